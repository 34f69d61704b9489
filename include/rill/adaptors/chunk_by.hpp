// SPDX-License-Identifier: BSL-1.0
// chunk_by: runs of elements, as long as a predicate holds of neighbours.
#pragma once
#include <rill/core/storage/last_few.hpp>
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/algo/subrange.hpp>
#include <rill/core/bases/shared_groups.hpp>

namespace rill {
namespace core {

/// Over a base that can be walked and read again freely, runs are pieces of it.
template <class Base, class Pred>
concept chunkable_by_in_place = reread_freely<Base> && std::predicate<Pred&, look_t<Base>, look_t<Base>>;

template <class Base, class Pred>
    requires chunkable_by_in_place<Base, Pred>
class [[nodiscard]] chunk_by_run_view
    : public view<chunk_by_run_view<Base, Pred>, chunkable_by_in_place<Base const, Pred const>> {
    [[no_unique_address]] Base base_;
    [[no_unique_address]] movable_box<Pred> pred_;

    template <bool Const> struct cursor {
        using C = cursor_t<const_if<Const, Base>>;
        C from{}, to{};
        std::size_t size = 0;
        friend constexpr bool operator==(cursor const& a, cursor const& b) { return a.from == b.from; }
    };

public:
    static constexpr life referent_life = shortest(subrange_life<Base>(), core::referent_life<Base>);
    constexpr chunk_by_run_view(Base base, Pred pred) : base_(std::move(base)), pred_(std::move(pred)) {}

    static constexpr auto first(auto& self) {
        cursor<is_const<decltype(self)>> cur;
        cur.to = op::first(self.base_);
        next(self, cur);
        return cur;
    }
    static constexpr auto done(auto& self, auto const& cur) { return op::done(self.base_, cur.from); }
    static constexpr auto read(auto& self, auto const& cur) {
        return op::subrange(self.base_, cur.from, cur.to, cur.size);
    }
    static constexpr void next(auto& self, auto& cur) {
        cur.from = cur.to;
        cur.size = 0;
        if (op::done(self.base_, cur.from)) return;
        for (auto before = cur.from;; before = cur.to) {
            op::next(self.base_, cur.to);
            ++cur.size;
            if (op::done(self.base_, cur.to)) return;
            auto&& x = op::read(self.base_, before);
            auto&& y = op::read(self.base_, cur.to);
            using look = look_t<like<decltype(self), Base>>;
            if (!self.pred_(static_cast<look>(x), static_cast<look>(y))) return;
        }
    }
    static constexpr auto last(auto& self)
        requires bounded<Base>
    {
        cursor<is_const<decltype(self)>> cur;
        cur.from = cur.to = op::last(self.base_);
        return cur;
    }
};

/// Over any other they are groups that share it.
template <class Base, class Pred>
concept chunkable_by = held<Base> && std::predicate<Pred&, neighbour_t<Base>, neighbour_t<Base>>;

template <class Base, class Pred>
    requires chunkable_by<Base, Pred>
class [[nodiscard]] chunk_by_view : public shared_groups<chunk_by_view<Base, Pred>, Base> {
    using groups = shared_groups<chunk_by_view, Base>;
    friend groups;
    [[no_unique_address]] movable_box<Pred> pred_;
    non_propagating_cache<last_few<Base, 2>> two_{}; // the element at hand is the second

    static constexpr void keep(chunk_by_view& self) { self.two_->push(op::read(self.base_, groups::at(self))); }
    static constexpr bool begins(chunk_by_view& self) {
        self.two_.emplace();
        if (groups::at_end(self)) return false;
        keep(self);
        return true;
    }
    static constexpr bool opens(chunk_by_view&) { return true; }
    static constexpr bool goes_on(chunk_by_view& self) {
        keep(self);
        return self.pred_((*self.two_)[0], (*self.two_)[1]);
    }
    static constexpr bool follows(chunk_by_view& self) { return !groups::at_end(self); }

public:
    using group_value = std::conditional_t<held_as_given<Base>, plain_value_t<Base>, value_t<Base>>;
    static constexpr life group_place = stays<Base> ? borrowed(core::place_life<Base>) : life::step;
    static constexpr life group_referent = borrowed(core::referent_life<Base>);
    constexpr chunk_by_view(Base base, Pred pred) : groups(std::move(base)), pred_(std::move(pred)) {}

    static constexpr neighbour_t<Base> read_element(chunk_by_view& self) { return (*self.two_)[1]; }
    static constexpr auto read(chunk_by_view& self, single_pass_tag const&) { return groups::group(self); }
};

struct chunk_by_verb {
    using needs = class a_predicate_of_two_neighbours;
    template <class Base, class Pred>
        requires chunkable_by_in_place<Base, Pred>
    constexpr auto operator()(Base base, Pred pred) const -> chunk_by_run_view<Base, Pred> {
        return {std::move(base), std::move(pred)};
    }
    template <class Base, class Pred>
        requires(!reread_freely<Base>)
    constexpr auto operator()(Base base, Pred pred) const -> chunk_by_view<Base, Pred> {
        return {std::move(base), std::move(pred)};
    }
};

} // namespace core

/// Runs of elements: a run goes on as long as the predicate holds of an element and the one after it.
///
///     prices | rill::chunk_by(std::ranges::less_equal{})                   // each run that does not fall
///
/// Python:     more_itertools.split_when(xs, not p)
/// std::views: chunk_by (C++23), multi-pass only
/// Function:   called once for each two neighbours, when the second one is reached
/// Elements:   over containers, and what is cut out of them, subranges that copy nothing. Over any other range groups:
///             single-pass ranges that read the range as they are walked. A group that is left is passed over when the next
///             one is asked for, and empty from then on. One that is kept becomes a std::vector
/// In them:    references as the range has them, but rvalues as lvalues; over a range that is single pass or makes its
///             elements, constant references to the values that the stage keeps, good until the next one is asked for
/// Keeps:      over containers passes up to forward, common, and const if the predicate can be called so; else it is single pass
/// Look-ahead: over containers a run; else one element, when the end of a group is asked for
/// Memory:     two elements where the range is single pass or makes its elements.  Errors: the predicate's own
inline constexpr core::adaptor_verb<core::chunk_by_verb, 1> chunk_by;

} // namespace rill
