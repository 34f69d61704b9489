// for_each_in_turn(sequence, opening, rest): internal iteration with one function for the beginning and another for what
// follows (drop, drop_while; what a stage remembers is there from the second element on). It makes two loops where it
// can: what the first has settled is not asked again in the second.
#pragma once
#include <rill/core/sequence.hpp>

namespace rill::core {

/// What the opening says: nobody wants the next element, it does itself, or the rest is to have it.
enum class turn { over, opening, rest };

namespace op {

template <sequence S> constexpr bool for_each_in_turn(S& s, auto&& opening, auto&& rest, turn at = turn::opening) {
    if constexpr (elementwise<S>)
        return op::for_each_in_turn(bare<S>::base(s), bare<S>::onto(s, opening), bare<S>::onto(s, rest), at);
    else if constexpr (random_access<S> && (!pushing<S> || infinite<S>)) {
        auto c = op::first(s);
        for (; at == turn::opening && !op::done(s, c); op::next(s, c)) at = opening(op::read(s, c));
        if (at == turn::over) return false;
        if constexpr (rereadable<S> && bounded<S>) {
            auto& bottom = op::origin(s); // counted: where a loop begins in the middle, clang unrolls no other
            for (auto left = op::distance(bottom, c, op::last(s)); left != 0; --left, op::next(bottom, c))
                if (!rest(op::read(bottom, c))) return false;
        } else if (at == turn::rest) { // asked again for GCC 12: it warns of what an opening has not set
            // No return from the loop: GCC 12 would add a jump for each element.
            bool wanted = true;
            while (wanted && !op::done(s, c))
                if ((wanted = rest(op::read(s, c)))) op::next(s, c);
            return wanted;
        }
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
