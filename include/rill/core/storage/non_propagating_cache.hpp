// SPDX-License-Identifier: BSL-1.0
// non_propagating_cache<T>: an optional for what a pass keeps in the view itself. It belongs to that pass: a copied or
// moved view starts without it.
#pragma once
#include <optional>

namespace rill::core {

/// Nested, as cursors are: `*x` is looked up by its argument, and lookup must stay out of T.
template <class T> struct non_propagating_caches {
    class type : public std::optional<T> {
    public:
        type() = default;
        constexpr type(type const&) noexcept : std::optional<T>() {}
        constexpr type(type&& other) noexcept : std::optional<T>() { other.reset(); }
        constexpr type& operator=(type const& other) noexcept {
            if (this != std::addressof(other)) this->reset();
            return *this;
        }
        constexpr type& operator=(type&& other) noexcept {
            this->reset();
            other.reset();
            return *this;
        }
    };
};
template <class T> using non_propagating_cache = typename non_propagating_caches<T>::type;

} // namespace rill::core
