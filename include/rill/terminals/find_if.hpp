// SPDX-License-Identifier: BSL-1.0
// find_if: the first element for which a predicate holds.
#pragma once
#include <rill/terminals/first.hpp> // composed from first

namespace rill {
namespace core {

template <class S, class Pred> class first_of {
    first_one<value_t<S>> found_{};
    [[no_unique_address]] Pred pred_;

public:
    constexpr explicit first_of(Pred pred) : pred_(std::move(pred)) {}
    template <class X> constexpr bool operator()(X&& x) {
        return !op::invoke(pred_, static_cast<look_t<S>>(x)) || found_(static_cast<X&&>(x));
    }
    constexpr std::optional<value_t<S>> result() && { return std::move(found_).result(); }
};

class a_predicate_of_the_elements;
class elements_that_can_be_copied_or_moved;

struct find_if_verb {
    template <class S>
    using needs_over =
        std::conditional_t<takeable<S>, a_predicate_of_the_elements, elements_that_can_be_copied_or_moved>;
    template <takeable S, class Pred>
        requires std::predicate<Pred&, look_t<S>>
    constexpr auto operator()(over<S>, Pred pred) const {
        return first_of<S, Pred>(std::move(pred));
    }
};

} // namespace core

/// The first element for which the predicate holds, by copy or move, if there is one. Nothing after it is asked for.
///
///     people | rill::find_if(is_admin)                                     // std::optional<person>
///
/// Python:     next(filter(p, xs), None)
/// std:        std::ranges::find_if, which returns an iterator
/// Function:   sees an lvalue, once for each element
/// Result:     a view of text that may be gone when the range has ended as a std::string
/// Memory: none.  Errors: the predicate's own; an lvalue of a move-only type is refused
inline constexpr core::terminal_verb<core::find_if_verb, 1> find_if;

} // namespace rill
