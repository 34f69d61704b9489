// SPDX-License-Identifier: BSL-1.0
// min: the least element.
#pragma once
#include <rill/core/algo/extremum.hpp>
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

template <class Compare> class is_less {
    [[no_unique_address]] Compare compare_;

public:
    constexpr explicit is_less(Compare compare) : compare_(std::move(compare)) {}
    constexpr bool operator()(auto&& x, auto&& least) { return op::invoke(compare_, x, least); }
};

struct min_verb {
    static constexpr bool needs_the_end = true;
    template <class S> using needs_over = extremum_needs<S>;
    template <sequence S, class Compare, class Key>
        requires extremum_by<Compare, Key, S>
    constexpr auto operator()(over<S>, Compare compare, Key key) const {
        return extremum<S, is_less<Compare>, Key>(is_less<Compare>(std::move(compare)), std::move(key));
    }
};

} // namespace core

/// The least element, by a comparison and a key; the first of several that are equal. Nothing if there is none.
///
///     people | rill::min(&person::age)                                     // std::optional<person>
///
/// Python:     min(xs, key=f, default=None)
/// std:        std::ranges::min, which has no answer for an empty range
/// Call forms: min(range, compare, key), min(range, f): an f of two elements is the comparison, even if it
///             can take one; an f of one is the key. `{}` stands for a default
/// Result:     the element by copy or move; a view of text that may be gone when the range has ended as a std::string
/// Memory: the best element so far, and its key
/// Errors: the functions' own; an infinite range is refused when compiling
inline constexpr core::comparing_verb<core::min_verb, core::apply_terminal> min{};

} // namespace rill
