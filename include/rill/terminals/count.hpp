// SPDX-License-Identifier: BSL-1.0
// count: how many elements there are.
#pragma once
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

/// The number of elements so far.
class counter {
    std::size_t n_ = 0;

public:
    template <class S>
        requires random_access<S> && sized<S>
    static constexpr std::size_t known(S& s) {
        return op::length(s);
    }
    constexpr std::size_t& state() { return n_; }
    static constexpr void step(std::size_t& n, auto&&) { ++n; }
    constexpr void operator()(auto&&) { ++n_; }
    constexpr std::size_t result() const { return n_; }
};

struct count_verb {
    static constexpr bool needs_the_end = true;
    template <sequence S> constexpr counter operator()(over<S>) const { return {}; }
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
