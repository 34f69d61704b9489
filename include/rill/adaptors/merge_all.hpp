// SPDX-License-Identifier: BSL-1.0
// merge_all: a range of sorted ranges as one sorted range.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/storage/cache_latest.hpp>
#include <list>
#include <vector>

namespace rill {
namespace core {

template <class Base> using inner_range_t = all_t<element_t<Base>>;
template <class Base, class Compare>
concept mergeable_all = sequence<Base> && source_range<element_t<Base>> &&
                        std::predicate<Compare&, look_t<inner_range_t<Base>>, look_t<inner_range_t<Base>>>;

template <class Base, class Compare>
    requires mergeable_all<Base, Compare>
class [[nodiscard]] merge_all_view : public view<merge_all_view<Base, Compare>, false> {
    using inner = as_rereadable<inner_range_t<Base>>;
    struct run {
        inner range;
        std::size_t number;
        cursor_t<inner> at{};
        constexpr run(inner_range_t<Base> r, std::size_t n) : range(std::move(r)), number(n), at(op::first(range)) {}
    };
    // The runs do not move; a heap of their numbers has the one with the least current element in front.
    struct pass_state {
        std::list<run> runs{};
        std::vector<typename std::list<run>::iterator> heap{};
    };

    [[no_unique_address]] Base base_;
    [[no_unique_address]] movable_box<Compare> less_;
    non_propagating_cache<pass_state> state_{};

    static constexpr bool before(merge_all_view& self, run& a, run& b) {
        auto& x = op::look<inner_range_t<Base>>(a.range, a.at);
        auto& y = op::look<inner_range_t<Base>>(b.range, b.at);
        return self.less_(x, y) || (a.number < b.number && !self.less_(y, x));
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
    constexpr merge_all_view(Base base, Compare less) : base_(std::move(base)), less_(std::move(less)) {}

    static constexpr single_pass_tag first(merge_all_view& self) {
        auto& runs = self.state_.emplace().runs;
        auto& heap = self.state_->heap;
        op::for_each_while(self.base_, [&](auto&& range) {
            runs.emplace_back(op::all(static_cast<decltype(range)>(range)), runs.size());
            return true;
        });
        for (auto run = runs.begin(); run != runs.end(); ++run)
            if (!op::done(run->range, run->at)) heap.push_back(run);
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
        if (op::done(least(self).range, least(self).at)) {
            self.state_->runs.erase(heap.front());
            heap.front() = heap.back();
            heap.pop_back();
        }
        if (!heap.empty()) sink(self, 0);
    }
};

struct merge_all_verb {
    template <class Base, class Compare = std::ranges::less>
        requires(!infinite<Base>)
    constexpr auto operator()(Base base, Compare less = {}) const -> merge_all_view<Base, Compare> {
        return {std::move(base), std::move(less)};
    }
};

} // namespace core

/// A range of sorted ranges as one sorted range; of equal elements those of the earlier range come first. The inner
/// ranges may be containers, views or generators; rvalues are owned while they last.
///
///     files | rill::map([](auto& path) { return rill::lines(path); }) | rill::merge_all()
///
/// Python:     heapq.merge(*xss); std::views: none
/// Keeps:      nothing: single pass
/// Look-ahead: all inner ranges are opened, and one element of each is read.  Memory: the inner ranges, an element of each
/// Complexity: log k comparisons an element.  Errors: none; what is not sorted is merged all the same
inline constexpr core::adaptor_verb<core::merge_all_verb, 0, 1> merge_all;

} // namespace rill
