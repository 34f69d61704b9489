// Does a verb cost more than the loop that it stands for? Joining: those that the pipelines do not have.
#include "support/pipelines.hpp"
#include <rill/adaptors/cartesian_product.hpp>
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/cycle.hpp>
#include <rill/adaptors/flatten_with.hpp>
#include <rill/adaptors/intersperse.hpp>
#include <rill/adaptors/merge.hpp>
#include <rill/adaptors/pad.hpp>
#include <rill/adaptors/round_robin.hpp>
#include <rill/adaptors/starmap.hpp>
#include <rill/adaptors/zip_longest.hpp>
#include <rill/adaptors/zip_with.hpp>
#ifdef HAS_RANGE_V3
#include <range/v3/view/cartesian_product.hpp>
#include <range/v3/view/cycle.hpp>
#include <range/v3/view/intersperse.hpp>
#include <range/v3/view/zip_with.hpp>
#endif

namespace {

using namespace bench;

constexpr auto times = [](number x, number y) { return x * y; };
numbers const& part(auto& in) { return in.rows[1]; } // few enough for a product

question const chain("chain", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a) total += x;
        for (auto x : in.b) total += x;
        return total;
    });
#ifdef __cpp_lib_ranges_concat
    ask.views([](auto& in) { return sv::concat(in.a, in.b); });
#endif
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return rv::concat(in.a, in.b); });
#endif
    ask.rill([](auto& in) { return rill::chain(in.a, in.b); });
});

question const zip_with("zip_with", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::size_t i = 0; i < in.a.size() && i < in.b.size(); ++i) total += in.a[i] * in.b[i];
        return total;
    });
#ifdef __cpp_lib_ranges_zip
    ask.views([](auto& in) { return sv::zip_transform(times, in.a, in.b); });
#endif
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return rv::zip_with(times, in.a, in.b); });
#endif
    ask.rill([](auto& in) { return rill::zip_with(times, in.a, in.b); });
});

question const zip_longest("zip_longest", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto const most = std::max(in.a.size(), in.b.size());
        for (std::size_t i = 0; i < most; ++i)
            total += (i < in.a.size() ? in.a[i] : 1) * (i < in.b.size() ? in.b[i] : 1);
        return total;
    });
    ask.rill([](auto& in) {
        return rill::zip_longest(in.a, in.b) |
               rill::starmap([](auto&& x, auto&& y) { return (x ? *x : number{1}) * (y ? *y : number{1}); });
    });
});

question const round_robin("round_robin", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto const most = std::max(in.a.size(), in.b.size());
        for (std::size_t i = 0; i < most; ++i) {
            if (i < in.a.size()) total = total * 3 + in.a[i];
            if (i < in.b.size()) total = total * 3 + in.b[i];
        }
        return total;
    });
    ask.add("rill, pull", [](auto& in) {
        number total = 0;
        for (auto x : rill::round_robin(in.a, in.b)) total = total * 3 + x;
        return total;
    });
    ask.add("rill, push", [](auto& in) {
        return rill::round_robin(in.a, in.b) | rill::fold(number{0}, [](number t, number x) { return t * 3 + x; });
    });
});

question const merge("merge", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto i = in.sorted_a.begin(), j = in.sorted_b.begin();
        while (i != in.sorted_a.end() || j != in.sorted_b.end()) {
            bool const right = i == in.sorted_a.end() || (j != in.sorted_b.end() && *j < *i);
            total = total * 3 + (right ? *j++ : *i++);
        }
        return total;
    });
    ask.add("rill, pull", [](auto& in) {
        number total = 0;
        for (auto x : rill::merge(in.sorted_a, in.sorted_b)) total = total * 3 + x;
        return total;
    });
    ask.add("rill, push", [](auto& in) {
        return rill::merge(in.sorted_a, in.sorted_b) |
               rill::fold(number{0}, [](number t, number x) { return t * 3 + x; });
    });
});

question const flatten_with("flatten_with", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        bool first = true;
        for (auto& row : in.rows) {
            if (!std::exchange(first, false)) total += 7;
            for (auto x : row) total += x;
        }
        return total;
    });
#ifdef __cpp_lib_ranges_join_with
    ask.views([](auto& in) { return in.rows | sv::join_with(number{7}); });
#endif
    ask.rill([](auto& in) { return in.rows | rill::flatten_with(number{7}); });
});

question const intersperse("intersperse", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        bool first = true;
        for (auto x : in.a) {
            if (!std::exchange(first, false)) total = total * 3 + 7;
            total = total * 3 + x;
        }
        return total;
    });
#ifdef HAS_RANGE_V3
    ask.add("range-v3", [](auto& in) {
        number total = 0;
        for (auto x : in.a | rv::intersperse(number{7})) total = total * 3 + x;
        return total;
    });
#endif
    ask.add("rill, pull", [](auto& in) {
        number total = 0;
        for (auto x : in.a | rill::intersperse(number{7})) total = total * 3 + x;
        return total;
    });
    ask.add("rill, push", [](auto& in) {
        return in.a | rill::intersperse(number{7}) |
               rill::fold(number{0}, [](number t, number x) { return t * 3 + x; });
    });
});

question const pad("pad", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a) total += x;
        for (auto i = std::ssize(in.a); i < 2 * in.many; ++i) total += 7;
        return total;
    });
    ask.rill([](auto& in) { return in.a | rill::pad(2 * in.many, number{7}); });
});

question const cycle("cycle, take", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto& row = in.rows[1];
        for (std::ptrdiff_t left = in.many; left > 0;)
            for (auto x : row) {
                total += x;
                if (--left == 0) break;
            }
        return total;
    });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return part(in) | rv::cycle | rv::take(in.many); });
#endif
    ask.rill([](auto& in) { return part(in) | rill::cycle() | rill::take(in.many); });
});

question const cartesian_product("cartesian_product", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto& x : in.rows)
            for (auto y : part(in)) total += x.size() * y;
        return total;
    });
#ifdef __cpp_lib_ranges_cartesian_product
    ask.views([](auto& in) {
        return sv::cartesian_product(in.rows, part(in)) |
               sv::transform([](auto&& pair) { return std::get<0>(pair).size() * std::get<1>(pair); });
    });
#endif
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) {
        return rv::cartesian_product(in.rows, part(in)) |
               rv::transform([](auto&& pair) { return std::get<0>(pair).size() * std::get<1>(pair); });
    });
#endif
    ask.rill([](auto& in) {
        return rill::cartesian_product(in.rows, part(in)) |
               rill::map([](auto&& pair) { return std::get<0>(pair).size() * std::get<1>(pair); });
    });
});

} // namespace
