// SPDX-License-Identifier: BSL-1.0
// map_while: what a function makes of the elements, until it makes nothing.
#pragma once
#include <rill/adaptors/deref.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take_while.hpp> // composed from map, take_while and deref
#include <rill/core/verb/pointee.hpp>

namespace rill {
namespace core {

struct map_while_verb {
    using needs = class a_function_of_the_elements_that_returns_an_optional_or_a_pointer;
    template <class Base, class Func, class Safe = value_of_pointee_t<Base, Func>>
        requires optional_like<std::invoke_result_t<Safe&, element_t<Base>>>
    constexpr auto operator()(Base base, Func func) const
        -> element_view<take_while_view<map_view<Base, Safe>, has_value>, dereference> {
        using view = element_view<take_while_view<map_view<Base, Safe>, has_value>, dereference>;
        return view({{std::move(base), Safe(std::move(func))}, has_value()});
    }
};

} // namespace core

/// The function returns an optional or a pointer for each element; what they have, up to the first that has nothing.
///
///     words | rill::map_while(to_number)                                   // the numbers before the first other word
///
/// Python:     itertools.takewhile(lambda y: y is not None, map(f, xs)); Rust: map_while
/// std::views: transform | take_while | transform, which calls the function three times for an element
/// Function:   called once for each element
/// Keeps:      passes up to bidirectional; const if the function can be called as const
/// Look-ahead: the element for which there is nothing.  Memory: one result of the function.  Errors: the function's own
inline constexpr core::adaptor_verb<core::map_while_verb, 1> map_while;

} // namespace rill
