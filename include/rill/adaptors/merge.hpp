// SPDX-License-Identifier: BSL-1.0
// merge: the elements of sorted ranges as one sorted range.
#pragma once
#include <rill/core/bases/sorted_base.hpp>
#include <rill/core/verb/sorted_ranges_verb.hpp>

namespace rill {
namespace core {

template <class Compare, class Key, class... Bases>
    requires mergeable<Compare, Key, Bases...>
class [[nodiscard]] merge_view
    : public sorted_base<merge_view<Compare, Key, Bases...>,
                         mergeable<Compare const, Key const, as_rereadable<Bases> const...>, Compare, Key, Bases...> {
    using merge_view::sorted_base::count;
    template <class Self> using element = typename merge_view::sorted_base::template element<Self>;

    // The part with the least current element, the leftmost of equals; `count` when all have ended.
    template <std::size_t I = 0> static constexpr void pick(auto& self, auto& cur) {
        if constexpr (I == 0) cur.part = count;
        if constexpr (I < count) {
            if (!merge_view::template ended<I>(self, cur) && (cur.part == count || before<I>(self, cur))) cur.part = I;
            pick<I + 1>(self, cur);
        }
    }
    template <std::size_t I> static constexpr bool before(auto& self, auto& cur) {
        return op::visit<count>(cur.part, [&]<std::size_t J>(part_number<J>) -> bool {
            return merge_view::template less<I, J>(self, cur);
        });
    }

public:
    using value_type = common_value_t<Bases...>;
    constexpr merge_view(Compare comparison, Key key, Bases... bases)
        : merge_view::sorted_base(std::move(comparison), std::move(key), std::move(bases)...) {}

    static constexpr auto first(auto& self) {
        auto cur = merge_view::start(self);
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (merge_view::template ask_first<I>(self, cur), ...);
        }(std::index_sequence_for<Bases...>{});
        pick(self, cur);
        return cur;
    }
    static constexpr bool done(auto&, auto const& cur) { return cur.part == count; }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return merge_view::read_part(self, cur); }
    static constexpr void next(auto& self, auto& cur) {
        op::visit<count>(cur.part, [&]<std::size_t I>(part_number<I>) { merge_view::template ask_next<I>(self, cur); });
        pick(self, cur);
    }
    // The loop is written once for each part, whose number is then a constant.
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        for (auto cur = first(self); cur.part != count;) {
            auto const hand = [&]<std::size_t I>(part_number<I>) -> bool {
                if (!fn(static_cast<element<decltype(self)>>(op::read(std::get<I>(self.bases_), std::get<I>(cur.at)))))
                    return false;
                merge_view::template ask_next<I>(self, cur);
                pick(self, cur);
                return true;
            };
            if (!op::visit<count>(cur.part, hand)) return false;
        }
        return true;
    }
    static constexpr extent length(auto& self)
        requires(sized<Bases> && ...)
    {
        return std::apply([](auto&... base) { return op::sum("merge", op::length(base)...); }, self.bases_);
    }
};

struct merge_verb {
    using needs = class ranges_of_common_elements_and_before_them_a_comparison_of_two_or_a_key_of_one;
    template <class Compare, class Key, class... S> using view = merge_view<Compare, Key, S...>;
};

} // namespace core

/// The elements of sorted ranges as one sorted range, by a comparison and a key; of equal elements those of the range
/// further left come first.
///
///     rill::merge(monday, tuesday, wednesday)
///     rill::merge(std::ranges::greater{}, xs, ys)
///     rill::merge(&event::time, lines, alarms)
///
/// Call forms: merge(ranges...), merge(compare, key, ranges...), merge(f, ranges...): an f of two elements is the
///             comparison, even if it can take one; an f of one is the key. `{}` stands for a default
/// Python:     heapq.merge(*xss, key=f)
/// std:        std::ranges::merge, for two, into an output
/// Function:   the key, called once for each element, which it sees as an lvalue, when that is reached
/// Elements:   the common reference of the ranges' elements
/// Keeps:      passes up to forward, size, const
/// Look-ahead: one element of each range
/// Memory:     that, and their keys; of a key that is text which may be gone by then, a std::string
/// Errors:     the functions' own; what is not sorted is merged all the same
inline constexpr core::sorted_ranges_verb<core::merge_verb> merge{};

} // namespace rill
