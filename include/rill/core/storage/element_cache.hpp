// SPDX-License-Identifier: BSL-1.0
// element_cache<T, Optional>: where a stage keeps one element: the optional, but of a plain value just the value, since
// an optional's flag would be written for each element (compilers do not see that it follows from the place). So nobody
// may ask it whether there is one.
#pragma once
#include <type_traits>
#include <utility>

namespace rill::core {

template <class T>
inline constexpr bool is_plain = std::is_trivially_copyable_v<T> && std::is_nothrow_default_constructible_v<T> &&
                                 std::is_trivially_copy_assignable_v<T>;

template <class T> struct element_caches {
    class type {
        T value_{};

    public:
        type() = default;
        constexpr void reset() {}
        template <class X> constexpr T& emplace(X&& x) { return value_ = static_cast<T>(std::forward<X>(x)); }
        constexpr T& operator*() { return value_; }
        constexpr T const& operator*() const { return value_; }
    };
};
template <class T, class Optional>
using element_cache = std::conditional_t<is_plain<T>, typename element_caches<T>::type, Optional>;

} // namespace rill::core
