// SPDX-License-Identifier: BSL-1.0
// count_if: how many elements a predicate holds for.
#pragma once
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

template <class S, class Pred> class counter_of {
    std::size_t n_ = 0;
    [[no_unique_address]] Pred pred_;

public:
    constexpr explicit counter_of(Pred pred) : pred_(std::move(pred)) {}
    constexpr std::size_t& state() { return n_; }
    constexpr void step(std::size_t& n, auto&& x) {
        if (op::invoke(pred_, static_cast<look_t<S>>(x))) ++n;
    }
    constexpr void operator()(auto&& x) { step(n_, static_cast<decltype(x)>(x)); }
    constexpr std::size_t result() const { return n_; }
};

struct count_if_verb {
    static constexpr bool needs_the_end = true;
    using needs = class a_predicate_of_the_elements;
    template <sequence S, class Pred>
        requires std::predicate<Pred&, look_t<S>>
    constexpr auto operator()(over<S>, Pred pred) const {
        return counter_of<S, Pred>(std::move(pred));
    }
};

} // namespace core

/// How many elements the predicate holds for.
///
///     rill::lines("access.log") | rill::count_if(is_error)
///
/// Python:     sum(1 for x in xs if p(x)), xs.count(x)
/// std:        std::ranges::count_if
/// Function:   sees an lvalue, once for each element
/// Memory: none.  Errors: the predicate's own; an infinite range is refused when compiling
inline constexpr core::terminal_verb<core::count_if_verb, 1> count_if;

} // namespace rill
