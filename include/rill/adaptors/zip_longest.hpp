// SPDX-License-Identifier: BSL-1.0
// zip_longest: the elements of several ranges side by side, until all of them have ended.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/algo/advance_clamped.hpp>
#include <rill/core/model/tuple.hpp>
#include <optional>

namespace rill {
namespace core {

template <sequence... Bases>
    requires(sizeof...(Bases) > 0) && (std::constructible_from<value_t<Bases>, element_t<Bases>> && ...)
class [[nodiscard]] zip_longest_view : public view<zip_longest_view<Bases...>, (sequence<Bases const> && ...)> {
    [[no_unique_address]] std::tuple<Bases...> bases_;

    static constexpr bool counted = (measured<Bases> && ...);
    static constexpr bool endless = (infinite<Bases> || ...);

    template <bool Const> struct cursor {
        std::tuple<cursor_t<const_if<Const, Bases>>...> at{};
        std::size_t index = 0;
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires(std::regular<cursor_t<const_if<Const, Bases>>> && ...)
        {
            return a.index == b.index;
        }
    };

    // fn(base, position) for each of them, from left to right.
    static constexpr void each(auto& self, auto& cur, auto fn) {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (fn(std::get<I>(self.bases_), std::get<I>(cur.at)), ...);
        }(std::index_sequence_for<Bases...>{});
    }
    template <class B> static constexpr std::optional<value_t<B>> read_part(B& base, auto const& at) {
        if (op::done(base, at)) return {};
        return std::optional<value_t<B>>(std::in_place, op::read(base, at));
    }

public:
    using value_type = tuple<std::optional<value_t<Bases>>...>;
    constexpr explicit zip_longest_view(Bases... bases) : bases_(std::move(bases)...) {}

    static constexpr auto first(auto& self) {
        cursor<is_const<decltype(self)>> cur;
        each(self, cur, [](auto& base, auto& at) { at = op::first(base); });
        return cur;
    }
    static constexpr auto done(auto& self, auto const& cur) {
        if constexpr (endless) {
            return std::false_type{};
        } else {
            bool over = true;
            each(self, cur, [&](auto& base, auto const& at) { over = over && op::done(base, at); });
            return over;
        }
    }
    static constexpr value_type read(auto& self, auto const& cur) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return value_type{read_part(std::get<I>(self.bases_), std::get<I>(cur.at))...};
        }(std::index_sequence_for<Bases...>{});
    }
    static constexpr void next(auto& self, auto& cur) {
        each(self, cur, [](auto& base, auto& at) {
            if (!op::done(base, at)) op::next(base, at);
        });
        ++cur.index;
    }
    static constexpr void prev(auto& self, auto& cur)
        requires counted
    {
        advance(self, cur, -1);
    }
    static constexpr void advance(auto& self, auto& cur, std::ptrdiff_t n)
        requires counted
    {
        auto const to = cur.index + static_cast<std::size_t>(n);
        each(self, cur, [&](auto& base, auto& at) { op::advance_clamped(base, at, cur.index, to); });
        cur.index = to;
    }
    static constexpr std::ptrdiff_t distance(auto&, auto const& from, auto const& to)
        requires counted
    {
        return op::difference("zip_longest", from.index, to.index);
    }
    static constexpr auto last(auto& self)
        requires(counted && !endless)
    {
        auto cur = first(self);
        advance(self, cur, length(self).position("zip_longest"));
        return cur;
    }
    static constexpr extent length(auto& self)
        requires(sized<Bases> && ...)
    {
        return std::apply(
            [](auto&... base) {
                extent longest = 0;
                ((longest = op::greater(longest, op::length(base))), ...);
                return longest;
            },
            self.bases_);
    }
    // As long as all have elements it is a plain zip.
    static constexpr bool for_each_while(auto& self, auto&& fn)
        requires(counted && (sized<Bases> && ...))
    {
        auto cur = first(self);
        auto in_all = length(self).at_most();
        std::apply([&](auto&... base) { ((in_all = op::length(base).at_most(in_all)), ...); }, self.bases_);
        while (cur.index < in_all) {
            bool const wanted = [&]<std::size_t... I>(std::index_sequence<I...>) {
                return fn(value_type{std::optional<value_t<Bases>>(
                    std::in_place, op::read(std::get<I>(self.bases_), std::get<I>(cur.at)))...});
            }(std::index_sequence_for<Bases...>{});
            if (!wanted) return false;
            each(self, cur, [](auto& base, auto& at) { op::next(base, at); });
            ++cur.index;
        }
        for (; !done(self, cur); next(self, cur))
            if (!fn(read(self, cur))) return false;
        return true;
    }
};

} // namespace core

/// The elements of several ranges side by side, as tuples of optionals, until all of them have ended.
///
///     for (auto&& [left, right] : rill::zip_longest(old_lines, new_lines)) ...
///
/// Python:     itertools.zip_longest
/// std::views: none
/// Elements:   optionals hold a copy of the element, or what could be moved of it. A range that has ended is not
///             asked again
/// Keeps:      const, size; passes up to forward, and random access and common where all are random access and of
///             known length
/// Look-ahead: none.  Memory: none.  Errors: none
inline constexpr core::called zip_longest =
    []<core::source_range... R>(R&&... ranges) -> core::zip_longest_view<core::all_t<R>...> {
    return core::zip_longest_view<core::all_t<R>...>(core::op::all(std::forward<R>(ranges))...);
};

} // namespace rill
