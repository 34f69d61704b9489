// SPDX-License-Identifier: BSL-1.0
// drain: walks to the end, for what the stages do on the way.
#pragma once
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

class forgetting {
public:
    constexpr void operator()(auto&&) const {}
};

struct drain_verb {
    static constexpr bool needs_the_end = true;
    template <sequence S> constexpr forgetting operator()(over<S>) const { return {}; }
};

} // namespace core

/// Walks to the end and keeps nothing: for what the stages do on the way. Every element is read.
///
///     rill::lines(path) | rill::inspect(log) | rill::drain();
///
/// Python:     collections.deque(xs, maxlen=0)
/// std:        for (auto&& x : xs) {}
/// Memory: none.  Errors: none of its own; an infinite range is refused when compiling (for_each takes those)
inline constexpr core::terminal_verb<core::drain_verb, 0> drain;

} // namespace rill
