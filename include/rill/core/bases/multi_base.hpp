// SPDX-License-Identifier: BSL-1.0
// multi_base<S...>: what the verbs share that take several sequences and hand out elements of one kind (chain,
// round_robin, merge).
#pragma once
#include <rill/core/model/life.hpp>
#include <tuple>

namespace rill::core {

/// What they hand out: the common reference of the parts' elements.
template <class... S> using common_element_t = std::common_reference_t<element_t<S>...>;

template <class... S>
concept joinable = sizeof...(S) > 0 && (sequence<S> && ...) && requires { typename common_element_t<S...>; } &&
                   (std::convertible_to<element_t<S>, common_element_t<S...>> && ...);

template <class... S> using common_value_t = std::common_type_t<plain_value_t<S>...>;

template <std::size_t I> using part_number = std::integral_constant<std::size_t, I>;

/// A cursor into each part. Like the cursors of views it is nested, and compares without the tuple's own ==, so that
/// argument-dependent lookup stays out of S.
template <class... S> struct multi_base {
    template <bool Const> struct places {
        std::tuple<cursor_t<const_if<Const, S>>...> at{};
        friend constexpr bool operator==(places const& a, places const& b)
            requires(std::regular<cursor_t<const_if<Const, S>>> && ...)
        {
            return [&]<std::size_t... I>(std::index_sequence<I...>) {
                return ((std::get<I>(a.at) == std::get<I>(b.at)) && ...);
            }(std::index_sequence_for<S...>{});
        }
    };
    /// The same, and the number of the part that the cursor is in.
    template <bool Const> struct cursor : places<Const> {
        std::size_t part = 0;
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires std::regular<places<Const>>
        {
            return a.part == b.part && static_cast<places<Const> const&>(a) == static_cast<places<Const> const&>(b);
        }
    };
};

namespace op {

/// fn(number of the part), with the part's number as a constant.
template <std::size_t Count, std::size_t I = 0> constexpr decltype(auto) visit(std::size_t part, auto&& fn) {
    if constexpr (I + 1 == Count) return fn(part_number<I>{});
    else return part == I ? fn(part_number<I>{}) : visit<Count, I + 1>(part, fn);
}

} // namespace op
} // namespace rill::core
