// SPDX-License-Identifier: BSL-1.0
// pointee_by_value: a function that returns a pointer to something, or null, seen as one that returns an optional.
// filter_map and map_while use it where the elements are made by value: the pointer may point into what is gone with
// the element.
#pragma once
#include <rill/core/model/life.hpp>
#include <rill/core/util/optional_like.hpp>
#include <rill/core/verb/adapted_function.hpp>

namespace rill::core {

class pointee_by_value {
public:
    template <class Func, class X>
    constexpr auto operator()(Func& func, X&& x) const
        -> std::optional<std::remove_cvref_t<decltype(*func(std::forward<X>(x)))>> {
        auto* const pointer = func(std::forward<X>(x));
        if (pointer == nullptr) return std::nullopt;
        return *pointer;
    }
};

/// Func as it is, unless what it points to may be gone too early.
template <class Base, class Func, class E = element_t<Base>, class R = std::invoke_result_t<Func&, E>>
using value_of_pointee_t = std::conditional_t<std::is_pointer_v<R> && into_element<Func, E, R>,
                                              adapted_function<pointee_by_value, Func>, Func>;

} // namespace rill::core
