// SPDX-License-Identifier: BSL-1.0
// compensated_sum: the sum of floating-point numbers, with what rounding has lost added in the end.
#pragma once
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

template <class Real> class compensated_adder {
    Real sum_ = 0, lost_ = 0;

    static constexpr Real magnitude(Real x) { return x < 0 ? -x : x; }

public:
    constexpr void operator()(Real x) {
        auto const sum = sum_ + x;
        lost_ += magnitude(sum_) >= magnitude(x) ? (sum_ - sum) + x : (x - sum) + sum_;
        sum_ = sum;
    }
    constexpr void merge(compensated_adder const& other) {
        (*this)(other.sum_);
        lost_ += other.lost_;
    }
    /// (Of an infinite sum what was lost is no number.)
    constexpr Real result() const { return lost_ - lost_ == 0 ? sum_ + lost_ : sum_; }
};

struct compensated_sum_verb {
    static constexpr bool needs_the_end = true;
    using needs = class elements_that_are_numbers;
    template <sequence S>
        requires std::is_arithmetic_v<value_t<S>>
    constexpr auto operator()(over<S>) const {
        return compensated_adder<std::common_type_t<value_t<S>, double>>();
    }
};

} // namespace core

/// The sum of all numbers, with what rounding has lost added in the end; 0 if there are none. Nearly as exact as fsum
/// where the numbers do not cancel out, and nearly as fast as sum.
///
///     std::vector(10, 0.1) | rill::compensated_sum()                       // 1.0, where sum() is 0.9999999999999999
///
/// Python:     sum(xs) of floats, since 3.12
/// std:        none
/// Numbers:    double, or long double for long double, by the improved Kahan-Babuska algorithm of Neumaier (1974).
///             Infinities and NaN as in a loop with +. Without -ffast-math
/// Memory: none.  Errors: an infinite range is refused when compiling
inline constexpr core::terminal_verb<core::compensated_sum_verb, 0> compensated_sum;

} // namespace rill
