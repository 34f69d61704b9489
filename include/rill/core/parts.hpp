// What the verbs share that take several sequences and hand out elements of one kind (chain, round_robin, merge).
#pragma once
#include <rill/core/sequence.hpp>
#include <tuple>

namespace rill::core {

/// What they hand out: the common reference of the parts' elements.
template <class... S> using common_element_t = std::common_reference_t<element_t<S>...>;

template <class... S>
concept joinable = sizeof...(S) > 0 && (sequence<S> && ...) && requires { typename common_element_t<S...>; } &&
                   (std::convertible_to<element_t<S>, common_element_t<S...>> && ...);

template <class... S> using common_value_t = std::common_type_t<value_t<S>...>;

template <std::size_t I> using part_number = std::integral_constant<std::size_t, I>;

/// A cursor into each part, and the part that it is in.
template <class... C> struct parts_cursor {
    std::tuple<C...> at{};
    std::size_t part = 0;
    friend constexpr bool operator==(parts_cursor const& a, parts_cursor const& b)
        requires(std::regular<C> && ...)
    {
        return a.part == b.part && a.at == b.at;
    }
};

namespace op {

/// fn(number of the part), with the part's number as a constant.
template <std::size_t Count, std::size_t I = 0> constexpr decltype(auto) visit(std::size_t part, auto&& fn) {
    if constexpr (I + 1 == Count) return fn(part_number<I>{});
    else return part == I ? fn(part_number<I>{}) : visit<Count, I + 1>(part, fn);
}

} // namespace op
} // namespace rill::core
