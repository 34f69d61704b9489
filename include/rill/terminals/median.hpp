// SPDX-License-Identifier: BSL-1.0
// median: the number in the middle.
#pragma once
#include <rill/terminals/quantile.hpp> // composed from

namespace rill {
namespace core {

struct median_verb {
    static constexpr bool needs_the_end = true;
    using needs = class elements_that_are_numbers;
    template <sequence S>
        requires std::invocable<quantile_verb, over<S>, double>
    constexpr auto operator()(over<S> s) const {
        return quantile_verb()(s, 0.5);
    }
};

} // namespace core

/// The number in the middle of all, exactly; of an even count the mean of the two there. Nothing if there is none.
///
///     latencies | rill::median()                                           // std::optional<double>
///
/// Python:     statistics.median(xs)
/// std:        std::ranges::nth_element, of a copy
/// Numbers:    double, or long double for long double. If a NaN is among them, NaN
/// Memory: all elements, in linear time.  Errors: an infinite range is refused when compiling
inline constexpr core::terminal_verb<core::median_verb, 0> median;

} // namespace rill
