// SPDX-License-Identifier: BSL-1.0
// Terminals: what makes one value of a sequence, or sends its elements somewhere. A terminal is a function object that
// is given over<S> and its arguments and returns an accumulator, an object that states
//
//   (element)      takes one in; returns whether it wants another one, or nothing if it always does
//   result()       the answer, asked once, of an rvalue; without it there is none
//   expect(n)      how many elements will come, an extent, or about how many, where that is known: room can be reserved
//   wants_more()   whether it wants a first element, where it may not
//   known(s)       the answer from the sequence itself, where it takes no walk (count), or another one makes it (to)
//   state(), step(state, element)      what it remembers, if that is small, and how it takes an element into a copy of
//                  that: the loop keeps it in a variable of its own (GCC 12 does not keep every member in a register)
//   start(element) with these two, what takes the first element in place of step, or the first ones, until it returns
//                  true: a loop that asks for each element whether there was one is not made branchless
//
// The loop is written once, here, so that several terminals can share a pass. A terminal that has no answer before the
// last element says `static constexpr bool needs_the_end = true`, and an endless range is refused.
#pragma once
#include <rill/core/model/for_each_first_then_rest.hpp>
#include <rill/core/verb/verb.hpp>

namespace rill::core {

/// What a terminal is told before there is an element: the sequence's type.
template <class S> struct over {
    using element = element_t<S>;
    using value = value_t<S>;
    template <class X> using kept = kept_t<S, X>;
};

class a_range_that_ends_such_as_take_makes;
template <class Verb, class S> concept never_answers = infinite<S> && requires { requires Verb::needs_the_end; };

namespace op {

/// Whether an accumulator wants a first element.
template <class A> constexpr bool wants_more(A& accumulator) {
    if constexpr (requires { accumulator.wants_more(); }) return accumulator.wants_more();
    else return true;
}
/// An accumulator takes an element in, and says whether it wants another one.
template <class A, class X> [[gnu::always_inline]] constexpr bool take_in(A& accumulator, X&& x) {
    if constexpr (std::is_void_v<decltype(accumulator(static_cast<X&&>(x)))>)
        return accumulator(static_cast<X&&>(x)), true;
    else return accumulator(static_cast<X&&>(x));
}
/// An accumulator that begins otherwise than it goes on takes all elements in, by a copy of its state.
template <class S, class A> constexpr void start_and_step(S& s, A& accumulator, auto& state) {
    auto const start = [&state, &accumulator](auto&& x) {
        bool const started = accumulator.start(static_cast<decltype(x)>(x));
        state = accumulator.state();
        return started ? phase::rest : phase::first;
    };
    auto const step = [&state, &accumulator](auto&& x) {
        accumulator.step(state, static_cast<decltype(x)>(x));
        return true;
    };
    op::for_each_first_then_rest(s, start, step);
}
template <class S, class A> constexpr decltype(auto) reduce(S& s, A accumulator) {
    if constexpr (requires { accumulator.known(s); }) return accumulator.known(s);
    else {
        if constexpr (requires { accumulator.expect(extent(0)); }) {
            if constexpr (sized<S>) accumulator.expect(op::length(s));
            else if constexpr (approximately_sized<S>) accumulator.expect(op::approximate_length(s));
        }
        if constexpr (requires { accumulator.state(); }) {
            auto state = accumulator.state();
            if constexpr (requires(element_t<S>&& x) { A::step(state, std::forward<element_t<S>>(x)); })
                op::for_each_while(s, [&state](auto&& x) {
                    A::step(state, static_cast<decltype(x)>(x));
                    return true;
                });
            else if constexpr (requires(element_t<S>&& x) { accumulator.start(std::forward<element_t<S>>(x)); }) {
                if (op::wants_more(accumulator)) op::start_and_step(s, accumulator, state);
            } else
                op::for_each_while(s, [&state, &accumulator](auto&& x) {
                    accumulator.step(state, static_cast<decltype(x)>(x));
                    return true;
                });
            accumulator.state() = state;
        } else if (op::wants_more(accumulator))
            op::for_each_while(s, [&](auto&& x) { return op::take_in(accumulator, static_cast<decltype(x)>(x)); });
        if constexpr (requires { std::move(accumulator).result(); }) return std::move(accumulator).result();
    }
}

} // namespace op

/// How a terminal is applied: it walks its source, here and now.
template <class Verb> class apply_terminal {
    [[no_unique_address]] Verb verb_;

public:
    using verb = Verb;
    template <class R>
    using needs =
        typename std::conditional_t<!sequence<std::remove_reference_t<R>>, fault<R>,
                                    std::conditional_t<never_answers<Verb, std::remove_reference_t<R>>,
                                                       std::type_identity<a_range_that_ends_such_as_take_makes>,
                                                       needs_of<Verb, std::remove_reference_t<R>>>>::type;

    constexpr explicit apply_terminal(Verb v = {}) : verb_(std::move(v)) {}

    template <class S, class... A>
        requires(!never_answers<Verb, S>) && takes<Verb const&, over<S>, A...>
    constexpr auto start(over<S> s, A&&... a) const {
        return verb_(s, std::forward<A>(a)...);
    }
    template <class R, class... A>
        requires sequence<std::remove_reference_t<R>> &&
                 (!never_answers<Verb, seen_t<R>>) && takes<Verb const&, over<seen_t<R>>, A...>
    constexpr decltype(auto) operator()(R&& r, A&&... a) const {
        using S = seen_t<R>;
        if constexpr (std::same_as<S, std::remove_reference_t<R>>)
            return op::reduce(r, verb_(over<S>(), std::forward<A>(a)...));
        else {
            auto seen = [&] {
                if constexpr (std::is_lvalue_reference_v<R>) return S(std::addressof(r));
                else return S(std::move(r));
            }();
            return op::reduce(seen, verb_(over<S>(), std::forward<A>(a)...));
        }
    }
};

template <class Verb, std::size_t Min, std::size_t Max = Min, std::size_t Call = Min>
using terminal_verb = verb_object<apply_terminal<Verb>, Min, Max, Call>;

} // namespace rill::core
