// Does a pipeline cost more than the loop that it stands for? Elements that are mapped, filtered and counted off.
//
// A stage copies the function that it pushes to into its own: behind references to references GCC 12 kept counters in
// memory ("filter, map, take" took 21 instructions an element in place of the loop's 16), and "inspect, filter" had a
// branch where the loop has none. How "eight stages" is laid out is chance: the form of the loop in for_each_first_then_rest
// that takes 0.8 of the loop's time with GCC 12 takes 1.25 with GCC 16, and the plain one 0.95 and with GCC 12 1.4.
#include "support/pipelines.hpp"

namespace {

using namespace bench;

question const sum_of_squares("sum of squares", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a) total += square(x);
        return total;
    });
    ask.eager([](auto& in) { return eager::map(in.a, square); });
    ask.best_eager([](auto& in) {
        numbers squares(in.a.size());
        std::ranges::transform(in.a, squares.begin(), square);
        return squares;
    });
    ask.views([](auto& in) { return in.a | sv::transform(square); });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::transform(square); });
#endif
    ask.rill([](auto& in) { return in.a | rill::map(square); });
});

question const filtered("filter", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a)
            if (even(x)) total += x;
        return total;
    });
    ask.eager([](auto& in) { return eager::filter(in.a, even); });
    ask.best_eager([](auto& in) {
        numbers kept;
        kept.reserve(in.a.size());
        std::ranges::copy_if(in.a, std::back_inserter(kept), even);
        return kept;
    });
    ask.views([](auto& in) { return in.a | sv::filter(even); });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::filter(even); });
#endif
    ask.rill([](auto& in) { return in.a | rill::filter(even); });
});

question const map_filter("map, filter", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a)
            if (auto const y = square(x); every_third(y)) total += y;
        return total;
    });
    ask.eager([](auto& in) { return eager::filter(eager::map(in.a, square), every_third); });
    ask.best_eager([](auto& in) {
        numbers kept;
        kept.reserve(in.a.size());
        for (auto x : in.a)
            if (auto const y = square(x); every_third(y)) kept.push_back(y);
        return kept;
    });
    ask.views([](auto& in) { return in.a | sv::transform(square) | sv::filter(every_third); });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::transform(square) | rv::filter(every_third); });
#endif
    ask.rill([](auto& in) { return in.a | rill::map(square) | rill::filter(every_third); });
});

question const filter_map_take("filter, map, take", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto left = in.few;
        for (auto x : in.a)
            if (even(x)) {
                total += square(x);
                if (--left == 0) break;
            }
        return total;
    });
    ask.eager([](auto& in) { return eager::take(eager::map(eager::filter(in.a, even), square), in.few); });
    ask.best_eager([](auto& in) {
        numbers out;
        out.reserve(static_cast<std::size_t>(in.few));
        for (auto x : in.a)
            if (even(x)) {
                out.push_back(square(x));
                if (std::ssize(out) == in.few) break;
            }
        return out;
    });
    ask.views([](auto& in) { return in.a | sv::filter(even) | sv::transform(square) | sv::take(in.few); });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::filter(even) | rv::transform(square) | rv::take(in.few); });
#endif
    ask.rill([](auto& in) { return in.a | rill::filter(even) | rill::map(square) | rill::take(in.few); });
});

question const iota_map_filter_take("iota, map, filter, take", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto left = in.few;
        for (number i = in.stop;; ++i)
            if (auto const y = square(i); every_third(y)) {
                total += y;
                if (--left == 0) return total;
            }
    });
    ask.eager([](auto& in) {
        // Two of three pass: a beginner has to know that beforehand.
        return eager::take(
            eager::filter(eager::map(eager::count_up(in.stop, in.stop + 2 * static_cast<number>(in.few)), square),
                          every_third),
            in.few);
    });
    ask.best_eager([](auto& in) {
        numbers out;
        out.reserve(static_cast<std::size_t>(in.few));
        for (number i = in.stop; std::ssize(out) < in.few; ++i)
            if (auto const y = square(i); every_third(y)) out.push_back(y);
        return out;
    });
    ask.views([](auto& in) {
        return sv::iota(in.stop) | sv::transform(square) | sv::filter(every_third) | sv::take(in.few);
    });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) {
        return rv::iota(in.stop) | rv::transform(square) | rv::filter(every_third) | rv::take(in.few);
    });
