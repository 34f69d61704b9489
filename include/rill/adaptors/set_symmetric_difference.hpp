// SPDX-License-Identifier: BSL-1.0
// set_symmetric_difference: the elements that are in one of two sorted ranges and not in the other.
#pragma once
#include <rill/core/bases/sorted_base.hpp>
#include <rill/core/verb/sorted_ranges_verb.hpp>

namespace rill {
namespace core {

template <class Compare, class Key, class Left, class Right>
    requires mergeable<Compare, Key, Left, Right>
class [[nodiscard]] set_symmetric_difference_view
    : public sorted_base<set_symmetric_difference_view<Compare, Key, Left, Right>,
                         mergeable<Compare const, Key const, as_rereadable<Left> const, as_rereadable<Right> const>,
                         Compare, Key, Left, Right> {
    // On to the lesser one of two elements that differ; the part is then that it is in.
    static constexpr void pick(auto& self, auto& cur) {
        using base = typename set_symmetric_difference_view::sorted_base;
        for (;;) {
            if (base::template ended<0>(self, cur)) cur.part = base::template ended<1>(self, cur) ? 2 : 1;
            else if (base::template ended<1>(self, cur) || base::template less<0, 1>(self, cur)) cur.part = 0;
            else if (base::template less<1, 0>(self, cur)) cur.part = 1;
            else {
                base::template ask_next<0>(self, cur);
                base::template ask_next<1>(self, cur);
                continue;
            }
            return;
        }
    }

public:
    using value_type = common_value_t<Left, Right>;
    constexpr set_symmetric_difference_view(Compare comparison, Key key, Left left, Right right)
        : set_symmetric_difference_view::sorted_base(std::move(comparison), std::move(key), std::move(left),
                                                     std::move(right)) {}

    static constexpr auto first(auto& self) {
        auto cur = set_symmetric_difference_view::start(self);
        set_symmetric_difference_view::template ask_first<0>(self, cur);
        set_symmetric_difference_view::template ask_first<1>(self, cur);
        pick(self, cur);
        return cur;
    }
    static constexpr bool done(auto&, auto const& cur) { return cur.part == 2; }
    static constexpr decltype(auto) read(auto& self, auto const& cur) {
        return set_symmetric_difference_view::read_part(self, cur);
    }
    static constexpr void next(auto& self, auto& cur) {
        if (cur.part == 0) set_symmetric_difference_view::template ask_next<0>(self, cur);
        else set_symmetric_difference_view::template ask_next<1>(self, cur);
        pick(self, cur);
    }
};

struct set_symmetric_difference_verb {
    using needs = class ranges_of_common_elements_and_before_them_a_comparison_of_two_or_a_key_of_one;
    template <class Compare, class Key, class... S> using view = set_symmetric_difference_view<Compare, Key, S...>;
};

} // namespace core

/// The elements that are in one of two sorted ranges and not in the other, sorted, by a comparison and a key. Of an
/// element that is there several times, as many as one range has more than the other, its last ones.
///
///     rill::set_symmetric_difference(expected, found)
///
/// Call forms: set_symmetric_difference(a, b), and before these compare and key, or f: an f of two elements is the
///             comparison, even if it can take one; an f of one is the key. `{}` stands for a default
/// Python:     sorted(set(xs) ^ set(ys))
/// std:        std::ranges::set_symmetric_difference, into an output
/// Function:   the key, called once for each element, which it sees as an lvalue, when that is reached
/// Elements:   the common reference of the ranges' elements
/// Keeps:      passes up to forward, const
/// Look-ahead: one element of each range, which are asked from left to right
/// Memory:     that, and their keys; of a key that is text which may be gone by then, a std::string
/// Errors:     the functions' own; of what is not sorted, some elements are handed on
inline constexpr core::sorted_ranges_verb<core::set_symmetric_difference_verb> set_symmetric_difference{};

} // namespace rill
