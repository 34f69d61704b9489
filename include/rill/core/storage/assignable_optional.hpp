// SPDX-License-Identifier: BSL-1.0
// assignable_optional<T>: an optional that is assigned by destroying and constructing, so that it takes what cannot be
// assigned itself: capturing lambdas, elements with const members.
#pragma once
#include <concepts>
#include <optional>

namespace rill::core {

/// Nested, as cursors are: `*x` is looked up by its argument, and lookup must stay out of T.
template <class T> struct assignable_optionals {
    class type : public std::optional<T> {
    public:
        using std::optional<T>::optional;
        type() = default;
        type(type const&) = default;
        type(type&&) = default;
        constexpr type& operator=(type const& other)
            requires std::copy_constructible<T>
        {
            if (this != std::addressof(other)) other.has_value() ? void(this->emplace(other.value())) : this->reset();
            return *this;
        }
        constexpr type& operator=(type&& other) noexcept(std::is_nothrow_move_constructible_v<T>) {
            if (this != std::addressof(other))
                other.has_value() ? void(this->emplace(std::move(other).value())) : this->reset();
            return *this;
        }
    };
};
template <class T> using assignable_optional = typename assignable_optionals<T>::type;

} // namespace rill::core
