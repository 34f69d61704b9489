// Does a verb cost more than the loop that it stands for? Element by element: those that the pipelines do not have.
#include "support/pipelines.hpp"
#include <rill/adaptors/compress.hpp>
#include <rill/adaptors/elements.hpp>
#include <rill/adaptors/exclusive_scan.hpp>
#include <rill/adaptors/filter_map.hpp>
#include <rill/adaptors/inspect.hpp>
#include <rill/adaptors/map_while.hpp>
#include <rill/adaptors/reject.hpp>
#include <rill/adaptors/scan.hpp>
#include <rill/adaptors/starmap.hpp>
#include <rill/adaptors/with_position.hpp>
#include <rill/adaptors/zip.hpp>
#ifdef HAS_RANGE_V3
#include <range/v3/view/exclusive_scan.hpp>
#include <range/v3/view/partial_sum.hpp>
#endif

namespace {

using namespace bench;

constexpr auto plus = [](number x, number y) { return x + y; };
constexpr auto times = [](number x, number y) { return x * y; };
constexpr auto half_of_even = [](number x) { return even(x) ? std::optional(x / 2) : std::nullopt; };

question const reject("reject", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a)
            if (!every_third(x)) total += x;
        return total;
    });
    ask.views([](auto& in) { return in.a | sv::filter([](number x) { return !every_third(x); }); });
    ask.rill([](auto& in) { return in.a | rill::reject(every_third); });
});

question const filter_map("filter_map", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a)
            if (auto const y = half_of_even(x)) total += *y;
        return total;
    });
    ask.views([](auto& in) {
        return in.a | sv::transform(half_of_even) | sv::filter([](auto&& y) { return y.has_value(); }) |
               sv::transform([](auto&& y) { return *y; });
    });
    ask.rill([](auto& in) { return in.a | rill::filter_map(half_of_even); });
});

question const map_while("map_while", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a) {
            if (x == in.stop) break;
            total += x / 2;
        }
        return total;
    });
    ask.views([](auto& in) {
        return in.a |
               sv::transform([stop = in.stop](number x) { return x == stop ? std::nullopt : std::optional(x / 2); }) |
               sv::take_while([](auto&& y) { return y.has_value(); }) | sv::transform([](auto&& y) { return *y; });
    });
    ask.rill([](auto& in) {
        return in.a |
               rill::map_while([stop = in.stop](number x) { return x == stop ? std::nullopt : std::optional(x / 2); });
    });
});

question const starmap("zip, starmap", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::size_t i = 0; i < in.a.size() && i < in.b.size(); ++i) total += in.a[i] * in.b[i];
        return total;
    });
#ifdef __cpp_lib_ranges_zip
    ask.views([](auto& in) { return sv::zip_transform(times, in.a, in.b); });
#endif
    ask.rill([](auto& in) { return rill::zip(in.a, in.b) | rill::starmap(times); });
});

question const elements("zip, elements", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::size_t i = 0; i < in.a.size() && i < in.b.size(); ++i) total += in.b[i];
        return total;
    });
#ifdef __cpp_lib_ranges_zip
    ask.views([](auto& in) { return sv::zip(in.a, in.b) | sv::elements<1>; });
#endif
    ask.rill([](auto& in) { return rill::zip(in.a, in.b) | rill::elements<1>(); });
});

question const inspect("inspect, filter", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0, seen = 0;
        for (auto x : in.a) {
            ++seen;
            if (every_third(x)) total += x;
        }
        return total + seen;
    });
    ask.add("rill, pull", [](auto& in) {
        number seen = 0;
        return add_up(in.a | rill::inspect([&](number) { ++seen; }) | rill::filter(every_third)) + seen;
    });
    ask.add("rill, push", [](auto& in) {
        number seen = 0;
        auto const total =
            in.a | rill::inspect([&](number) { ++seen; }) | rill::filter(every_third) | rill::sum<number>();
        return total + seen;
    });
});

question const scan("scan", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0, sum = 0;
        for (auto x : in.a) total += sum = sum + x;
        return total;
    });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::partial_sum(plus); });
#endif
    ask.rill([](auto& in) { return in.a | rill::scan(plus); });
});

question const exclusive_scan("exclusive_scan", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0, sum = 0;
        for (auto x : in.a) {
            total += sum;
            sum += x;
        }
        return total;
    });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::exclusive_scan(number{0}, plus); });
#endif
    ask.rill([](auto& in) { return in.a | rill::exclusive_scan(number{0}, plus); });
});

question const compress("compress", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::size_t i = 0; i < in.a.size() && i < in.b.size(); ++i)
            if (every_third(in.b[i])) total += in.a[i];
        return total;
    });
#ifdef __cpp_lib_ranges_zip
    ask.views([](auto& in) {
        return sv::zip(in.a, in.b | sv::transform(every_third)) |
               sv::filter([](auto&& pair) { return std::get<1>(pair); }) | sv::elements<0>;
    });
#endif
    ask.rill([](auto& in) { return in.a | rill::compress(in.b | rill::map(every_third)); });
});

question const with_position("with_position", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::size_t i = 0; i < in.a.size(); ++i) total += i + 1 == in.a.size() ? 3 * in.a[i] : in.a[i];
        return total;
    });
    ask.rill([](auto& in) {
        return in.a | rill::with_position() | rill::starmap([](auto at, number x) { return at.last() ? 3 * x : x; });
    });
});

} // namespace
