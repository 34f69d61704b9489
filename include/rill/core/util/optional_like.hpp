// SPDX-License-Identifier: BSL-1.0
// What a function returns that may have nothing to return: an optional or a pointer.
#pragma once
#include <concepts>

namespace rill::core {

template <class T>
concept optional_like = std::movable<T> && requires(T& t) {
    static_cast<bool>(t);
    *t;
};

class has_value {
public:
    template <class T>
        requires requires(T& x) { static_cast<bool>(x); }
    constexpr bool operator()(T& x) const {
        return static_cast<bool>(x);
    }
};

} // namespace rill::core