#endif
    ask.rill([](auto& in) {
        return rill::iota(in.stop) | rill::map(square) | rill::filter(every_third) | rill::take(in.few);
    });
});

question const six_stages("map, filter, three times", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a) {
            auto const y = add_seven(x);
            if (!even(y)) continue;
            auto const z = halve(y);
            if (!not_fifth(z)) continue;
            auto const w = square(z);
            if (every_third(w)) total += w;
        }
        return total;
    });
    ask.eager([](auto& in) {
        auto const kept = eager::filter(eager::map(eager::filter(eager::map(in.a, add_seven), even), halve), not_fifth);
        return eager::filter(eager::map(kept, square), every_third);
    });
    ask.best_eager([](auto& in) {
        numbers out;
        out.reserve(in.a.size());
        for (auto x : in.a)
            if (auto const y = add_seven(x); even(y))
                if (auto const z = halve(y); not_fifth(z))
                    if (auto const w = square(z); every_third(w)) out.push_back(w);
        return out;
    });
    ask.views([](auto& in) {
        return in.a | sv::transform(add_seven) | sv::filter(even) | sv::transform(halve) | sv::filter(not_fifth) |
               sv::transform(square) | sv::filter(every_third);
    });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) {
        return in.a | rv::transform(add_seven) | rv::filter(even) | rv::transform(halve) | rv::filter(not_fifth) |
               rv::transform(square) | rv::filter(every_third);
    });
#endif
    ask.rill([](auto& in) {
        return in.a | rill::map(add_seven) | rill::filter(even) | rill::map(halve) | rill::filter(not_fifth) |
               rill::map(square) | rill::filter(every_third);
    });
});

question const eight_stages("eight stages from iota", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        std::ptrdiff_t left = in.few, skipped = 0;
        for (number i = 0;; ++i) {
            auto const x = add_seven(i);
            if (!not_fifth(x)) continue;
            if (skipped < in.step) {
                ++skipped;
                continue;
            }
            auto const y = square(x);
            if (!below_billion(y)) return total;
            if (!even(y)) continue;
            total += y;
            if (--left == 0) return total;
        }
    });
    ask.eager([](auto& in) {
        auto const kept = eager::filter(
            eager::map(eager::count_up(number{0}, 4 * static_cast<number>(in.few)), add_seven), not_fifth);
        return eager::take(
            eager::filter(eager::take_while(eager::map(eager::drop(kept, in.step), square), below_billion), even),
            in.few);
    });
    ask.best_eager([](auto& in) {
        numbers out;
        out.reserve(static_cast<std::size_t>(in.few));
        std::ptrdiff_t skipped = 0;
        for (number i = 0; std::ssize(out) < in.few; ++i)
            if (auto const x = add_seven(i); not_fifth(x) && skipped++ >= in.step) {
                auto const y = square(x);
                if (!below_billion(y)) break;
                if (even(y)) out.push_back(y);
            }
        return out;
    });
    ask.views([](auto& in) {
        return sv::iota(number{0}) | sv::transform(add_seven) | sv::filter(not_fifth) | sv::drop(in.step) |
               sv::transform(square) | sv::take_while(below_billion) | sv::filter(even) | sv::take(in.few);
    });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) {
        return rv::iota(number{0}) | rv::transform(add_seven) | rv::filter(not_fifth) | rv::drop(in.step) |
               rv::transform(square) | rv::take_while(below_billion) | rv::filter(even) | rv::take(in.few);
    });
#endif
    ask.rill([](auto& in) {
        return rill::iota(number{0}) | rill::map(add_seven) | rill::filter(not_fifth) | rill::drop(in.step) |
               rill::map(square) | rill::take_while(below_billion) | rill::filter(even) | rill::take(in.few);
    });
});

} // namespace
