// SPDX-License-Identifier: BSL-1.0
// set_intersection: the elements that are in all of several sorted ranges.
#pragma once
#include <rill/core/bases/sorted_base.hpp>
#include <rill/core/verb/sorted_ranges_verb.hpp>

namespace rill {
namespace core {

template <class Compare, class Key, class First, class... Rest>
    requires sorted_by<Compare, Key, First, Rest...>
class [[nodiscard]] set_intersection_view
    : public sorted_base<set_intersection_view<Compare, Key, First, Rest...>,
                         sorted_by<Compare const, Key const, as_rereadable<First> const, as_rereadable<Rest> const...>,
                         Compare, Key, First, Rest...> {
    using set_intersection_view::sorted_base::count;
    enum class found { alike, greater, nothing };

    // The parts from I on come up to the first one's element; whether what they find is alike.
    template <std::size_t I = 1> static constexpr found come_up(auto& self, auto& cur) {
        using base = typename set_intersection_view::sorted_base;
        if constexpr (I == count) return found::alike;
        else {
            while (base::template less<I, 0>(self, cur))
                if (!base::template ask_next<I>(self, cur)) return found::nothing;
            return base::template less<0, I>(self, cur) ? found::greater : come_up<I + 1>(self, cur);
        }
    }
    // There is an element at hand in each part: on to the next one that is in all; part 0, or `count` if there is none.
    static constexpr std::size_t meet(auto& self, auto& cur) {
        for (;;) {
            auto const there = come_up(self, cur);
            if (there == found::alike) return 0;
            if (there == found::nothing || !set_intersection_view::template ask_next<0>(self, cur)) return count;
        }
    }

public:
    static constexpr life place_life = core::place_life<First>;
    static constexpr life referent_life = core::referent_life<First>;
    using value_type = plain_value_t<First>;
    constexpr set_intersection_view(Compare comparison, Key key, First first, Rest... rest)
        : set_intersection_view::sorted_base(std::move(comparison), std::move(key), std::move(first),
                                             std::move(rest)...) {}

    static constexpr auto first(auto& self) {
        auto cur = set_intersection_view::start(self);
        cur.part = [&]<std::size_t... I>(std::index_sequence<I...>) {
            return (set_intersection_view::template ask_first<I>(self, cur) && ...) ? meet(self, cur) : count;
        }(std::make_index_sequence<count>{});
        return cur;
    }
    static constexpr void next(auto& self, auto& cur) {
        cur.part = [&]<std::size_t... I>(std::index_sequence<I...>) {
            return (set_intersection_view::template ask_next<I>(self, cur) && ...) ? meet(self, cur) : count;
        }(std::make_index_sequence<count>{});
    }
    static constexpr bool done(auto&, auto const& cur) { return cur.part == count; }
    static constexpr decltype(auto) read(auto& self, auto const& cur) {
        return op::read(std::get<0>(self.bases_), std::get<0>(cur.at));
    }
    static constexpr auto& peek(auto& self, auto const& cur) {
        return op::peek(std::get<0>(self.bases_), std::get<0>(cur.at));
    }
};

struct set_intersection_verb {
    using needs = class sorted_ranges_and_before_them_a_comparison_of_two_elements_or_a_key_of_one;
    template <class Compare, class Key, class... S> using view = set_intersection_view<Compare, Key, S...>;
};

} // namespace core

/// The elements of a sorted range that are in all of several others too, by a comparison and a key. Of an element that
/// is there several times, as many as each of them has, the first ones.
///
///     rill::set_intersection(subscribers, customers, members)
///     rill::set_intersection(&person::id, staff, guests)                   // of the staff
///
/// Call forms: set_intersection(ranges...), and before these compare and key, or f: an f of two elements is the
///             comparison, even if it can take one; an f of one is the key. `{}` stands for a default
/// Python:     sorted(set(xs) & set(ys))
/// std:        std::ranges::set_intersection, for two, into an output
/// Function:   the key, called once for each element, which it sees as an lvalue, when that is reached
/// Elements:   those of the first range; those of the others are only compared, and may be of other types
/// Keeps:      passes up to forward, const
/// Look-ahead: one element of each range. They are asked from left to right, and nobody when one of them has ended
/// Memory:     that, and their keys; of a key that is text which may be gone by then, a std::string
/// Errors:     the functions' own; of what is not sorted, some elements are handed on
inline constexpr core::sorted_ranges_verb<core::set_intersection_verb> set_intersection{};

} // namespace rill
