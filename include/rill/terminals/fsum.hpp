// SPDX-License-Identifier: BSL-1.0
// fsum: the exact sum of floating-point numbers, rounded once.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/core/verb/terminal.hpp>
#include <vector>

namespace rill {
namespace core {

namespace op {

[[noreturn]] inline void sum_must_fit() { fail<std::overflow_error>("rill::fsum: intermediate overflow"); }

} // namespace op

/// The sum so far as numbers that do not overlap, the least first: none has a bit where another one has any.
template <class Real> class exact_adder {
    std::vector<Real> partials_{};
    Real special_ = 0; // the infinities and NaN

    static constexpr bool is_finite(Real x) { return x - x == 0; }
    /// The sum rounded, and what has been rounded away. a is not less than b, without their signs.
    struct rounded {
        Real sum, lost;
        constexpr rounded(Real a, Real b) : sum(a + b), lost(b - (sum - a)) {}
    };
    static constexpr Real magnitude(Real x) { return x < 0 ? -x : x; }

public:
    constexpr void operator()(Real x) {
        if (!is_finite(x)) return void(special_ += x);
        std::size_t used = 0;
        for (Real y : partials_) {
            auto const both = magnitude(x) < magnitude(y) ? rounded(y, x) : rounded(x, y);
            if (both.lost != 0) partials_[used++] = both.lost;
            x = both.sum;
        }
        if (!is_finite(x)) op::sum_must_fit();
        partials_.resize(used);
        if (x != 0) partials_.push_back(x);
    }
    constexpr Real result() const {
        if (!(special_ == 0)) return special_;
        auto n = partials_.size();
        if (n == 0) return 0;
        rounded so_far(partials_[--n], 0);
        while (n > 0 && so_far.lost == 0) so_far = rounded(so_far.sum, partials_[--n]);
        // Where the sum lies half way between two numbers it was rounded to the even one, though what is left below may
        // make it nearer to the other one.
        if (n > 0 && (so_far.lost < 0 ? partials_[n - 1] < 0 : so_far.lost > 0 && partials_[n - 1] > 0)) {
            auto const twice = so_far.lost * 2;
            auto const other = so_far.sum + twice;
            if (other - so_far.sum == twice) return other;
        }
        return so_far.sum;
    }
};

struct fsum_verb {
    static constexpr bool needs_the_end = true;
    using needs = class elements_that_are_numbers;
    template <sequence S>
        requires std::is_arithmetic_v<value_t<S>>
    constexpr auto operator()(over<S>) const {
        return exact_adder<std::common_type_t<value_t<S>, double>>();
    }
};

} // namespace core

/// The sum of all numbers as if it had been computed exactly and rounded once; 0 if there are none.
///
///     std::vector(10, 0.1) | rill::fsum()                                  // 1.0, where sum() is 0.9999999999999999
///
/// Python:     math.fsum(xs)
/// std:        none
/// Numbers:    double, or long double for long double, as Shewchuk (1997) keeps sums of them without loss, and rounded
///             half to even; integers beyond 2^53 are rounded to double first. NaN if there is a NaN, or if there are
///             both infinities (an error in Python); the infinity if there is one. Without -ffast-math
/// Memory:     a few numbers, of double at most 40
/// Errors:     std::overflow_error if the sum of some numbers from the first on is not finite; an infinite range is
///             refused when compiling
inline constexpr core::terminal_verb<core::fsum_verb, 0> fsum;

} // namespace rill
