// SPDX-License-Identifier: BSL-1.0
// set_union: the elements that are in any of several sorted ranges.
#pragma once
#include <rill/core/bases/sorted_base.hpp>
#include <rill/core/verb/sorted_ranges_verb.hpp>

namespace rill {
namespace core {

template <class Compare, class Key, class... Bases>
    requires mergeable<Compare, Key, Bases...>
class [[nodiscard]] set_union_view
    : public sorted_base<set_union_view<Compare, Key, Bases...>,
                         mergeable<Compare const, Key const, as_rereadable<Bases> const...>, Compare, Key, Bases...> {
    using set_union_view::sorted_base::count;

    // Which parts have an element at hand that is like the one that is handed on; it may be moved away, and so they are
    // told before.
    template <bool Const> struct cursor : set_union_view::sorted_base::template cursor<Const> {
        std::array<bool, count> alike{};
    };

    template <std::size_t I> static constexpr int compare(auto& self, auto& cur) {
        return op::visit<count>(cur.part, [&]<std::size_t J>(part_number<J>) -> int {
            return set_union_view::template less<I, J>(self, cur) ? -1 : set_union_view::template less<J, I>(self, cur);
        });
    }
    // The part with the least current element, the leftmost of equals; `count` when all have ended.
    template <std::size_t I = 0> static constexpr void pick(auto& self, auto& cur) {
        if constexpr (I == 0) cur.part = count;
        if constexpr (I < count) {
            if (!set_union_view::template ended<I>(self, cur)) {
                int const order = cur.part == count ? -1 : compare<I>(self, cur);
                if (order < 0) {
                    cur.part = I;
                    cur.alike = {};
                }
                cur.alike[I] = order <= 0;
            }
            pick<I + 1>(self, cur);
        }
    }

public:
    using value_type = common_value_t<Bases...>;
    constexpr set_union_view(Compare comparison, Key key, Bases... bases)
        : set_union_view::sorted_base(std::move(comparison), std::move(key), std::move(bases)...) {}

    static constexpr auto first(auto& self) {
        auto cur = set_union_view::template start<cursor>(self);
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (set_union_view::template ask_first<I>(self, cur), ...);
        }(std::index_sequence_for<Bases...>{});
        pick(self, cur);
        return cur;
    }
    static constexpr bool done(auto&, auto const& cur) { return cur.part == count; }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return set_union_view::read_part(self, cur); }
    static constexpr void next(auto& self, auto& cur) {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (static_cast<void>(cur.alike[I] && set_union_view::template ask_next<I>(self, cur)), ...);
        }(std::index_sequence_for<Bases...>{});
        pick(self, cur);
    }
};

struct set_union_verb {
    using needs = class ranges_of_common_elements_and_before_them_a_comparison_of_two_or_a_key_of_one;
    template <class Compare, class Key, class... S> using view = set_union_view<Compare, Key, S...>;
};

} // namespace core

/// The elements that are in any of several sorted ranges, sorted, by a comparison and a key. Of an element that is
/// there several times, as many as that range has that has the most of them: all of the first range, then what the next
/// one has more, its last ones, and so on.
///
///     rill::set_union(old_names, new_names)
///     rill::set_union(&person::id, staff, guests)
///
/// Call forms: set_union(ranges...), and before these compare and key, or f: an f of two elements is the
///             comparison, even if it can take one; an f of one is the key. `{}` stands for a default
/// Python:     sorted(set(xs) | set(ys))
/// std:        std::ranges::set_union, for two, into an output
/// Function:   the key, called once for each element, which it sees as an lvalue, when that is reached
/// Elements:   the common reference of the ranges' elements
/// Keeps:      passes up to forward, const
/// Look-ahead: one element of each range, which are asked from left to right
/// Memory:     that, and their keys; of a key that is text which may be gone by then, a std::string
/// Errors:     the functions' own; of what is not sorted, some elements are handed on
inline constexpr core::sorted_ranges_verb<core::set_union_verb> set_union{};

} // namespace rill
