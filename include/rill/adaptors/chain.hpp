// SPDX-License-Identifier: BSL-1.0
// chain: the elements of several ranges, one range after the other.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/bases/multi_base.hpp>

namespace rill {
namespace core {

template <class... Bases>
    requires joinable<Bases...>
class [[nodiscard]] chain_view : public view<chain_view<Bases...>, joinable<Bases const...>> {
    [[no_unique_address]] std::tuple<Bases...> bases_;

    static constexpr std::size_t count = sizeof...(Bases);
    template <std::size_t I> using base = std::tuple_element_t<I, std::tuple<Bases...>>;
    template <class Self> using element = common_element_t<like<Self, Bases>...>;

    // A cursor is in one part at a time: if the parts' cursors have one type it holds one, otherwise one for each part.
    template <bool Const> struct cursor {
        using each = std::tuple<cursor_t<const_if<Const, Bases>>...>;
        using any = std::tuple_element_t<0, each>;
        static constexpr bool alike = (std::same_as<any, cursor_t<const_if<Const, Bases>>> && ...);
        std::conditional_t<alike, any, each> in_part{};
        std::size_t part = 0;
        constexpr bool operator==(cursor const& other) const // a member: it asks at(), which is private
            requires(std::regular<cursor_t<const_if<Const, Bases>>> && ...)
        {
            return part == other.part && op::visit<count>(part, [&]<std::size_t I>(part_number<I>) -> bool {
                       return at<I>(*this) == at<I>(other);
                   });
        }
    };
    template <std::size_t I> static constexpr auto& at(auto& cur) {
        if constexpr (std::remove_cvref_t<decltype(cur)>::alike) return cur.in_part;
        else return std::get<I>(cur.in_part);
    }

    template <std::size_t I> static constexpr void enter(auto& self, auto& cur) {
        cur.part = I;
        at<I>(cur) = op::first(std::get<I>(self.bases_));
        leave_if_done<I>(self, cur);
    }
    template <std::size_t I> static constexpr void leave_if_done(auto& self, auto& cur) {
        if constexpr (I + 1 < count)
            if (op::done(std::get<I>(self.bases_), at<I>(cur))) enter<I + 1>(self, cur);
    }
    template <std::size_t I> static constexpr void go_back(auto& self, auto& cur) {
        auto& part = std::get<I>(self.bases_);
        if constexpr (I > 0)
            if (at<I>(cur) == op::first(part)) {
                cur.part = I - 1;
                at<I - 1>(cur) = op::last(std::get<I - 1>(self.bases_));
                return go_back<I - 1>(self, cur);
            }
        op::prev(part, at<I>(cur));
    }

    static constexpr bool counted = (measured<Bases> && ...) && (sized<Bases> && ...);
    template <std::size_t I> static constexpr extent before(auto& self) {
        if constexpr (I == 0) return 0;
        else return op::sum("chain", before<I - 1>(self), op::length(std::get<I - 1>(self.bases_)));
    }
    static constexpr std::size_t index(auto& self, auto const& cur) {
        return op::visit<count>(cur.part, [&]<std::size_t I>(part_number<I>) {
            auto& part = std::get<I>(self.bases_);
            auto const within = static_cast<std::size_t>(op::distance(part, op::first(part), at<I>(cur)));
            return std::size_t{op::sum("chain", before<I>(self), within)};
        });
    }
    template <std::size_t I> static constexpr void place(auto& self, auto& cur, std::size_t n) {
        auto& part = std::get<I>(self.bases_);
        if constexpr (I + 1 < count)
            if (auto const here = op::length(part).at_most(); n >= here) return place<I + 1>(self, cur, n - here);
        cur.part = I;
        at<I>(cur) = op::first(part);
        op::advance(part, at<I>(cur), extent(n).position("chain"));
    }

    template <class E> static constexpr auto converting(auto& fn) {
        return [&fn](auto&& x) -> bool { return fn(static_cast<E>(static_cast<decltype(x)>(x))); };
    }
    template <std::size_t... I> static constexpr bool can_go_back(std::index_sequence<I...>) {
        return (bidirectional<Bases> && ...) && ((I + 1 == count || bounded<base<I>>) && ...);
    }

public:
    using value_type = common_value_t<Bases...>;
    constexpr explicit chain_view(Bases... bases) : bases_(std::move(bases)...) {}

