// SPDX-License-Identifier: BSL-1.0
// rill::tuple: what zip and enumerate hand out. It is std::tuple where that can be assigned through when it is const,
// and has a common reference with its tuple of values, which is since C++23: what else the standard library asks of a
// tuple there, it asks of std::tuple alone. Before, it is a class derived from it that can do so: std::ranges::sort
// refuses a zip of std::tuple in C++20.
#pragma once
#include <rill/core/model/life.hpp>
#include <tuple>

// libstdc++ 13 has the first and not the second, and takes any tuple; libc++ 23 has the first and takes std's.
#if defined(__cpp_lib_ranges_zip) && (defined(__cpp_lib_tuple_like) || defined(_LIBCPP_VERSION))
#define RILL_STD_TUPLE
#endif

namespace rill::core {

#ifdef RILL_STD_TUPLE
template <class... T> using tuple = std::tuple<T...>;
#else
template <class... T> class tuple : public std::tuple<T...> {
    using base = std::tuple<T...>;
    using indices = std::index_sequence_for<T...>;

    template <class U, std::size_t... I> constexpr void assign(U&& other, std::index_sequence<I...>) const {
        ((std::get<I>(static_cast<base const&>(*this)) = std::get<I>(std::forward<U>(other))), ...);
    }

    template <class U, std::size_t... I>
    constexpr tuple(U& other, std::index_sequence<I...>) : base(std::get<I>(other)...) {}

public:
    using base::base;
    template <class... U>
        requires(sizeof...(U) == sizeof...(T)) && (std::constructible_from<T, U&> && ...)
    constexpr tuple(tuple<U...>& other) : tuple(other, indices{}) {} // references into it, as in C++23
    tuple() = default;
    tuple(tuple const&) = default;
    tuple(tuple&&) = default;

    constexpr tuple& operator=(tuple const& other)
        requires(std::is_copy_assignable_v<T> && ...)
    {
        base::operator=(other);
        return *this;
    }
    constexpr tuple& operator=(tuple&& other)
        requires(std::is_move_assignable_v<T> && ...)
    {
        base::operator=(std::move(other));
        return *this;
    }
    template <class... U>
        requires(std::assignable_from<T&, U const&> && ...)
    constexpr tuple& operator=(tuple<U...> const& other) {
        base::operator=(static_cast<std::tuple<U...> const&>(other));
        return *this;
    }
    template <class... U>
        requires(std::assignable_from<T&, U> && ...)
    constexpr tuple& operator=(tuple<U...>&& other) {
        base::operator=(static_cast<std::tuple<U...>&&>(other));
        return *this;
    }
    template <class... U>
        requires(std::is_assignable_v<T const&, U const&> && ...)
    constexpr tuple const& operator=(tuple<U...> const& other) const {
        assign(other, indices{});
        return *this;
    }
    template <class... U>
        requires(std::is_assignable_v<T const&, U> && ...)
    constexpr tuple const& operator=(tuple<U...>&& other) const {
        assign(std::move(other), indices{});
        return *this;
    }
    /// A tuple of two converts to a pair.
    template <class A, class B>
        requires(sizeof...(T) == 2) && std::constructible_from<std::pair<A, B>, std::tuple_element_t<0, base> const&,
                                                               std::tuple_element_t<1, base> const&>
    constexpr operator std::pair<A, B>() const& {
        return std::pair<A, B>(std::get<0>(static_cast<base const&>(*this)),
                               std::get<1>(static_cast<base const&>(*this)));
    }
    template <class A, class B>
        requires(sizeof...(T) == 2) &&
                std::constructible_from<std::pair<A, B>, std::tuple_element_t<0, base>, std::tuple_element_t<1, base>>
    constexpr operator std::pair<A, B>() && {
        return std::pair<A, B>(std::get<0>(static_cast<base&&>(*this)), std::get<1>(static_cast<base&&>(*this)));
    }
    /// Swaps the referents, as C++23's std::tuple does: sort swaps the tuples of references that two iterators return.
    friend constexpr void swap(tuple const& a, tuple const& b)
        requires(std::is_lvalue_reference_v<T> && ...)
    {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (std::ranges::swap(std::get<I>(static_cast<base const&>(a)), std::get<I>(static_cast<base const&>(b))),
             ...);
        }(indices{});
    }
};
template <class... T> tuple(T...) -> tuple<T...>;

template <class... T> struct value_of<tuple<T...>> {
    using type = tuple<value_of_t<T>...>;
};
template <class... T> inline constexpr bool stores<tuple<T...>> = (stores<T> || ...);
#endif

template <class... T> struct rvalue_of<tuple<T...>> {
    using type = tuple<typename rvalue_of<T>::type...>;
    static constexpr type from(tuple<T...>&& t) {
        return std::apply([](auto&... x) { return type(rvalue_of<T>::from(static_cast<T&&>(x))...); }, t);
    }
};

} // namespace rill::core

namespace rill {
using core::tuple;
} // namespace rill

#ifndef RILL_STD_TUPLE
template <class... T> inline constexpr bool rill::core::owner_converts<rill::tuple<T...>> = (owner_converts<T> && ...);
template <class... T> struct rill::owner<rill::tuple<T...>> {
    using type = rill::tuple<rill::owner_t<T>...>;
};

template <class... T> struct std::tuple_size<rill::tuple<T...>> : std::integral_constant<std::size_t, sizeof...(T)> {};
template <std::size_t I, class... T>
struct std::tuple_element<I, rill::tuple<T...>> : std::tuple_element<I, std::tuple<T...>> {};

template <class... T, class... U, template <class> class Q1, template <class> class Q2>
    requires requires { typename rill::tuple<std::common_reference_t<Q1<T>, Q2<U>>...>; }
struct std::basic_common_reference<rill::tuple<T...>, rill::tuple<U...>, Q1, Q2> {
    using type = rill::tuple<std::common_reference_t<Q1<T>, Q2<U>>...>;
};
template <class... T, class... U>
    requires requires { typename rill::tuple<std::common_type_t<T, U>...>; }
struct std::common_type<rill::tuple<T...>, rill::tuple<U...>> {
    using type = rill::tuple<std::common_type_t<T, U>...>;
};
#endif
#undef RILL_STD_TUPLE
