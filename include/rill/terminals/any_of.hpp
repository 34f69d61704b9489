// SPDX-License-Identifier: BSL-1.0
// any_of: whether a predicate holds for an element.
#pragma once
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

/// The answer is known, Found, at the first element for which the predicate says Sought; else it is the opposite.
template <class S, class Pred, bool Sought, bool Found> class quantifier {
    bool answer_ = !Found;
    [[no_unique_address]] Pred pred_;

public:
    constexpr explicit quantifier(Pred pred) : pred_(std::move(pred)) {}
    constexpr bool operator()(auto&& x) {
        if (static_cast<bool>(op::invoke(pred_, static_cast<look_t<S>>(x))) != Sought) return true;
        answer_ = Found;
        return false;
    }
    constexpr bool result() const { return answer_; }
};

template <bool Sought, bool Found> struct quantifier_verb {
    using needs = class a_predicate_of_the_elements;
    template <sequence S, class Pred>
        requires std::predicate<Pred&, look_t<S>>
    constexpr auto operator()(over<S>, Pred pred) const {
        return quantifier<S, Pred, Sought, Found>(std::move(pred));
    }
};

struct any_of_verb : quantifier_verb<true, true> {};

} // namespace core

/// Whether the predicate holds for an element. Nothing after the first one is asked for.
///
///     people | rill::any_of(is_admin)
///
/// Python:     any(p(x) for x in xs)
/// std:        std::ranges::any_of
/// Function:   sees an lvalue, once for each element
/// Memory: none.  Errors: the predicate's own
inline constexpr core::terminal_verb<core::any_of_verb, 1> any_of;

} // namespace rill
