// SPDX-License-Identifier: BSL-1.0
// zip_strict: the elements of several ranges side by side, which must be equally long.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/util/argument_check.hpp>
#include <rill/core/model/tuple.hpp>
#include <string>

namespace rill {
namespace core {

namespace op {

[[noreturn]] inline void ranges_must_be_equally_long(std::size_t range, std::size_t length, bool shorter) {
    fail<std::invalid_argument>("rill::zip_strict: range " + std::to_string(range) +
                                (shorter ? " is shorter" : " is longer") + " than range 1: it " +
                                (shorter ? "ends" : "goes on") + " after " + std::to_string(length) + " elements");
}

} // namespace op

template <sequence... Bases>
    requires(sizeof...(Bases) > 0)
class [[nodiscard]] zip_strict_view : public view<zip_strict_view<Bases...>, (sequence<Bases const> && ...)> {
    [[no_unique_address]] std::tuple<Bases...> bases_;
    using indices = std::index_sequence_for<Bases...>;

    template <bool Const> struct cursor {
        std::tuple<cursor_t<const_if<Const, Bases>>...> at{};
        std::size_t index = 0;
        bool over = false;
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires(std::regular<cursor_t<const_if<Const, Bases>>> && ...)
        {
            return a.index == b.index;
        }
    };
    // All are asked, from left to right, and then must agree on whether there is an element.
    static constexpr void ask(auto& self, auto& cur, auto step) {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (step(std::get<I>(self.bases_), std::get<I>(cur.at)), ...);
            cur.over = op::done(std::get<0>(self.bases_), std::get<0>(cur.at));
            auto const agree = [&](std::size_t number, bool over) {
                if (over != cur.over) op::ranges_must_be_equally_long(number, cur.index, over);
            };
            (agree(I + 1, op::done(std::get<I>(self.bases_), std::get<I>(cur.at))), ...);
        }(indices{});
    }

public:
    using value_type = tuple<plain_value_t<Bases>...>;
    constexpr explicit zip_strict_view(Bases... bases) : bases_(std::move(bases)...) {}

    static constexpr auto first(auto& self) {
        cursor<is_const<decltype(self)>> cur;
        ask(self, cur, [](auto& base, auto& at) { at = op::first(base); });
        return cur;
    }
    static constexpr bool done(auto&, auto const& cur) { return cur.over; }
    static constexpr auto read(auto& self, auto const& cur) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return tuple<element_t<like<decltype(self), Bases>>...>{
                op::read(std::get<I>(self.bases_), std::get<I>(cur.at))...};
        }(indices{});
    }
    static constexpr void next(auto& self, auto& cur) {
        ++cur.index;
        ask(self, cur, [](auto& base, auto& at) { op::next(base, at); });
    }
};

} // namespace core

/// The elements of several ranges side by side, as tuples. When one ends the others must end as well.
///
///     for (auto [question, answer] : rill::zip_strict(questions, answers)) ...
///
/// Python:     zip(a, b, strict=True)
/// std::views: none
/// Order:      all ranges are asked, from left to right, before one is read
/// Keeps:      const; passes up to forward
/// Look-ahead: none.  Memory: none
/// Errors:     std::invalid_argument that names the range and where it ends, when its end is reached
inline constexpr core::called zip_strict =
    []<core::source_range... R>(R&&... ranges) -> core::zip_strict_view<core::all_t<R>...> {
    return core::zip_strict_view<core::all_t<R>...>(core::op::all(std::forward<R>(ranges))...);
};

} // namespace rill
