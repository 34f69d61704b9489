// SPDX-License-Identifier: BSL-1.0
// max: the greatest element.
#pragma once
#include <rill/core/algo/extremum.hpp>
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

template <class Compare> class is_greater {
    [[no_unique_address]] Compare compare_;

public:
    constexpr explicit is_greater(Compare compare) : compare_(std::move(compare)) {}
    constexpr bool operator()(auto&& x, auto&& greatest) { return op::invoke(compare_, greatest, x); }
};

struct max_verb {
    static constexpr bool needs_the_end = true;
    template <class S> using needs_over = extremum_needs<S>;
    template <sequence S, class Compare, class Key>
        requires extremum_by<Compare, Key, S>
    constexpr auto operator()(over<S>, Compare compare, Key key) const {
        return extremum<S, is_greater<Compare>, Key>(is_greater<Compare>(std::move(compare)), std::move(key));
    }
};

} // namespace core

/// The greatest element, by a comparison and a key; the first of several that are equal. Nothing if there is none.
///
///     lines | rill::max(&std::string::size)                                // the longest
///
/// Python:     max(xs, key=f, default=None)
/// std:        std::ranges::max, which has no answer for an empty range
/// Call forms: max(range, compare, key), max(range, f): an f of two elements is the comparison, even if it
///             can take one; an f of one is the key. `{}` stands for a default
/// Result:     the element by copy or move; a view of text that may be gone when the range has ended as a std::string
/// Memory: the best element so far, and its key
/// Errors: the functions' own; an infinite range is refused when compiling
inline constexpr core::comparing_verb<core::max_verb, core::apply_terminal> max{};

} // namespace rill
