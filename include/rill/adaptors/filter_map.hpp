// SPDX-License-Identifier: BSL-1.0
// filter_map: what a function makes of the elements, where it makes something.
#pragma once
#include <rill/adaptors/deref.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp> // composed from map, filter and deref
#include <rill/core/verb/pointee.hpp>

namespace rill {
namespace core {

struct filter_map_verb {
    using needs = class a_function_of_the_elements_that_returns_an_optional_or_a_pointer;
    template <class Base, class Func, class Safe = value_of_pointee_t<Base, Func>>
        requires optional_like<std::invoke_result_t<Safe&, element_t<Base>>>
    constexpr auto operator()(Base base, Func func) const
        -> element_view<filter_view<map_view<Base, Safe>, has_value>, dereference> {
        using view = element_view<filter_view<map_view<Base, Safe>, has_value>, dereference>;
        return view({{std::move(base), Safe(std::move(func))}, has_value()});
    }
};

} // namespace core

/// The function returns an optional or a pointer for each element; of those that have something, what they have.
///
///     words | rill::filter_map(to_number)                                  // the words that are numbers, as numbers
///
/// Python:     (y for x in xs if (y := f(x)) is not None)
/// std::views: transform | filter | transform, which calls the function again for every element it keeps
/// Function:   called once for each element
/// Keeps:      passes up to bidirectional, common; const if the function can be called as const
/// Look-ahead: none.  Memory: one result of the function.  Errors: the function's own
inline constexpr core::adaptor_verb<core::filter_map_verb, 1> filter_map;

} // namespace rill
