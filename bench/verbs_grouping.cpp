// What groups, sorts and turns around: each verb against the loop that one would write, and the standard's view where there is
// one (chunk, slide, chunk_by: C++23).
#include "support/pipelines.hpp"
#include <rill/adaptors/chunk.hpp>
#include <rill/adaptors/chunk_by.hpp>
#include <rill/adaptors/group_by.hpp>
#include <rill/adaptors/merge_all.hpp>
#include <rill/adaptors/reverse.hpp>
#include <rill/adaptors/run_length.hpp>
#include <rill/adaptors/slide.hpp>
#include <rill/adaptors/sorted.hpp>
#include <rill/adaptors/starmap.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/fold.hpp>
#include <cmath>
#include <queue>
#ifdef HAS_RANGE_V3
#include <range/v3/view/reverse.hpp>
#endif

namespace {

using namespace bench;

number largest(auto&& range) {
    number most = 0;
    for (number x : range) most = std::max(most, x);
    return most;
}
constexpr auto same_low_bits = [](number x, number y) { return (x & 3) == (y & 3); };

question const chunk("chunk, the greatest of each 16", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::size_t from = 0; from < in.a.size(); from += 16) {
            number most = 0;
            for (auto i = from; i < std::min(from + 16, in.a.size()); ++i) most = std::max(most, in.a[i]);
            total += most;
        }
        return total;
    });
#ifdef __cpp_lib_ranges_chunk
    ask.views([](auto& in) { return in.a | sv::chunk(16) | sv::transform([](auto c) { return largest(c); }); });
#endif
    ask.rill([](auto& in) { return in.a | rill::chunk(16) | rill::map([](auto&& c) { return largest(c); }); });
});

question const chunk_filtered("chunk of a filter, the greatest of each 16", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0, most = 0;
        int n = 0;
        for (number x : in.a) {
            if (!every_third(x)) continue;
            most = std::max(most, x);
            if (++n < 16) continue;
            total += most;
            most = 0;
            n = 0;
        }
        return total + most;
    });
    ask.rill([](auto& in) {
        return in.a | rill::filter(every_third) | rill::chunk(16) | rill::map([](auto&& c) { return largest(c); });
    });
});

question const slide("slide, the greatest of each 8", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::size_t from = 0; from + 8 <= in.a.size(); ++from) {
            number most = 0;
            for (auto i = from; i < from + 8; ++i) most = std::max(most, in.a[i]);
            total += most;
        }
        return total;
    });
#ifdef __cpp_lib_ranges_slide
    ask.views([](auto& in) { return in.a | sv::slide(8) | sv::transform([](auto w) { return largest(w); }); });
#endif
    ask.rill([](auto& in) { return in.a | rill::slide(8) | rill::map([](auto&& w) { return largest(w); }); });
});

question const chunk_by("chunk_by, the greatest of each run", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0, most = 0;
        for (std::size_t i = 0; i < in.a.size(); ++i) {
            if (i > 0 && !same_low_bits(in.a[i - 1], in.a[i])) total += std::exchange(most, 0);
            most = std::max(most, in.a[i]);
        }
        return total + most;
    });
#ifdef __cpp_lib_ranges_chunk_by
    ask.views(
        [](auto& in) { return in.a | sv::chunk_by(same_low_bits) | sv::transform([](auto c) { return largest(c); }); });
#endif
    ask.rill(
        [](auto& in) { return in.a | rill::chunk_by(same_low_bits) | rill::map([](auto&& c) { return largest(c); }); });
});

question const group_by("group_by, the sum of each run times its key", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0, sum = 0, key = in.sorted_a[0] >> 12;
        for (number x : in.sorted_a) {
            if (auto const now = x >> 12; now != key) {
                total += std::exchange(key, now) * std::exchange(sum, 0);
            }
            sum += x;
        }
        return total + key * sum;
    });
    ask.rill([](auto& in) {
        return in.sorted_a | rill::group_by([](number x) { return x >> 12; }) |
               rill::starmap([](number key, auto&& group) { return key * add_up(group); });
    });
});

question const run_length("run_length", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::size_t from = 0, to = 0; from < in.sorted_a.size(); from = to) {
            while (to < in.sorted_a.size() && in.sorted_a[to] >> 12 == in.sorted_a[from] >> 12) ++to;
            total += (in.sorted_a[from] >> 12) * (to - from);
        }
        return total;
    });
    ask.rill([](auto& in) {
        return in.sorted_a | rill::map([](number x) { return x >> 12; }) | rill::run_length() |
               rill::starmap([](number x, std::size_t n) { return x * n; });
    });
});

question const sorted("sorted", [](auto& ask) {
    constexpr auto hash = [](auto&& range) {
        number n = 0;
        for (number x : range) n = n * 31 + x;
        return n;
    };
    ask.loop([=](auto& in) {
        auto copy = in.a;
        std::ranges::stable_sort(copy);
        return hash(copy);
    });
    ask.add("rill", [=](auto& in) { return hash(in.a | rill::sorted()); });
});

question const last_few("filter, reverse, take, with a function that takes its time", [](auto& ask) {
    constexpr auto slow = [](number x) { return std::sin(static_cast<double>(x)) > 0.5; };
    ask.loop([=](auto& in) {
        number total = 0;
        int n = 0;
        for (auto at = in.a.end(); n < 100;)
            if (slow(*--at)) total += *at, ++n;
        return total;
    });
    ask.views([=](auto& in) { return in.a | sv::filter(slow) | sv::reverse | sv::take(100); });
#ifdef HAS_RANGE_V3
    ask.range_v3([=](auto& in) { return in.a | rv::filter(slow) | rv::reverse | rv::take(100); });
#endif
    ask.rill([=](auto& in) { return in.a | rill::filter(slow) | rill::reverse() | rill::take(100); });
});

rill::generator<number> steps(number from, number step, number n) {
    for (number i = 0; i < n; ++i) co_yield from + i* step;
}
question const merged("merge_all of 64 generators", [](auto& ask) {
    constexpr auto generators = [](auto& in) {
        std::vector<rill::generator<number>> all;
        for (std::size_t i = 0; i < 64; ++i) all.push_back(steps(in.a[i] % 1000, in.b[i] % 100 + 1, 150));
        return all;
    };
    ask.loop([=](auto& in) {
        auto all = generators(in);
        using place = decltype(all[0].begin());
        std::vector<place> places;
        for (auto& g : all) places.push_back(g.begin());
        auto const behind = [&](std::size_t x, std::size_t y) { return *places[x] > *places[y]; };
        std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(behind)> heap(behind);
        for (std::size_t i = 0; i < all.size(); ++i) heap.push(i);
        number n = 0;
        while (!heap.empty()) {
            auto const i = heap.top();
            heap.pop();
            n = n * 31 + *places[i];
            if (++places[i] != all[i].end()) heap.push(i);
        }
        return n;
    });
    ask.add("rill", [=](auto& in) {
        return generators(in) | rill::merge_all() |
               rill::fold(number{0}, [](number n, number x) { return n * 31 + x; });
    });
});

} // namespace
