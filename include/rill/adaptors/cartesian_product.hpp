// SPDX-License-Identifier: BSL-1.0
// cartesian_product: every combination of an element of each range.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/bases/multi_base.hpp>
#include <rill/core/storage/cache_latest.hpp>
#include <rill/core/storage/replay_buffer.hpp>
#include <rill/core/model/tuple.hpp>

namespace rill {
namespace core {

/// An element that is part of many combinations: nobody may move it away. It comes as an lvalue, or as a copy where it
/// is kept in a cursor.
template <class S>
concept shared_by_copy = !std::is_reference_v<element_t<S>> && multipass<S> && std::copy_constructible<element_t<S>>;
template <sequence S>
using shared_element_t = std::conditional_t<shared_by_copy<S>, std::remove_cv_t<element_t<S>>, look_t<S>>;

template <sequence First, sequence... Rest>
class [[nodiscard]] cartesian_product_view
    : public view<cartesian_product_view<First, Rest...>,
                  sequence<as_rereadable<First> const> &&
                      ((multipass<Rest> && sequence<as_rereadable<Rest> const>) && ...)> {
    struct nothing {
        friend constexpr bool operator==(nothing, nothing) { return true; }
    };
    static constexpr bool remembers = !(multipass<Rest> && ...);
    static constexpr std::size_t count = 1 + sizeof...(Rest);
    using bases = std::tuple<as_rereadable<First>, as_rereadable<as_multipass<Rest>>...>;
    template <std::size_t I> using source = std::tuple_element_t<I, std::tuple<First, as_multipass<Rest>...>>;
    using indices = std::make_index_sequence<count>;

    [[no_unique_address]] bases bases_;

    using all = multi_base<as_rereadable<First>, as_rereadable<as_multipass<Rest>>...>;
    template <bool Const> struct cursor : all::template places<Const> {
        using places = typename all::template places<Const>;
        bool over = true;
        [[no_unique_address]] std::conditional_t<remembers, single_pass_tag, nothing> once{};
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires std::regular<places> && (!remembers)
        {
            return a.over == b.over && (a.over || static_cast<places const&>(a) == static_cast<places const&>(b));
        }
    };

    template <std::size_t I> static constexpr bool restart(auto& self, auto& cur) {
        std::get<I>(cur.at) = op::first(std::get<I>(self.bases_));
        return !op::done(std::get<I>(self.bases_), std::get<I>(cur.at));
    }
    template <std::size_t I = count - 1> static constexpr bool step(auto& self, auto& cur) {
        op::next(std::get<I>(self.bases_), std::get<I>(cur.at));
        if (!op::done(std::get<I>(self.bases_), std::get<I>(cur.at))) return true;
        if constexpr (I == 0) return false;
        else return step<I - 1>(self, cur) && restart<I>(self, cur);
    }
    template <std::size_t I> static constexpr decltype(auto) part(auto& self, auto const& cur) {
        if constexpr (shared_by_copy<source<I>>) return op::read(std::get<I>(self.bases_), std::get<I>(cur.at));
        else return op::peek(std::get<I>(self.bases_), std::get<I>(cur.at));
    }

public:
    static constexpr life place_life = shortest(core::place_life<First>, core::place_life<as_multipass<Rest>>...);
    using value_type = tuple<plain_value_t<First>, plain_value_t<as_multipass<Rest>>...>;
    constexpr explicit cartesian_product_view(First first, Rest... rest)
        : bases_(as_rereadable<First>(std::move(first)),
                 as_rereadable<as_multipass<Rest>>(as_multipass<Rest>(std::move(rest)))...) {}

    static constexpr auto first(auto& self) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            (op::forget(std::get<I>(self.bases_)), ...);
            cursor<is_const<decltype(self)>> cur;
            cur.over = !(restart<I>(self, cur) && ...);
            return cur;
        }(indices{});
    }
    static constexpr bool done(auto&, auto const& cur) { return cur.over; }
    static constexpr auto read(auto& self, auto const& cur) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return tuple<shared_element_t<like<decltype(self), source<I>>>...>{part<I>(self, cur)...};
        }(indices{});
    }
    static constexpr void next(auto& self, auto& cur) { cur.over = !step(self, cur); }
    static constexpr extent length(auto& self)
        requires(sized<First> && ... && sized<as_multipass<Rest>>)
    {
        return std::apply(
            [](auto&... base) {
                extent all = 1;
                ((all = op::product("cartesian_product", all, op::length(base))), ...);
                return all;
            },
            self.bases_);
    }
};

} // namespace core

/// Every combination of an element of each range, as tuples, the last range fastest.
///
///     for (auto [suit, rank] : rill::cartesian_product(suits, ranks)) ...
///
/// Python:     itertools.product(xs, ys)
/// std::views: cartesian_product (C++23), which refuses single-pass ranges but the first
/// The first range is walked once. The others are walked again for each of its elements, and functions below run again
/// if they are multi-pass; of a single-pass one the elements are kept as they come, and handed out as T const&
/// Elements:   lvalues, and copies of what a multi-pass range makes: each is part of many combinations
/// Keeps:      passes up to forward, size, const; where one but the first is single pass: single pass
/// Look-ahead: none.  Memory: all elements of the single-pass ranges but the first.  Errors: none
inline constexpr core::called cartesian_product =
    []<core::source_range... R>(R&&... ranges) -> core::cartesian_product_view<core::all_t<R>...> {
    return core::cartesian_product_view<core::all_t<R>...>(core::op::all(std::forward<R>(ranges))...);
};

} // namespace rill
