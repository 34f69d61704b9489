// SPDX-License-Identifier: BSL-1.0
// keys: the first part of each element.
#pragma once
#include <rill/adaptors/elements.hpp> // composed from elements

namespace rill {

/// The first part of each element of a range of pairs or tuples: the keys of a map.
///
///     std::map<std::string, int> ages;
///     for (auto& name : ages | rill::keys()) ...
///
/// Python:     d.keys(), (k for k, v in pairs)
/// std::views: keys
/// Keeps:      passes, size, random access, common, const
/// Look-ahead: none.  Memory: none.  Errors: none
inline constexpr auto& keys = elements<0>;

} // namespace rill
