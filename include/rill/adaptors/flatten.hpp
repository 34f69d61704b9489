// SPDX-License-Identifier: BSL-1.0
// flatten: the elements of each range in a range of ranges, one range after the other.
#pragma once
#include <rill/adaptors/flat_map.hpp> // composed from flat_map

namespace rill {
namespace core {

/// std::identity, which as a part of the view's type would make lookup on it find what is in std.
struct itself {
    template <class X> constexpr X&& operator()(X&& x) const { return std::forward<X>(x); }
};

struct flatten_verb {
    template <class Base> constexpr auto operator()(Base base) const -> flat_map_view<Base, itself> {
        return {std::move(base), {}};
    }
};

} // namespace core

/// The elements of the ranges in a range, one level deep. An inner range that is an rvalue is moved into the pipeline,
/// one at a time.
///
///     std::vector<std::vector<int>>{{1, 2}, {}, {3}} | rill::flatten()      // 1 2 3
///
/// Python:     itertools.chain.from_iterable
/// std::views: join
/// Keeps:      over references: passes up to bidirectional, common, const. Over rvalues: single pass
/// Look-ahead: none.  Memory: one inner range, if it is an rvalue.  Errors: none
inline constexpr core::adaptor_verb<core::flatten_verb, 0> flatten;

} // namespace rill
