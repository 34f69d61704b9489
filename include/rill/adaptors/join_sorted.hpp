// SPDX-License-Identifier: BSL-1.0
// join_sorted: the pairs of elements with equal keys of two ranges that are sorted by them.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/storage/key_at_hand.hpp>
#include <rill/core/verb/compare_or_key.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/model/tuple.hpp>
#include <vector>

namespace rill {
namespace core {

/// The elements of S that have one key. Those of the group before give their places to the next one's.
template <class S> class joined_group {
public:
    static constexpr bool by_pointer = stays<S>;

private:
    struct pointer { // nested, as cursors are: a std::vector looks functions up by its elements
        std::add_pointer_t<element_t<S>> to = nullptr;
        constexpr auto& operator*() const { return *to; }
    };
    using kept = std::conditional_t<by_pointer, pointer, assignable_optional<value_t<S>>>;
    std::vector<kept> kept_{};
    std::size_t size_ = 0;

    template <class X> static constexpr void keep(kept& place, X&& x) {
        if constexpr (by_pointer) place.to = std::addressof(x);
        else if constexpr (std::is_assignable_v<value_t<S>&, X>) *place = static_cast<X&&>(x);
        else place.emplace(static_cast<X&&>(x));
    }

public:
    using value_type = std::conditional_t<by_pointer, plain_value_t<S>, value_t<S>>;
    using element = std::conditional_t<by_pointer, look_t<S>, value_t<S> const&>;

    constexpr std::size_t size() const { return size_; }
    constexpr void clear() { size_ = 0; }
    template <class X> constexpr void push(X&& x) {
        if (size_ < kept_.size()) keep(kept_[size_], static_cast<X&&>(x));
        else if constexpr (by_pointer) kept_.push_back(pointer{std::addressof(x)});
        else kept_.emplace_back(std::in_place, static_cast<X&&>(x));
        ++size_;
    }
    constexpr element operator[](std::size_t i) const { return *kept_[i]; }
    /// The first one, as a key sees it.
    constexpr decltype(auto) front() {
        if constexpr (by_pointer) return static_cast<look_t<S>>(*kept_.front());
        else return op::as_made<value_of_t<element_t<S>>>(*kept_.front());
    }
};

template <class S>
concept groupable = joined_group<S>::by_pointer ||
                    (std::constructible_from<value_t<S>, element_t<S>> && outlives_step<S, element_t<S>>);
template <class Key, class S> concept key_to_join = std::invocable<Key&, look_t<S>> && keeps_key<S, Key>;
template <class Compare, class KeyLeft, class KeyRight, class Left, class Right>
concept joinable_by = sequence<Left> && sequence<Right> && groupable<Right> && key_to_join<KeyLeft, Left> &&
                      key_to_join<KeyRight, Right> && std::copy_constructible<key_at_hand<Right, KeyRight>> &&
                      relates<Compare, seen_key_t<Left, KeyLeft>, seen_key_t<Right, KeyRight>>;

template <class Compare, class KeyLeft, class KeyRight, class Left, class Right>
    requires joinable_by<Compare, KeyLeft, KeyRight, Left, Right>
class [[nodiscard]] join_sorted_view : public view<join_sorted_view<Compare, KeyLeft, KeyRight, Left, Right>, false> {
    using self_type = join_sorted_view;
    template <class S, class Key> struct side {
        as_rereadable<S> range;
        [[no_unique_address]] movable_box<Key> key;
    };
    template <class S, class Key> struct place {
        cursor_t<as_rereadable<S>> at{};
        [[no_unique_address]] key_at_hand<S, Key> key{};

        constexpr bool arrive(side<S, Key>& of) {
            if (op::done(of.range, at)) return false;
            key.arrive(of.key, of.range, at);
            return true;
        }
        constexpr bool ask_first(side<S, Key>& of) {
            at = op::first(of.range);
            return arrive(of);
        }
        constexpr bool ask_next(side<S, Key>& of) {
            op::next(of.range, at);
            return arrive(of);
        }
        constexpr decltype(auto) see(side<S, Key>& of) { return key.see(of.key, of.range, at); }
    };
    struct pass_state {
        place<Left, KeyLeft> left{};
        place<Right, KeyRight> right{};
        [[no_unique_address]] key_at_hand<Right, KeyRight> group_key{};
        joined_group<Right> group{};
        std::size_t nth = 0;  // of the group, beside the left element at hand
        bool growing = false; // the last of the group is the right element at hand
        bool over = true;
    };

