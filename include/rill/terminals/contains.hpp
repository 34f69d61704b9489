// SPDX-License-Identifier: BSL-1.0
// contains: whether an element is equal to a value.
#pragma once
#include <rill/core/algo/equality.hpp>
#include <rill/terminals/any_of.hpp> // composed from any_of

namespace rill {
namespace core {

struct contains_verb {
    using needs = class a_value_to_compare_the_elements_with;
    template <sequence S, class X>
        requires std::predicate<equal_to_value<X>&, look_t<S>>
    constexpr auto operator()(over<S>, X value) const {
        return quantifier<S, equal_to_value<X>, true, true>(equal_to_value<X>(std::move(value)));
    }
};

} // namespace core

/// Whether an element is equal to the value. Nothing after the first one is asked for.
///
///     words | rill::contains("needle")
///
/// Python:     y in xs
/// std:        std::ranges::contains (C++23)
/// Equality:   ==; integers are compared as numbers, whatever their types
/// Memory: the value.  Errors: none
inline constexpr core::terminal_verb<core::contains_verb, 1> contains;

} // namespace rill
