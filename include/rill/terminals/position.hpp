// SPDX-License-Identifier: BSL-1.0
// position: where the first element is for which a predicate holds.
#pragma once
#include <rill/core/verb/terminal.hpp>
#include <optional>

namespace rill {
namespace core {

template <class S, class Pred> class position_of {
    std::size_t at_ = 0;
    bool found_ = false;
    [[no_unique_address]] Pred pred_;

public:
    constexpr explicit position_of(Pred pred) : pred_(std::move(pred)) {}
    constexpr bool operator()(auto&& x) {
        if (op::invoke(pred_, static_cast<look_t<S>>(x))) return !(found_ = true);
        ++at_;
        return true;
    }
    constexpr std::optional<std::size_t> result() const { return found_ ? std::optional(at_) : std::nullopt; }
};

struct position_verb {
    using needs = class a_predicate_of_the_elements;
    template <sequence S, class Pred>
        requires std::predicate<Pred&, look_t<S>>
    constexpr auto operator()(over<S>, Pred pred) const {
        return position_of<S, Pred>(std::move(pred));
    }
};

} // namespace core

/// The position, counted from 0, of the first element for which the predicate holds, if there is one. Nothing after it
/// is asked for.
///
///     rill::lines(path) | rill::position(is_error)                         // std::optional<std::size_t>
///
/// Python:     next((i for i, x in enumerate(xs) if p(x)), None), xs.index(x)
/// std:        std::ranges::distance(begin, std::ranges::find_if(xs, p))
/// Function:   sees an lvalue, once for each element
/// Memory: none.  Errors: the predicate's own
inline constexpr core::terminal_verb<core::position_verb, 1> position;

} // namespace rill