    [[no_unique_address]] movable_box<Compare> less_;
    side<Left, KeyLeft> left_;
    side<Right, KeyRight> right_;
    non_propagating_cache<pass_state> state_{};

    // Whether a key comes after that of the group.
    static constexpr bool beyond(self_type& self, auto&& key) {
        if constexpr (read_off<KeyRight>) {
            auto&& first = self.state_->group.front();
            return self.less_(self.right_.key(first), key);
        } else
            return self.less_(self.state_->group_key.see(self.right_.key, self.right_.range, self.state_->right.at),
                              key);
    }
    // There is an element at hand on the left, and on the right if so it is said: on to two with equal keys.
    static constexpr void meet(self_type& self, bool right) {
        auto& now = *self.state_;
        for (now.over = true; right;) {
            if (self.less_(now.right.see(self.right_), now.left.see(self.left_)))
                right = now.right.ask_next(self.right_);
            else if (self.less_(now.left.see(self.left_), now.right.see(self.right_))) {
                if (!now.left.ask_next(self.left_)) return;
            } else {
                now.group_key.copy(now.right.key);
                now.group.clear();
                now.nth = 0;
                return grow(self);
            }
        }
    }
    static constexpr void grow(self_type& self) {
        auto& now = *self.state_;
        now.group.push(op::read(self.right_.range, now.right.at));
        now.growing = true;
        now.over = false;
    }

    static constexpr life left_life = std::is_reference_v<element_t<Left>> ? core::place_life<Left> : life::step;
    static constexpr life right_life = joined_group<Right>::by_pointer ? core::place_life<Right> : life::step;

public:
    static constexpr life place_life = shortest(left_life, right_life);
    using value_type = tuple<plain_value_t<Left>, typename joined_group<Right>::value_type>;
    constexpr join_sorted_view(Compare comparison, Left left, Right right, KeyLeft key_left, KeyRight key_right)
        : less_(std::move(comparison)),
          left_{as_rereadable<Left>(std::move(left)), movable_box<KeyLeft>(std::move(key_left))},
          right_{as_rereadable<Right>(std::move(right)), movable_box<KeyRight>(std::move(key_right))} {}

