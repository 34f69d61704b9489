// SPDX-License-Identifier: BSL-1.0
// for_each_first_then_rest(sequence, first, rest): internal iteration with one function for the beginning and another
// for what follows (drop, drop_while; what a stage remembers is there from the second element on). It makes two loops
// where it can: what the first has settled is not asked again in the second.
#pragma once
#include <rill/core/model/sequence.hpp>

namespace rill::core {

/// What the first function answers: nobody wants another element, the next one is its own, or the rest's.
enum class phase { over, first, rest };
template <> inline constexpr phase go_on<phase> = phase::first;

namespace op {

template <sequence S>
constexpr bool for_each_first_then_rest(S& s, auto&& first, auto&& rest, phase at = phase::first) {
    if constexpr (elementwise<S>)
        return op::for_each_first_then_rest(bare<S>::base(s), bare<S>::wrap_sink(s, first), bare<S>::wrap_sink(s, rest),
                                            at);
    else if constexpr (random_access<S> && (!pushing<S> || infinite<S>)) {
        auto c = op::first(s);
        for (; at == phase::first && !op::done(s, c); op::next(s, c)) at = first(op::read(s, c));
        if (at == phase::over) return false;
        if constexpr (rereadable<S> && bounded<S>) {
            auto& bottom = op::origin(s); // a counted loop: clang unrolls no other kind that begins in the middle
            for (auto left = op::distance(bottom, c, op::last(s)); left != 0; --left, op::next(bottom, c))
                if (!rest(op::read(bottom, c))) return false;
        } else if (at == phase::rest) { // always true here; GCC 12 warns of an uninitialised variable without the test
            // The loop has one exit: with a return inside GCC 12 adds a jump for each element.
            bool wanted = true;
            while (wanted && !op::done(s, c))
                if ((wanted = rest(op::read(s, c)))) op::next(s, c);
            return wanted;
        }
        return true;
    } else {
        return op::for_each_while(s, [&](auto&& x) -> bool {
            if (at == phase::rest) [[likely]]
                return rest(static_cast<decltype(x)>(x));
            at = first(static_cast<decltype(x)>(x));
            return at != phase::over;
        });
    }
}

} // namespace op
} // namespace rill::core
