// Does a pipeline cost more than the loop that it stands for? Parts of a range: its beginning, its end, every nth of it.
//
// A pushed drop is two loops (for_each_first_then_rest): the second counts nothing. So "filter, drop, take" takes the fewest
// instructions and branches when it is pushed (clang 16: 9.1 an element, std::views 9.6, the loop 10.5). But its time is
// mostly that of mispredictions, one branch in five at random, and those differ by a fifth from loop to loop.
//
// take_while tests an element in the step to it, once, and GCC reads it there and again in the loop's body: it does not
// carry the value over, for the sake of vectorising loops that it then does not vectorise.
#include "support/pipelines.hpp"
#include <rill/adaptors/slice.hpp>
#include <rill/adaptors/stride.hpp>

namespace {

using namespace bench;

question const take("take", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto const last = std::min(in.many, std::ssize(in.a));
        for (std::ptrdiff_t i = 0; i < last; ++i) total += in.a[static_cast<std::size_t>(i)];
        return total;
    });
    ask.eager([](auto& in) { return eager::take(in.a, in.many); });
    ask.best_eager([](auto& in) { return numbers(in.a.begin(), in.a.begin() + in.many); });
    ask.views([](auto& in) { return in.a | sv::take(in.many); });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::take(in.many); });
#endif
    ask.rill([](auto& in) { return in.a | rill::take(in.many); });
});

question const drop("drop, map", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto i = static_cast<std::size_t>(in.few); i < in.a.size(); ++i) total += halve(in.a[i]);
        return total;
    });
    ask.eager([](auto& in) { return eager::map(eager::drop(in.a, in.few), halve); });
    ask.best_eager([](auto& in) {
        numbers halves(in.a.begin() + in.few, in.a.end());
        for (auto& x : halves) x = halve(x);
        return halves;
    });
    ask.views([](auto& in) { return in.a | sv::drop(in.few) | sv::transform(halve); });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::drop(in.few) | rv::transform(halve); });
#endif
    ask.rill([](auto& in) { return in.a | rill::drop(in.few) | rill::map(halve); });
});

question const slice("slice", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto i = in.few; i < in.many; ++i) total += in.a[static_cast<std::size_t>(i)];
        return total;
    });
    ask.eager([](auto& in) { return eager::take(eager::drop(in.a, in.few), in.many - in.few); });
    ask.best_eager([](auto& in) { return numbers(in.a.begin() + in.few, in.a.begin() + in.many); });
    ask.views([](auto& in) { return in.a | sv::drop(in.few) | sv::take(in.many - in.few); });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::drop(in.few) | rv::take(in.many - in.few); });
#endif
    ask.rill([](auto& in) { return in.a | rill::slice(in.few, in.many); });
});

question const stride("stride, map", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::size_t i = 0; i < in.a.size(); i += static_cast<std::size_t>(in.step)) total += square(in.a[i]);
        return total;
    });
    ask.eager([](auto& in) { return eager::map(eager::stride(in.a, in.step), square); });
    ask.best_eager([](auto& in) {
        numbers squares;
        squares.reserve(in.a.size() / static_cast<std::size_t>(in.step) + 1);
        for (std::size_t i = 0; i < in.a.size(); i += static_cast<std::size_t>(in.step))
            squares.push_back(square(in.a[i]));
        return squares;
    });
#ifdef __cpp_lib_ranges_stride
    ask.views([](auto& in) { return in.a | sv::stride(in.step) | sv::transform(square); });
#endif
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::stride(in.step) | rv::transform(square); });
#endif
    ask.rill([](auto& in) { return in.a | rill::stride(in.step) | rill::map(square); });
});

question const take_while("take_while", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a) {
            if (x == in.stop) break;
            total += x;
        }
        return total;
    });
    ask.eager([](auto& in) { return eager::take_while(in.a, [stop = in.stop](number x) { return x != stop; }); });
    ask.best_eager([](auto& in) { return numbers(in.a.begin(), std::ranges::find(in.a, in.stop)); });
    ask.views([](auto& in) { return in.a | sv::take_while([stop = in.stop](number x) { return x != stop; }); });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::take_while([stop = in.stop](number x) { return x != stop; }); });
#endif
    ask.rill([](auto& in) { return in.a | rill::take_while([stop = in.stop](number x) { return x != stop; }); });
});

question const filtered_slice("filter, drop, take", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto skip = in.step, left = in.many;
        for (auto x : in.a) {
            if (!not_fifth(x)) continue;
            if (skip > 0) {
                --skip;
                continue;
            }
            total += x;
            if (--left == 0) break;
        }
        return total;
    });
    ask.eager([](auto& in) { return eager::take(eager::drop(eager::filter(in.a, not_fifth), in.step), in.many); });
    ask.best_eager([](auto& in) {
        numbers kept;
        kept.reserve(static_cast<std::size_t>(in.many));
        auto skip = in.step;
        for (auto x : in.a) {
            if (!not_fifth(x) || skip-- > 0) continue;
            kept.push_back(x);
            if (std::ssize(kept) == in.many) break;
        }
        return kept;
    });
    ask.views([](auto& in) { return in.a | sv::filter(not_fifth) | sv::drop(in.step) | sv::take(in.many); });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::filter(not_fifth) | rv::drop(in.step) | rv::take(in.many); });
#endif
    ask.rill([](auto& in) { return in.a | rill::filter(not_fifth) | rill::drop(in.step) | rill::take(in.many); });
});

} // namespace