    static constexpr single_pass_tag first(self_type& self) {
        auto& now = self.state_.emplace();
        if (now.left.ask_first(self.left_)) meet(self, now.right.ask_first(self.right_));
        return {};
    }
    static constexpr bool done(self_type& self, single_pass_tag const&) { return self.state_->over; }
    static constexpr auto read(self_type& self, single_pass_tag const&) {
        auto& now = *self.state_;
        return tuple<look_t<Left>, typename joined_group<Right>::element>{op::look<Left>(self.left_.range, now.left.at),
                                                                          now.group[now.nth]};
    }
    static constexpr void next(self_type& self, single_pass_tag&) {
        auto& now = *self.state_;
        if (++now.nth < now.group.size()) return;
        if (now.growing) {
            now.growing = false;
            if (now.right.ask_next(self.right_) && !beyond(self, now.right.see(self.right_))) return grow(self);
        }
        now.nth = 0;
        now.over = !now.left.ask_next(self.left_);
        if (!now.over && beyond(self, now.left.see(self.left_))) meet(self, !op::done(self.right_.range, now.right.at));
    }
};

template <class F, class KeyLeft, class KeyRight, class L, class R> consteval bool can_join() {
    if constexpr (range_like<F> || !source_range<L> || !source_range<R>) return false;
    else return joinable_by<F, plain_key_t<KeyLeft>, plain_key_t<KeyRight>, all_t<L>, all_t<R>>;
}
template <class L, class R> struct join_needs {
    using type = class two_sorted_ranges_and_a_key_of_each_whose_results_compare_and_can_be_kept;
};
template <class L, class R>
    requires range_like<L> && (!source_range<L>)
struct join_needs<L, R> : fault<L> {};
template <class L, class R>
    requires source_range<L> && range_like<R> && (!source_range<R>)
struct join_needs<L, R> : fault<R> {};

struct join_sorted_verb : uncalled {
    template <class Compare = std::ranges::less, class L, class R, class KeyLeft = whole_element,
              class KeyRight = whole_element>
        requires(can_join<Compare, KeyLeft, KeyRight, L, R>())
    constexpr auto operator()(Compare comparison, L&& left, R&& right, KeyLeft key_left, KeyRight key_right) const {
        return join_sorted_view<Compare, plain_key_t<KeyLeft>, plain_key_t<KeyRight>, all_t<L>, all_t<R>>(
            std::move(comparison), op::all(std::forward<L>(left)), op::all(std::forward<R>(right)),
            op::plain_key(std::move(key_left)), op::plain_key(std::move(key_right)));
    }
    template <class L, class R, class KeyLeft = whole_element, class KeyRight = whole_element>
        requires(can_join<std::ranges::less, KeyLeft, KeyRight, L, R>())
    constexpr auto operator()(L&& left, R&& right, KeyLeft key_left, KeyRight key_right) const {
        return (*this)(std::ranges::less(), std::forward<L>(left), std::forward<R>(right), std::move(key_left),
                       std::move(key_right));
    }
    template <class Compare = std::ranges::less, class L, class R, class KeyLeft = whole_element,
              class KeyRight = whole_element, class Verb = join_sorted_verb,
              class Needs = typename join_needs<L, R>::type>
        requires(!can_join<Compare, KeyLeft, KeyRight, L, R>())
    constexpr void operator()(Compare, L&&, R&&, KeyLeft, KeyRight) const = delete;
    template <class L, class R, class KeyLeft = whole_element, class KeyRight = whole_element,
              class Verb = join_sorted_verb, class Needs = typename join_needs<L, R>::type>
        requires(!can_join<std::ranges::less, KeyLeft, KeyRight, L, R>())
    constexpr void operator()(L&&, R&&, KeyLeft, KeyRight) const = delete;
};

} // namespace core

/// The inner join of two ranges that are sorted by a key: each element of the left one with each of the right one that
/// has an equal key, as tuples, in order.
///
///     for (auto [customer, order] : rill::join_sorted(customers, orders, &customer::id, &order::buyer)) ...
///
/// Call forms: join_sorted(left, right, key_left, key_right), join_sorted(compare, left, right, key_left, key_right);
///             `{}` stands for a default: the elements are the keys
/// Python:     none; SQL: SELECT ... FROM left JOIN right ON key_left = key_right
/// std:        none
/// Function:   the keys, each called once for each element of its range, which it sees as an lvalue, when that is
///             reached; the comparison sees keys
/// Elements:   tuples of lvalues; what the right one makes, or a single-pass one hands out, as T const& into the group.
///             Text that may be gone by then is a std::string there
/// Keeps:      nothing: single pass
/// Look-ahead: one element of each range. They are asked from left to right, and nobody when there can be no more pairs
/// Memory:     the elements of one group of equal keys on the right, whose places are used again; one key of each range,
///             and of the group; of keys that are text which may be gone by then, a std::string
/// Errors:     the functions' own; of what is not sorted, some pairs are handed on
inline constexpr core::join_sorted_verb join_sorted{};

} // namespace rill
