// SPDX-License-Identifier: BSL-1.0
// merge_all: a range of sorted ranges as one sorted range.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/storage/key_at_hand.hpp>
#include <rill/core/verb/comparing_verb.hpp>
#include <rill/core/bases/sorted_base.hpp>
#include <list>
#include <vector>

namespace rill {
namespace core {

template <class Base> using inner_range_t = all_t<element_t<Base>>;
template <class Base, class Compare, class Key>
concept mergeable_all = sequence<Base> && source_range<element_t<Base>> && sorted_by<Compare, Key, inner_range_t<Base>>;

template <class Base, class Compare, class Key>
    requires mergeable_all<Base, Compare, Key>
class [[nodiscard]] merge_all_view : public view<merge_all_view<Base, Compare, Key>, false> {
    using inner = as_rereadable<inner_range_t<Base>>;
    struct run {
        inner range;
        std::size_t number;
        cursor_t<inner> at{};
        [[no_unique_address]] key_at_hand<inner_range_t<Base>, Key> key{};
        constexpr run(inner_range_t<Base> r, std::size_t n) : range(std::move(r)), number(n), at(op::first(range)) {}
    };
    // The runs do not move; a heap of their numbers has the one with the least current element in front.
    struct pass_state {
        std::list<run> runs{};
        std::vector<typename std::list<run>::iterator> heap{};
    };

    [[no_unique_address]] Base base_;
    [[no_unique_address]] movable_box<Compare> less_;
    [[no_unique_address]] movable_box<Key> key_;
    non_propagating_cache<pass_state> state_{};

    static constexpr bool before(merge_all_view& self, run& a, run& b) {
        auto&& x = a.key.see(self.key_, a.range, a.at);
        auto&& y = b.key.see(self.key_, b.range, b.at);
        return self.less_(x, y) || (a.number < b.number && !self.less_(y, x));
    }
    /// Whether a run has an element at hand, which it has come to.
    static constexpr bool arrive(merge_all_view& self, run& r) {
        if (op::done(r.range, r.at)) return false;
        r.key.arrive(self.key_, r.range, r.at);
        return true;
    }
    static constexpr void sink(merge_all_view& self, std::size_t i) {
        auto& heap = self.state_->heap;
        for (std::size_t least = i;; i = least) {
            for (auto child : {2 * i + 1, 2 * i + 2})
                if (child < heap.size() && before(self, *heap[child], *heap[least])) least = child;
            if (least == i) return;
            std::swap(heap[i], heap[least]);
        }
    }
    static constexpr run& least(merge_all_view& self) { return *self.state_->heap.front(); }

public:
    static constexpr life place_life = shortest(core::place_life<Base>, within(core::place_life<inner>));
    static constexpr life referent_life = shortest(life_of<Base, value_of_t<element_t<inner>>>(core::place_life<Base>),
                                                   within(core::referent_life<inner>));
    using value_type = plain_value_t<inner>;
    constexpr merge_all_view(Base base, Compare less, Key key)
        : base_(std::move(base)), less_(std::move(less)), key_(std::move(key)) {}

    static constexpr single_pass_tag first(merge_all_view& self) {
        auto& runs = self.state_.emplace().runs;
        auto& heap = self.state_->heap;
        op::for_each_while(self.base_, [&](auto&& range) {
            runs.emplace_back(op::all(static_cast<decltype(range)>(range)), runs.size());
            if (arrive(self, runs.back())) heap.push_back(std::prev(runs.end()));
            return true;
        });
        for (auto i = heap.size() / 2; i > 0; --i) sink(self, i - 1);
        return {};
    }
    static constexpr bool done(merge_all_view& self, single_pass_tag const&) { return self.state_->heap.empty(); }
    static constexpr decltype(auto) read(merge_all_view& self, single_pass_tag const&) {
        return op::read(least(self).range, least(self).at);
    }
    static constexpr auto& peek(merge_all_view& self, single_pass_tag const&) {
        return op::peek(least(self).range, least(self).at);
    }
    static constexpr void next(merge_all_view& self, single_pass_tag&) {
        auto& heap = self.state_->heap;
        op::next(least(self).range, least(self).at);
        if (!arrive(self, least(self))) {
            self.state_->runs.erase(heap.front());
            heap.front() = heap.back();
            heap.pop_back();
        }
        if (!heap.empty()) sink(self, 0);
    }
};

struct merge_all_verb {
    using needs = class sorted_ranges_as_elements_and_a_comparison_of_two_of_theirs_or_a_key_of_one;
    template <class Base> using compared = inner_range_t<Base>;
    template <class Base, class Compare, class Key>
        requires(!infinite<Base>)
    constexpr auto operator()(Base base, Compare less, Key key) const -> merge_all_view<Base, Compare, Key> {
        return {std::move(base), std::move(less), std::move(key)};
    }
};

} // namespace core

/// A range of sorted ranges as one sorted range, by a comparison and a key; of equal elements those of the earlier
/// range come first. The inner ranges may be containers, views or generators; rvalues are owned while they last.
///
///     files | rill::map([](auto& path) { return rill::lines(path); }) | rill::merge_all()
///
/// Call forms: merge_all(ranges, compare, key), merge_all(ranges, f): an f of two elements is the comparison, even if
///             it can take one; an f of one is the key. `{}` stands for a default
/// Python:     heapq.merge(*xss, key=f); std::views: none
/// Function:   the key, called once for each element, which it sees as an lvalue, when that is reached
/// Keeps:      nothing: single pass
/// Look-ahead: all inner ranges are opened, and one element of each is read
/// Memory:     the inner ranges, an element of each and its key; of a key that is text which may be gone by then, a
///             std::string
/// Complexity: log k comparisons an element
/// Errors:     the functions' own; what is not sorted is merged all the same
inline constexpr core::comparing_verb<core::merge_all_verb, core::apply_adaptor> merge_all{};

} // namespace rill
