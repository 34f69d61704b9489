// SPDX-License-Identifier: BSL-1.0
// equality, three_way, equal_to_value<X>: how elements are compared with each other, or with a value, for find,
// contains, equal, compare.
#pragma once
#include <compare>
#include <concepts>
#include <type_traits>
#include <utility>

namespace rill::core {

template <class A, class B>
inline constexpr bool mixed_signs =
    (std::signed_integral<A> && std::unsigned_integral<B>) || (std::unsigned_integral<A> && std::signed_integral<B>);

/// ==. Integers are compared as numbers, whatever their types: -1 is not the greatest of the unsigned ones.
class equality {
public:
    template <class A, class B>
        requires requires(A const& a, B const& b) {
            { a == b } -> std::convertible_to<bool>;
        }
    constexpr bool operator()(A const& a, B const& b) const {
        if constexpr (std::signed_integral<A> && std::unsigned_integral<B>)
            return a >= 0 && static_cast<std::make_unsigned_t<A>>(a) == b;
        else if constexpr (std::unsigned_integral<A> && std::signed_integral<B>) return (*this)(b, a);
        else return static_cast<bool>(a == b);
    }
};

/// <=>, and of integers the numbers.
class three_way {
public:
    template <class A, class B>
        requires mixed_signs<A, B>
    constexpr std::strong_ordering operator()(A a, B b) const {
        if constexpr (std::unsigned_integral<A>) return 0 <=> (*this)(b, a);
        else if (a < 0) return std::strong_ordering::less;
        else {
            using both = std::common_type_t<std::make_unsigned_t<A>, B>;
            return static_cast<both>(a) <=> static_cast<both>(b);
        }
    }
    template <class A, class B>
        requires(!mixed_signs<A, B>) && requires(A const& a, B const& b) {
            { a <=> b } -> std::convertible_to<std::partial_ordering>;
        }
    constexpr auto operator()(A const& a, B const& b) const {
        return a <=> b;
    }
};

/// Whether an element is equal to a value.
template <class X> class equal_to_value {
    X value_;

public:
    constexpr explicit equal_to_value(X value) : value_(std::move(value)) {}

    template <class E>
        requires std::invocable<equality, E const&, X const&>
    constexpr bool operator()(E const& element) const {
        return equality()(element, value_);
    }
};

} // namespace rill::core
