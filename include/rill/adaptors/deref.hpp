// SPDX-License-Identifier: BSL-1.0
// deref: what each element points to.
#pragma once
#include <rill/core/bases/element_view.hpp>

namespace rill {
namespace core {

/// A value of another kind than these that points to something may own it, and dies before it is used.
template <class E>
concept points_elsewhere =
    std::is_reference_v<E> || std::is_pointer_v<E> || std::input_or_output_iterator<std::remove_cv_t<E>>;

template <class E, class What> struct pointed_to {};
template <class E, class What>
    requires points_elsewhere<E>
struct pointed_to<E, What> {
    using type = What;
};
template <class E, class What>
    requires(!points_elsewhere<E> &&
             !std::is_lvalue_reference_v<What>) // an optional by value: its content dies with it
struct pointed_to<E, What> {
    using type = std::remove_cvref_t<What>;
};

template <class T> struct pointed_value {};
template <class T>
    requires requires { typename std::iter_value_t<T>; }
struct pointed_value<T> {
    using type = value_of_t<std::iter_value_t<T>>;
};

class dereference {
public:
    template <class S>
    static constexpr auto of(element_t<S>&& x) ->
        typename pointed_to<element_t<S>, decltype(*std::declval<element_t<S>>())>::type {
        return *std::forward<element_t<S>>(x);
    }
    template <class S> using value = typename pointed_value<std::remove_cvref_t<element_t<S>>>::type;
};

struct deref_verb : element_verb<dereference> {
    using needs = class elements_that_point_to_what_outlives_them;
};

} // namespace core

/// What each element points to: the elements are pointers, smart pointers, iterators or optionals, and none is empty.
///
///     std::vector<std::unique_ptr<int>> owners = ...;
///     for (int& x : owners | rill::deref()) ++x;
///
/// Python:     none; std::views: none; Rust: copied
/// Element:    a reference; the value itself where an optional is an element by value. Refused: owning pointers by
///             value, which would die before they are used
/// Keeps:      passes, size, random access, common, const
/// Look-ahead: none.  Memory: none.  Errors: none: an empty element is undefined, as `*` is
inline constexpr core::adaptor_verb<core::deref_verb, 0> deref;

} // namespace rill
