// SPDX-License-Identifier: BSL-1.0
// empty: no elements.
#pragma once
#include <ranges>

namespace rill {

/// A range of T without any elements.
///
///     rill::empty<int>() | rill::sum()                                     // 0
///
/// Python:     (), iter(())
/// std::views: empty<T>, which is what it returns
/// Elements:   T&
/// Keeps:      multi-pass, size, contiguous, common, const
/// Look-ahead: none.  Memory: none.  Errors: none
template <class T>
    requires std::is_object_v<T>
[[nodiscard]] constexpr std::ranges::empty_view<T> empty() {
    return {};
}

} // namespace rill
