// SPDX-License-Identifier: BSL-1.0
// values: the second part of each element.
#pragma once
#include <rill/adaptors/elements.hpp> // composed from elements

namespace rill {

/// The second part of each element of a range of pairs or tuples: the values of a map.
///
///     std::map<std::string, int> ages;
///     for (int& age : ages | rill::values()) ++age;
///
/// Python:     d.values(), (v for k, v in pairs)
/// std::views: values
/// Keeps:      passes, size, random access, common, const
/// Look-ahead: none.  Memory: none.  Errors: none
inline constexpr auto& values = elements<1>;

} // namespace rill
