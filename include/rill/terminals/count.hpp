// SPDX-License-Identifier: BSL-1.0
// count: how many elements there are.
#pragma once
#include <rill/core/verb/verb.hpp>

namespace rill {
namespace core {

struct count_verb {
    using needs = class a_range_that_ends_such_as_take_makes;
    template <sequence S>
        requires(!infinite<S>)
    constexpr std::size_t operator()(S& s) const {
        if constexpr (random_access<S> && sized<S>) return op::length(s);
        else {
            std::size_t n = 0;
            op::for_each_while(s, [&](auto&&) {
                ++n;
                return true;
            });
            return n;
        }
    }
};

} // namespace core

/// How many elements there are. Over a random-access range of known length nothing is read or called.
///
///     rill::lines("access.log") | rill::count()
///
/// Python:     sum(1 for _ in xs), len(xs)
/// std:        std::ranges::distance
/// Memory: none.  Errors: an infinite range is refused when compiling
inline constexpr core::terminal_verb<core::count_verb, 0> count;

} // namespace rill
