// SPDX-License-Identifier: BSL-1.0
// zip: the elements of several ranges side by side.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/model/tuple.hpp>

namespace rill {
namespace core {

template <sequence... Bases>
    requires(sizeof...(Bases) > 0)
class [[nodiscard]] zip_view : public view<zip_view<Bases...>, (sequence<Bases const> && ...)> {
    [[no_unique_address]] std::tuple<Bases...> bases_;

    static constexpr bool counted = (measured<Bases> && ...);
    static constexpr bool endless = (infinite<Bases> && ...);

    template <bool Const> struct cursor {
        std::tuple<cursor_t<const_if<Const, Bases>>...> at{};
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires(std::regular<cursor_t<const_if<Const, Bases>>> && ...)
        {
            return std::get<0>(a.at) == std::get<0>(b.at); // all advance together: one comparison is enough
        }
    };

    // fn(base, position) for each of them from left to right, until one answers false.
    static constexpr bool each(auto& self, auto& cur, auto fn) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return (fn(std::get<I>(self.bases_), std::get<I>(cur.at)) && ...);
        }(std::index_sequence_for<Bases...>{});
    }
    static constexpr void all(auto& self, auto& cur, auto fn) {
        each(self, cur, [&](auto& base, auto& at) {
            fn(base, at);
            return true;
        });
    }
    template <class B> static constexpr extent length_or_beyond(B& base) {
        if constexpr (sized<B>) return op::length(base);
        else return extent::beyond("zip");
    }

public:
    using value_type = tuple<plain_value_t<Bases>...>;
    constexpr explicit zip_view(Bases... bases) : bases_(std::move(bases)...) {}

    // A source is asked once those to its left have answered, and nobody is read before all have.
    static constexpr auto first(auto& self) {
        cursor<is_const<decltype(self)>> cur;
        each(self, cur, [](auto& base, auto& at) {
            at = op::first(base);
            return counted || !op::done(base, at);
        });
        return cur;
    }
    static constexpr void next(auto& self, auto& cur) {
        each(self, cur, [](auto& base, auto& at) {
            op::next(base, at);
            return counted || !op::done(base, at);
        });
    }
    static constexpr auto done(auto& self, auto const& cur) {
        if constexpr (endless) return std::false_type{};
        else return !each(self, cur, [](auto& base, auto const& at) { return !op::done(base, at); });
    }
    static constexpr auto read(auto& self, auto const& cur) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return tuple<element_t<like<decltype(self), Bases>>...>{
                op::read(std::get<I>(self.bases_), std::get<I>(cur.at))...};
        }(std::index_sequence_for<Bases...>{});
    }
    static constexpr void prev(auto& self, auto& cur)
        requires counted
    {
        all(self, cur, [](auto& base, auto& at) { op::prev(base, at); });
    }
    static constexpr void advance(auto& self, auto& cur, std::ptrdiff_t n)
        requires counted
    {
        all(self, cur, [&](auto& base, auto& at) { op::advance(base, at, n); });
    }
    static constexpr std::ptrdiff_t distance(auto& self, auto const& from, auto const& to)
        requires counted
    {
        return op::distance(std::get<0>(self.bases_), std::get<0>(from.at), std::get<0>(to.at));
    }
    static constexpr auto last(auto& self)
        requires(counted && !endless)
    {
        auto cur = first(self);
        advance(self, cur, length(self).position("zip"));
        return cur;
    }
    static constexpr extent length(auto& self)
        requires(((sized<Bases> || infinite<Bases>) && ...) && !endless)
    {
        return std::apply(
            [](auto&... base) {
                auto shortest = extent::beyond("zip");
                ((shortest = op::lesser(shortest, length_or_beyond(base))), ...);
                return shortest;
            },
            self.bases_);
    }
};

} // namespace core

/// The elements of several ranges side by side, as tuples, until one of them ends.
///
///     for (auto [name, score] : rill::zip(names, scores)) ...
///     std::ranges::sort(rill::zip(keys, values));                          // both, by key
///
/// Python:     zip(a, b)
/// std::views: zip (C++23)
/// Order:      the ranges are asked from left to right, and none is read before all have answered. It ends with the
///             first that has none: an element of each range further left is then lost, as in Python
/// Keeps:      const; passes up to forward, and random access, size and common where all are random access and of
///             known length
/// Look-ahead: none.  Memory: none.  Errors: none
inline constexpr core::called zip = []<core::source_range... R>(R&&... ranges) -> core::zip_view<core::all_t<R>...> {
    return core::zip_view<core::all_t<R>...>(core::op::all(std::forward<R>(ranges))...);
};

} // namespace rill
