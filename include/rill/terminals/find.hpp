// SPDX-License-Identifier: BSL-1.0
// find: the first element that is equal to a value.
#pragma once
#include <rill/core/algo/equality.hpp>
#include <rill/terminals/find_if.hpp> // composed from find_if

namespace rill {
namespace core {

class a_value_to_compare_the_elements_with;

struct find_verb {
    template <class S>
    using needs_over =
        std::conditional_t<takeable<S>, a_value_to_compare_the_elements_with, elements_that_can_be_copied_or_moved>;
    template <takeable S, class X>
        requires std::predicate<equal_to_value<X>&, look_t<S>>
    constexpr auto operator()(over<S>, X value) const {
        return first_of<S, equal_to_value<X>>(equal_to_value<X>(std::move(value)));
    }
};

} // namespace core

/// The first element that is equal to the value, by copy or move, if there is one. Nothing after it is asked for.
///
///     words | rill::find("needle")                                         // std::optional<std::string>
///
/// Python:     next((x for x in xs if x == y), None)
/// std:        std::ranges::find, which returns an iterator
/// Equality:   ==; integers are compared as numbers, whatever their types
/// Result:     a view of text that may be gone when the range has ended as a std::string
/// Memory: the value.  Errors: none; an lvalue of a move-only type is refused
inline constexpr core::terminal_verb<core::find_verb, 1> find;

} // namespace rill
