// SPDX-License-Identifier: BSL-1.0
// zip_with: a function applied to the elements of several ranges side by side.
#pragma once
#include <rill/adaptors/starmap.hpp> // composed from zip and starmap
#include <rill/adaptors/zip.hpp>

namespace rill {

/// f(x, y, ...) for the elements of several ranges side by side, until one of the ranges ends.
///
///     rill::zip_with(std::plus{}, prices, taxes)
///
/// Python:     map(f, xs, ys)
/// std::views: zip_transform (C++23)
/// Function:   called once for each round, when all ranges have answered
/// Keeps:      what zip keeps; const if the function can be called as const
/// Look-ahead: none.  Memory: none.  Errors: the function's own
inline constexpr core::called zip_with = []<class Func, core::source_range... R>(Func func, R&&... ranges)
    -> decltype(core::starmap_verb()(std::declval<core::zip_view<core::all_t<R>...>>(), std::declval<Func>())) {
    return core::starmap_verb()(core::zip_view<core::all_t<R>...>(core::op::all(std::forward<R>(ranges))...),
                                std::move(func));
};

} // namespace rill
