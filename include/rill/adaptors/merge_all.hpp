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

/// As what an inner range is held while the others are: as it is, but as its owner if the next step of the outer range would
/// take it away (a chunk, a group, a reference into a place that may be used again).
template <class Base> consteval auto inner_range_form() {
    using E = element_t<Base>;
    constexpr bool passes = std::is_lvalue_reference_v<E> && !multipass<Base> && place_life<Base> != life::lasting;
    if constexpr (passes || (refers<value_of_t<E>> && !std::same_as<kept_t<Base, E>, value_of_t<E>>))
        return std::type_identity<kept_t<Base, E>>();
    else return std::type_identity<E>();
}
template <class Base> using held_inner_t = typename decltype(inner_range_form<Base>())::type;
template <class Base> using inner_range_t = all_t<held_inner_t<Base>>;
template <class Base, class Compare, class Key>
concept mergeable_all =
    sequence<Base> && source_range<element_t<Base>> && outlives_step<Base, element_t<Base>> &&
    source_range<held_inner_t<Base>> && std::constructible_from<held_inner_t<Base>, element_t<Base>> &&
    sorted_by<Compare, Key, inner_range_t<Base>>;

template <class Base, class Compare, class Key>
    requires mergeable_all<Base, Compare, Key>
class [[nodiscard]] merge_all_view : public view<merge_all_view<Base, Compare, Key>, false> {
    using inner = as_rereadable<inner_range_t<Base>>;
    // A number is kept beside the other keys, since there is a longer way to a run, and from there to its element.
    static constexpr bool keeps_keys = !read_off<Key> || std::is_scalar_v<kept_key_t<inner_range_t<Base>, Key>>;
    struct run {
        inner range;
        cursor_t<inner> at{};
        constexpr explicit run(inner_range_t<Base> r) : range(std::move(r)), at(op::first(range)) {}
    };
    struct entrant {
        typename std::list<run>::iterator place; // the end where the run has ended
        [[no_unique_address]] key_at_hand<inner_range_t<Base>, Key, keeps_keys> key{};

        constexpr void arrive(auto& function) { key.arrive(function, place->range, place->at); }
        constexpr decltype(auto) see(auto& function) const { return key.see(function, place->range, place->at); }
    };
    // The runs do not move. A tournament tree knows which of them has the least current element: its first place has that
    // run, the others the loser of the match there. Leaf i is behind place (n + i) / 2.
    struct pass_state {
        std::list<run> runs{};
        std::vector<entrant> entrants{}; // by number
        std::vector<std::size_t> losers{};
    };

    [[no_unique_address]] Base base_;
    [[no_unique_address]] movable_box<Compare> less_;
    [[no_unique_address]] movable_box<Key> key_;
    non_propagating_cache<pass_state> state_{};

    /// Which of two runs has the lesser element, of equal ones the earlier run. (In this order one comparison tells, and
    /// the only branch that nobody can foresee is its answer.)
    static constexpr std::size_t winner(merge_all_view& self, std::size_t a, std::size_t b) {
        auto& [runs, entrants, losers] = *self.state_;
        auto const earlier = a < b ? a : b, later = a < b ? b : a;
        auto const &x = entrants[earlier], &y = entrants[later];
        if (x.place == runs.end()) return later;
        if (y.place == runs.end()) return earlier;
        return self.less_(y.see(self.key_), x.see(self.key_)) ? later : earlier;
    }
    /// The winner below a place, with the losers put down on the way.
    static constexpr std::size_t play(merge_all_view& self, std::size_t place) {
        auto const n = self.state_->entrants.size();
        if (place >= n) return place - n;
        auto const a = play(self, 2 * place), b = play(self, 2 * place + 1);
        auto const best = winner(self, a, b);
        self.state_->losers[place] = a + b - best;
        return best;
    }
    /// The winner has another element, or has ended: it plays its matches again.
    static constexpr void replay(merge_all_view& self) {
        auto& losers = self.state_->losers;
        auto best = losers[0];
        for (auto place = (best + losers.size()) / 2; place > 0; place /= 2) {
            auto const both = losers[place] + best;
            best = winner(self, losers[place], best);
            losers[place] = both - best;
        }
        losers[0] = best;
    }
    static constexpr entrant& first_entrant(merge_all_view& self) {
        return self.state_->entrants[self.state_->losers[0]];
    }
    static constexpr run& least(merge_all_view& self) { return *first_entrant(self).place; }

public:
    static constexpr life place_life = shortest(core::place_life<Base>, within(core::place_life<inner>));
    static constexpr life referent_life = shortest(life_of<Base, value_of_t<element_t<inner>>>(core::place_life<Base>),
                                                   within(core::referent_life<inner>));
    using value_type = plain_value_t<inner>;
    constexpr merge_all_view(Base base, Compare less, Key key)
        : base_(std::move(base)), less_(std::move(less)), key_(std::move(key)) {}

    static constexpr single_pass_tag first(merge_all_view& self) {
        auto& [runs, entrants, losers] = self.state_.emplace();
        op::for_each_while(self.base_, [&](auto&& range) {
            auto& run =
                runs.emplace_back(op::all(static_cast<held_inner_t<Base>>(static_cast<decltype(range)>(range))));
            entrants.push_back({std::prev(runs.end())});
            if (op::done(run.range, run.at)) {
                runs.pop_back();
                entrants.back().place = runs.end();
            } else entrants.back().arrive(self.key_);
            return true;
        });
        losers.resize(entrants.size());
        if (!losers.empty()) losers[0] = play(self, 1);
        return {};
    }
    static constexpr bool done(merge_all_view& self, single_pass_tag const&) {
        auto& [runs, entrants, losers] = *self.state_;
        return losers.empty() || entrants[losers[0]].place == runs.end();
    }
    static constexpr decltype(auto) read(merge_all_view& self, single_pass_tag const&) {
        return op::read(least(self).range, least(self).at);
    }
    static constexpr auto& peek(merge_all_view& self, single_pass_tag const&) {
        return op::peek(least(self).range, least(self).at);
    }
    static constexpr void next(merge_all_view& self, single_pass_tag&) {
        auto& now = first_entrant(self);
        if (op::step(now.place->range, now.place->at)) now.arrive(self.key_);
        else {
            auto& runs = self.state_->runs;
            runs.erase(std::exchange(now.place, runs.end()));
        }
        replay(self);
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
