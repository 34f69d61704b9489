// SPDX-License-Identifier: BSL-1.0
// powerset: every choice of elements.
#pragma once
#include <rill/adaptors/combinations.hpp> // composed from

namespace rill {
namespace core {

/// Ascending positions, none of them first, and then one more at a time.
class more_and_more_positions {
    ascending_positions some_{0};

public:
    auto const& positions() const { return some_.positions(); }
    bool start(auto const& there) { return some_.start(there); }
    std::size_t next(auto const& there) {
        if (auto const changed = some_.next(there); changed != no_place) return changed;
        return some_.restart(some_.size() + 1, there) ? 0 : no_place;
    }
    extent length(extent n) const {
        if (n.too_many()) return n;
        return n < std::numeric_limits<std::size_t>::digits ? extent(std::size_t{1} << n) : extent::beyond("powerset");
    }
};

struct powerset_verb {
    template <class S> using needs_over = lack_of_selectable<S>;
    template <class Base> constexpr auto operator()(Base base) const -> selection_view<Base, more_and_more_positions> {
        return {std::move(base), more_and_more_positions()};
    }
};

} // namespace core

/// Every choice of elements, from none to all: first the smaller ones, those of one size as combinations has them.
///
///     for (auto some : std::vector{1, 2} | rill::powerset()) ...             // none, 1, 2, 1 2
///
/// Python:     more_itertools.powerset(xs), the recipe of itertools
/// std::views: none; Rust: itertools' powerset
/// Elements:   as of combinations: views, each good until the next step
/// Keeps:      size; the stage is single pass
/// Look-ahead: none: an element is read when it is first chosen
/// Memory:     the elements, or pointers to them, twice
/// Errors:     std::length_error from size() where it does not fit; an infinite range is refused when compiling
inline constexpr core::adaptor_verb<core::powerset_verb, 0> powerset;

} // namespace rill
