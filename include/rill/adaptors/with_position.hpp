// SPDX-License-Identifier: BSL-1.0
// with_position: each element with whether it is the first or the last.
#pragma once
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/storage/cache_latest.hpp>
#include <rill/core/bases/passthrough.hpp>
#include <rill/core/model/tuple.hpp>

namespace rill {
namespace core {

/// Where an element stands.
class mark {
    bool first_ = false;
    bool last_ = false;

public:
    mark() = default;
    constexpr mark(bool first, bool last) : first_(first), last_(last) {}
    constexpr bool first() const { return first_; }
    constexpr bool middle() const { return !first_ && !last_; }
    constexpr bool last() const { return last_; }
    constexpr bool only() const { return first_ && last_; }
    friend constexpr bool operator==(mark, mark) = default;
};

/// Over a base that is measured, a position tells.
template <measured Base>
class [[nodiscard]] position_view : public passthrough<position_view<Base>, Base, sequence<Base const>> {
public:
    using value_type = tuple<mark, plain_value_t<Base>>;
    constexpr explicit position_view(Base base) : position_view::passthrough(std::move(base)) {}

    static constexpr auto read(auto& self, auto const& cur) {
        auto const number = op::distance(self.base_, op::first(self.base_), cur);
        bool last = false;
        if constexpr (sized<Base>) {
            auto const counted = static_cast<std::size_t>(number) + 1;
            last = op::length(self.base_).at_most(counted + 1) == counted;
        }
        return tuple<mark, element_t<like<decltype(self), Base>>>{mark(number == 0, last), op::read(self.base_, cur)};
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
    static constexpr bool for_each_while(auto& self, auto&& fn)
        requires sized<Base>
    {
        auto cur = op::first(self.base_);
        auto const hand_on = [&](bool first, bool last) -> bool {
            return fn(tuple<mark, element_t<like<decltype(self), Base>>>{mark(first, last), op::read(self.base_, cur)});
        };
        auto const n = op::length(self.base_).at_most();
        for (std::size_t i = 1; i < n; ++i, op::next(self.base_, cur))
            if (!hand_on(i == 1, false)) return false;
        return n == 0 ||
               hand_on(n == 1,
                       true); // the last element is handled after the loop, so that the loop need not test for it
    }
};

/// Over any other, the next element tells. Two cursors go over a multi-pass one; an element of a single-pass one is
/// held in the view, as the value that owns it, since its place may be used again.
template <class Base>
concept seen_from_behind = sequence<Base> && (multipass<as_rereadable<Base>> ||
                                              std::constructible_from<value_t<Base>, element_t<as_rereadable<Base>>>);

template <seen_from_behind Base>
class [[nodiscard]] look_ahead_view
    : public view<look_ahead_view<Base>, multipass<as_rereadable<Base>> && sequence<as_rereadable<Base> const>> {
    static constexpr bool twice = multipass<as_rereadable<Base>>;
    struct nothing {};
    [[no_unique_address]] as_rereadable<Base> base_;
    [[no_unique_address]] std::conditional_t<twice, nothing, non_propagating_cache<value_t<Base>>> here_{};

    template <bool Const> struct cursor {
        using C = cursor_t<const_if<Const, as_rereadable<Base>>>;
        C ahead{};
        [[no_unique_address]] std::conditional_t<twice, C, single_pass_tag> here{};
        bool first = false;
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires twice
        {
            return a.here == b.here;
        }
    };
    // The element that was read ahead becomes the current one.
    static constexpr void step(auto& self, auto& cur) {
        bool const more = !op::done(self.base_, cur.ahead);
        if constexpr (twice) cur.here = cur.ahead;
        else {
            self.here_.reset();
            if (more) self.here_.emplace(op::read(self.base_, cur.ahead));
        }
        if (more) op::next(self.base_, cur.ahead);
    }

public:
    static constexpr life place_life = twice ? core::place_life<Base> : life::step;
    using value_type = tuple<mark, std::conditional_t<twice, plain_value_t<Base>, value_t<Base>>>;
    constexpr explicit look_ahead_view(Base base) : base_(std::move(base)) {}

    static constexpr auto first(auto& self) {
        cursor<is_const<decltype(self)>> cur;
        cur.first = true;
        cur.ahead = op::first(self.base_);
        step(self, cur);
        return cur;
    }
    static constexpr auto done(auto& self, auto const& cur) {
        if constexpr (infinite<Base>) return std::false_type{};
        else if constexpr (twice) return op::done(self.base_, cur.here);
        else return !self.here_.has_value();
    }
    static constexpr auto read(auto& self, auto const& cur) {
        auto const at = mark(cur.first, op::done(self.base_, cur.ahead));
        if constexpr (twice)
            return tuple<mark, element_t<like<decltype(self), Base>>>{at, op::read(self.base_, cur.here)};
        else return tuple<mark, value_t<Base>&&>{at, std::move(self.here_.value())};
    }
    static constexpr void next(auto& self, auto& cur) {
        cur.first = false;
        step(self, cur);
    }
    static constexpr auto last(auto& self)
        requires twice && bounded<Base>
    {
        cursor<is_const<decltype(self)>> cur;
        cur.here = cur.ahead = op::last(self.base_);
        return cur;
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
};

struct with_position_verb {
    using needs = elements_that_can_be_kept;
    template <measured Base> constexpr auto operator()(Base base) const -> position_view<Base> {
        return position_view<Base>(std::move(base));
    }
    template <seen_from_behind Base>
        requires(!measured<Base>)
    constexpr auto operator()(Base base) const -> look_ahead_view<Base> {
        return look_ahead_view<Base>(std::move(base));
    }
};

} // namespace core

using core::mark;

/// Each element with where it stands, as a tuple (mark, element); the mark answers first(), middle(), last(), only().
///
///     for (auto [at, word] : words | rill::with_position())
///         std::cout << (at.first() ? "" : at.last() ? " and " : ", ") << word;     // one, two and three
///
/// Python:     more_itertools.mark_ends
/// std::views: none; Rust: itertools' with_position
/// Element:    as the range has it; over a single-pass range an rvalue of the value type
/// Keeps:      size, const; passes up to forward and common, or all where the base is random access of known length
/// Look-ahead: one element, unless it is random access of known length
/// Memory:     over a single-pass range, an element, and one more if the base makes them.  Errors: none
inline constexpr core::adaptor_verb<core::with_position_verb, 0> with_position;

} // namespace rill
