// SPDX-License-Identifier: BSL-1.0
// round_robin: one element of each range in turn.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/bases/multi_base.hpp>

namespace rill {
namespace core {

template <class... Bases>
    requires joinable<Bases...>
class [[nodiscard]] round_robin_view : public view<round_robin_view<Bases...>, joinable<Bases const...>> {
    [[no_unique_address]] std::tuple<Bases...> bases_;

    static constexpr std::size_t count = sizeof...(Bases);
    template <class Self> using element = common_element_t<like<Self, Bases>...>;

    // `asked` counts the parts that have been asked for their first element; a part is asked on its turn, not before.
    template <bool Const> struct cursor : multi_base<Bases...>::template cursor<Const> {
        using in_parts = typename multi_base<Bases...>::template cursor<Const>;
        std::size_t asked = 0;
        bool over = false;
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires std::regular<in_parts>
        {
            return a.over == b.over && (a.over || static_cast<in_parts const&>(a) == static_cast<in_parts const&>(b));
        }
    };

    // Whether the part whose turn it is still has an element.
    static constexpr bool ask(auto& self, auto& cur) {
        return op::visit<count>(cur.part, [&]<std::size_t I>(part_number<I>) -> bool {
            auto& base = std::get<I>(self.bases_);
            auto& at = std::get<I>(cur.at);
            if (cur.asked == I) {
                ++cur.asked;
                at = op::first(base);
            } else if (!op::done(base, at)) {
                op::next(base, at);
            }
            return !op::done(base, at);
        });
    }
    static constexpr void find(auto& self, auto& cur) {
        for (std::size_t tried = 0; tried < count; ++tried) {
            if (ask(self, cur)) return;
            cur.part = (cur.part + 1) % count;
        }
        cur.over = true;
    }

public:
    using value_type = common_value_t<Bases...>;
    constexpr explicit round_robin_view(Bases... bases) : bases_(std::move(bases)...) {}

    static constexpr auto first(auto& self) {
        cursor<is_const<decltype(self)>> cur;
        find(self, cur);
        return cur;
    }
    static constexpr auto done(auto&, auto const& cur) {
        if constexpr ((infinite<Bases> || ...)) return std::false_type{};
        else return cur.over;
    }
    static constexpr auto read(auto& self, auto const& cur) -> element<decltype(self)> {
        return op::visit<count>(cur.part, [&]<std::size_t I>(part_number<I>) -> element<decltype(self)> {
            return op::read(std::get<I>(self.bases_), std::get<I>(cur.at));
        });
    }
    static constexpr void next(auto& self, auto& cur) {
        cur.part = (cur.part + 1) % count;
        find(self, cur);
    }
    // A round is unrolled over the parts, so that none is looked up by its number. After the first round all have been
    // asked.
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        typename multi_base<Bases...>::template places<is_const<decltype(self)>> cur;
        bool some = false, wanted = true;
        auto const hand_on = [&](auto& base, auto const& at) {
            if (op::done(base, at)) return true;
            some = true;
            return wanted = fn(static_cast<element<decltype(self)>>(op::read(base, at)));
        };
        auto const turn = [&]<std::size_t... I>(auto&& ask, std::index_sequence<I...>) {
            some = false;
            ((ask(std::get<I>(self.bases_), std::get<I>(cur.at)),
              hand_on(std::get<I>(self.bases_), std::get<I>(cur.at))) &&
             ...);
            return some && wanted;
        };
        constexpr std::index_sequence_for<Bases...> all;
        constexpr auto open = [](auto& base, auto& at) { at = op::first(base); };
        constexpr auto step = [](auto& base, auto& at) {
            if (!op::done(base, at)) op::next(base, at);
        };
        for (bool on = turn(open, all); on;) on = turn(step, all);
        return wanted;
    }
    static constexpr extent length(auto& self)
        requires(sized<Bases> && ...)
    {
        return std::apply([](auto&... part) { return op::sum("round_robin", op::length(part)...); }, self.bases_);
    }
};

} // namespace core

/// One element of each range in turn; a range that has ended is passed over, until all have.
///
///     rill::round_robin(std::vector{1, 2, 3}, std::vector{10})             // 1 10 2 3
///
/// Python:     more_itertools.roundrobin; std::views: none
/// Elements:   the common reference of the ranges' elements
/// Keeps:      const, size; passes up to forward
/// Look-ahead: none: a range is asked on its turn.  Memory: none.  Errors: none
inline constexpr core::called round_robin =
    []<core::source_range... R>(R&&... ranges) -> core::round_robin_view<core::all_t<R>...> {
    return core::round_robin_view<core::all_t<R>...>(core::op::all(std::forward<R>(ranges))...);
};

} // namespace rill
