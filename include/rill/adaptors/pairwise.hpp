// SPDX-License-Identifier: BSL-1.0
// pairwise: each element with the next.
#pragma once
#include <rill/adaptors/adjacent.hpp> // composed from adjacent

namespace rill {

/// Each two consecutive elements as a tuple: adjacent<2>. Fewer than two give nothing.
///
///     for (auto [before, after] : prices | rill::pairwise()) differences.push_back(after - before);
///
/// Python:     itertools.pairwise
/// std::views: pairwise (C++23)
/// Elements:   as in adjacent
/// Keeps:      what adjacent keeps
/// Look-ahead: none.  Memory: two elements where the range is single pass or makes its elements.  Errors: none
inline constexpr core::adaptor_verb<core::adjacent_verb<2>, 0> pairwise;

} // namespace rill
