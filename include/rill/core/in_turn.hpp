// for_each_in_turn(sequence, opening, rest): internal iteration with one function for the beginning and another for what
// follows (drop_while; what a stage remembers is there from the second element on). Where a cursor is as good as a push
// that makes two loops, and what the first has settled is not asked again in the second.
#pragma once
#include <rill/core/sequence.hpp>

namespace rill::core {

/// What the opening says: it wants the next element too, the rest is to have it, or nobody wants it.
enum class turn { opening, rest, over };

namespace op {

template <sequence S> constexpr bool for_each_in_turn(S& s, auto&& opening, auto&& rest) {
    auto at = turn::opening;
    if constexpr (rereadable<S> && random_access<S> && bounded<S>) {
        auto c = op::first(s);
        auto const end = op::last(s);
        for (; at == turn::opening && !(c == end); op::next(s, c)) at = opening(op::read(s, c));
        if (at == turn::over) return false;
        auto& bottom = op::origin(s); // counted: where a loop begins in the middle, clang unrolls no other
        for (auto left = op::distance(bottom, c, end); left != 0; --left, op::next(bottom, c))
            if (!rest(op::read(bottom, c))) return false;
        return true;
    } else {
        return op::for_each_while(s, [&](auto&& x) -> bool {
            if (at == turn::rest) [[likely]]
                return rest(static_cast<decltype(x)>(x));
            at = opening(static_cast<decltype(x)>(x));
            return at != turn::over;
        });
    }
}

} // namespace op
} // namespace rill::core