    static constexpr auto first(auto& self) {
        cursor<is_const<decltype(self)>> cur;
        enter<0>(self, cur);
        return cur;
    }
    static constexpr auto done(auto& self, auto const& cur) {
        if constexpr ((infinite<Bases> || ...)) return std::false_type{};
        else return cur.part + 1 == count && op::done(std::get<count - 1>(self.bases_), at<count - 1>(cur));
    }
    static constexpr auto read(auto& self, auto const& cur) -> element<decltype(self)> {
        return op::visit<count>(cur.part, [&]<std::size_t I>(part_number<I>) -> element<decltype(self)> {
            return op::read(std::get<I>(self.bases_), at<I>(cur));
        });
    }
    static constexpr void next(auto& self, auto& cur) {
        op::visit<count>(cur.part, [&]<std::size_t I>(part_number<I>) {
            op::next(std::get<I>(self.bases_), at<I>(cur));
            leave_if_done<I>(self, cur);
        });
    }
    static constexpr void prev(auto& self, auto& cur)
        requires(can_go_back(std::index_sequence_for<Bases...>{}))
    {
        op::visit<count>(cur.part, [&]<std::size_t I>(part_number<I>) { go_back<I>(self, cur); });
    }
    static constexpr void advance(auto& self, auto& cur, std::ptrdiff_t n)
        requires counted
    {
        auto const from = index(self, cur);
        auto const to = from + static_cast<std::size_t>(n);
        if ((to < from) != (n < 0)) op::position_must_fit("chain");
        place<0>(self, cur, to);
    }
    static constexpr std::ptrdiff_t distance(auto& self, auto const& from, auto const& to)
        requires counted
    {
        return op::difference("chain", index(self, from), index(self, to));
    }
    static constexpr auto last(auto& self)
        requires(multipass<Bases> && ...) && bounded<base<count - 1>>
    {
        cursor<is_const<decltype(self)>> cur;
        cur.part = count - 1;
        at<count - 1>(cur) = op::last(std::get<count - 1>(self.bases_));
        return cur;
    }
    static constexpr extent length(auto& self)
        requires(sized<Bases> && ...)
    {
        return std::apply([](auto&... part) { return op::sum("chain", op::length(part)...); }, self.bases_);
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        auto const convert = converting<element<decltype(self)>>(fn);
        return std::apply([&](auto&... part) { return (op::for_each_while(part, convert) && ...); }, self.bases_);
    }
    static constexpr auto lend(auto& self, auto& cur, std::size_t n)
        requires(lending<Bases> && ...) && (std::same_as<element<chain_view&>, element_t<Bases>> && ...)
    {
        using lent = run<std::remove_reference_t<element<chain_view&>>>;
        return op::visit<count>(cur.part, [&]<std::size_t I>(part_number<I>) -> lent {
            return op::lend(std::get<I>(self.bases_), at<I>(cur), n);
        });
    }
    static constexpr bool for_each_after(auto& self, auto& cur, auto&& fn) {
        auto const convert = converting<element<decltype(self)>>(fn);
        auto const rest_of_part = [&]<std::size_t I>(part_number<I>) -> bool {
            if (!op::for_each_after(std::get<I>(self.bases_), at<I>(cur), convert)) return false;
            leave_if_done<I>(self, cur);
            return true;
        };
        while (op::visit<count>(cur.part, rest_of_part)) {
            if (done(self, cur)) return true;
            if (!fn(read(self, cur))) return false;
        }
        return false;
    }
};

} // namespace core

/// The elements of several ranges, one range after the other. They are handed out as the common reference of the
/// ranges' elements.
///
///     rill::chain(header, body, std::vector{0, 0})
///
/// Python:     itertools.chain
/// std::views: concat (C++26)
/// Keeps:      const, size; passes up to bidirectional, and random access where all lengths are known; common
/// Look-ahead: none: a range is asked when the one before it has ended.  Memory: none.  Errors: none
inline constexpr core::called chain =
    []<core::source_range... R>(R&&... ranges) -> core::chain_view<core::all_t<R>...> {
    return core::chain_view<core::all_t<R>...>(core::op::all(std::forward<R>(ranges))...);
};

} // namespace rill
