// SPDX-License-Identifier: BSL-1.0
// reverse: the elements from the last to the first.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/bases/ending_cursor.hpp>
#include <rill/core/algo/subrange.hpp>

namespace rill {
namespace core {

/// Where positions can be computed, a cursor stands behind its element, as those of std::reverse_iterator do.
template <class S> concept reversed_by_position = measured<S> && sized<S>;

template <reversed_by_position Base>
class [[nodiscard]] reverse_run_view : public view<reverse_run_view<Base>, sequence<Base const>> {
    [[no_unique_address]] Base base_;

    template <bool Const> struct cursor {
        cursor_t<const_if<Const, Base>> behind{};
        cursor() = default;
        constexpr explicit cursor(cursor_t<const_if<Const, Base>> c) : behind(std::move(c)) {}
        friend constexpr bool operator==(cursor const& a, cursor const& b) { return a.behind == b.behind; }
    };
    static constexpr auto element(auto& self, auto const& cur) {
        auto at = cur.behind;
        op::prev(self.base_, at);
        return at;
    }

public:
    using value_type = plain_value_t<Base>;
    constexpr explicit reverse_run_view(Base base) : base_(std::move(base)) {}

    static constexpr auto first(auto& self) {
        auto end = op::first(self.base_);
        op::advance(self.base_, end, op::length(self.base_).position("reverse"));
        return cursor<is_const<decltype(self)>>(std::move(end));
    }
    static constexpr auto last(auto& self) { return cursor<is_const<decltype(self)>>(op::first(self.base_)); }
    static constexpr bool done(auto& self, auto const& cur) { return cur.behind == op::first(self.base_); }
    static constexpr decltype(auto) read(auto& self, auto const& cur) {
        return op::read(self.base_, element(self, cur));
    }
    static constexpr auto& peek(auto& self, auto const& cur)
        requires rereadable<Base>
    {
        return op::peek(self.base_, element(self, cur));
    }
    static constexpr void next(auto& self, auto& cur) { op::prev(self.base_, cur.behind); }
    static constexpr void prev(auto& self, auto& cur) { op::next(self.base_, cur.behind); }
    static constexpr void advance(auto& self, auto& cur, std::ptrdiff_t n) { op::advance(self.base_, cur.behind, -n); }
    static constexpr std::ptrdiff_t distance(auto& self, auto const& from, auto const& to) {
        return op::distance(self.base_, to.behind, from.behind);
    }
    static constexpr extent length(auto& self) { return op::length(self.base_); }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        auto const begin = op::first(self.base_);
        for (auto at = first(self).behind; !(at == begin);) {
            op::prev(self.base_, at);
            if (!fn(op::read(self.base_, at))) return false;
        }
        return true;
    }
};

/// Elsewhere a cursor stands on its element, and so functions below are called once for it.
template <class S>
concept reversed_step_by_step =
    retreats<S> && (bounded<S> || (walked_freely<S> && !infinite<S>)) && !reversed_by_position<S>;

template <reversed_step_by_step Base>
class [[nodiscard]] reverse_view : public view<reverse_view<Base>, sequence<Base const>> {
    [[no_unique_address]] Base base_;

    template <bool Const> using cursor = ending_cursor<Base, Const>;

public:
    using value_type = plain_value_t<Base>;
    constexpr explicit reverse_view(Base base) : base_(std::move(base)) {}

    static constexpr auto first(auto& self) {
        cursor<is_const<decltype(self)>> cur;
        if constexpr (bounded<Base>) cur.base = op::last(self.base_);
        else
            for (cur.base = op::first(self.base_); !op::done(self.base_, cur.base);) op::next(self.base_, cur.base);
        next(self, cur);
        return cur;
    }
    static constexpr auto last(auto& self) { return cursor<is_const<decltype(self)>>(); }
    static constexpr bool done(auto&, auto const& cur) { return cur.over; }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur.base); }
    static constexpr auto& peek(auto& self, auto const& cur)
        requires rereadable<Base>
    {
        return op::peek(self.base_, cur.base);
    }
    static constexpr bool next(auto& self, auto& cur) {
        cur.over = !op::retreat(self.base_, cur.base);
        return !cur.over;
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
};

struct reverse_verb {
    template <class S>
    using needs_over =
        std::conditional_t<!multipass<S>, class a_range_that_can_be_walked_again_so_collect_it_first,
                           std::conditional_t<infinite<S>, class a_range_that_ends_such_as_take_makes,
                                              class a_range_whose_end_is_known_and_that_can_be_walked_back_from_there>>;
    template <reversed_by_position Base> constexpr auto operator()(Base base) const -> reverse_run_view<Base> {
        return reverse_run_view<Base>(std::move(base));
    }
    template <reversed_step_by_step Base> constexpr auto operator()(Base base) const -> reverse_view<Base> {
        return reverse_view<Base>(std::move(base));
    }
};

} // namespace core

/// The elements from the last to the first.
///
///     orders | rill::filter(is_open) | rill::reverse() | rill::take(10)    // the ten latest
///
/// Python:     reversed(xs), of a sequence only
/// std::views: reverse, which calls functions below it twice for an element, and those of a filter for its first one as well
/// Functions:  those below are called once for each element that is handed on or passed over, and for no other
/// Keeps:      size, common, const; random access where it is of known length, else passes up to forward. Over containers,
///             and map, filter, enumerate, inspect, take, flat_map of references above them; all else where positions can be
///             computed
/// Look-ahead: none.  Memory: none
/// Errors:     single-pass and endless ranges are refused when compiling, and such whose end is not known (take_while)
inline constexpr core::adaptor_verb<core::reverse_verb, 0> reverse;

} // namespace rill
