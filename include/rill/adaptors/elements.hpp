// elements: one part of each element.
#pragma once
#include <rill/core/projected.hpp>
#include <tuple>

namespace rill {
namespace core {

template <std::size_t N> class part {
    template <class T> using type = std::tuple_element_t<N, std::remove_cvref_t<T>>;

    // A part of a value is handed out by value, unless it refers to something itself.
    template <class E> struct seen { using type = std::remove_cv_t<part::type<E>>; };
    template <class E>
        requires std::is_reference_v<E>
    struct seen<E> { using type = decltype(std::get<N>(std::declval<E>())); };

public:
    template <class S>
        requires(N < std::tuple_size<std::remove_cvref_t<element_t<S>>>::value)
    static constexpr auto of(element_t<S>&& x) -> typename seen<element_t<S>>::type {
        return std::get<N>(std::forward<element_t<S>>(x));
    }
    template <class S> using value = value_of_t<type<value_t<S>>>;
};

template <std::size_t N> struct elements_verb : projected_verb<part<N>> {};

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
