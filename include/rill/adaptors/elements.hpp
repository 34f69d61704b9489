// SPDX-License-Identifier: BSL-1.0
// elements: one part of each element.
#pragma once
#include <rill/core/bases/element_view.hpp>
#include <tuple>

namespace rill {
namespace core {

template <class E, std::size_t N>
concept has_part = requires { requires(N < std::tuple_size<std::remove_cvref_t<E>>::value); };

/// A part of a value is handed out by value, unless it refers to something itself.
template <class E, std::size_t N> struct part_type {};
template <class E, std::size_t N>
    requires has_part<E, N> && std::is_reference_v<E>
struct part_type<E, N> {
    using type = decltype(std::get<N>(std::declval<E>()));
};
template <class E, std::size_t N>
    requires has_part<E, N> && (!std::is_reference_v<E>)
struct part_type<E, N> {
    using type = std::remove_cv_t<std::tuple_element_t<N, std::remove_cv_t<E>>>;
};

template <std::size_t N> class part {
public:
    template <class S> static constexpr auto of(element_t<S>&& x) -> typename part_type<element_t<S>, N>::type {
        return std::get<N>(std::forward<element_t<S>>(x));
    }
    template <class S> using value = value_of_t<std::tuple_element_t<N, plain_value_t<S>>>;
};

template <std::size_t N> struct elements_verb : element_verb<part<N>> {
    using needs = class elements_with_that_part;
};

} // namespace core

/// Part N of each element of a range of tuples, pairs or arrays, counted from 0.
///
///     rill::zip(names, ages, towns) | rill::elements<2>()                  // the towns
///
/// Python:     map(operator.itemgetter(n), xs)
/// std::views: elements<N>
/// Element:    a reference into the element, or to what it refers to; by value where the element is a value that has it
/// Keeps:      passes, size, random access, common, const
/// Look-ahead: none.  Memory: none.  Errors: none
template <std::size_t N> inline constexpr core::adaptor_verb<core::elements_verb<N>, 0> elements;

} // namespace rill
