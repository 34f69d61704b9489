// SPDX-License-Identifier: BSL-1.0
// adaptor: verbs of your own.
#pragma once
#include <rill/core/verb/verb.hpp>

namespace rill {

/// A verb of your own, from a function that takes the range, owned or borrowed as rill does it, and further arguments,
/// and returns the new range. It can be piped, called and composed. It takes Min to Max arguments after the range, a
/// number that the function must be able to take.
///
///     inline constexpr auto every_other = rill::adaptor<0>([](auto base) { return std::move(base) | rill::stride(2); });
///     inline constexpr auto scaled = rill::adaptor<0, 1>([](auto base, double by = 0.5) {
///         return std::move(base) | rill::map([by](double x) { return by * x; });
///     });
///     v | every_other() | scaled(3)
///
/// Python:     a function of an iterator that yields
/// std::views: range_adaptor_closure (C++23)
/// Keeps:      what the stages in it keep.  Look-ahead: theirs.  Memory: theirs.  Errors: theirs
template <std::size_t Min, std::size_t Max = Min, class F> constexpr auto adaptor(F f) {
    return core::adaptor_verb<F, Min, Max>(core::apply_adaptor<F>(std::move(f)));
}

} // namespace rill
