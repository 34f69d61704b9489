// SPDX-License-Identifier: BSL-1.0
// placed<T>: a T on the heap, or none. A move does not change its place.
#pragma once
#include <utility>

namespace rill::core {

template <class T> class placed {
    T* here_ = nullptr;

public:
    placed() = default;
    constexpr placed(placed&& other) noexcept : here_(std::exchange(other.here_, nullptr)) {}
    constexpr placed& operator=(placed&& other) noexcept {
        delete std::exchange(here_, std::exchange(other.here_, nullptr));
        return *this;
    }
    constexpr ~placed() { delete here_; }

    constexpr explicit operator bool() const { return here_ != nullptr; }
    constexpr T& operator*() const { return *here_; }
    template <class... A> constexpr void emplace(A&&... a) { here_ = new T(std::forward<A>(a)...); }
};

} // namespace rill::core
