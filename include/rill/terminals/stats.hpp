// SPDX-License-Identifier: BSL-1.0
// stats: how many numbers there are, their sum, mean, variance, least and greatest.
#pragma once
#include <rill/core/verb/terminal.hpp>
#include <rill/terminals/compensated_sum.hpp> // composed from
#include <cmath>
#include <limits>
#include <optional>

namespace rill {

/// What stats() answers: the moments of numbers of type T, computed in double (long double for long double). It takes
/// in further numbers by add(x), and those of another one by merge(other). NaN are: of nothing the mean and variances;
/// of one number the sample's variance; and, if a NaN is among the numbers, everything but their count.
template <class T> class statistics {
    using real = std::common_type_t<T, double>;

    std::size_t count_ = 0;
    core::compensated_adder<real> sum_{};
    real mean_ = 0, squares_ = 0;
    T min_{}, max_{};

    static constexpr real nan = std::numeric_limits<real>::quiet_NaN();

    static constexpr bool is_nan(T x) {
        if constexpr (std::floating_point<T>) return !(x <= x);
        else return false;
    }
    constexpr void widen(T least, T greatest) {
        if (least < min_ || is_nan(least)) min_ = least;
        if (max_ < greatest || is_nan(greatest)) max_ = greatest;
    }

public:
    constexpr void add(T x) {
        auto const y = static_cast<real>(x);
        if (count_ == 0) min_ = max_ = x;
        else widen(x, x);
        auto const off = y - mean_;
        mean_ += off / static_cast<real>(++count_);
        squares_ += off * (y - mean_);
        sum_(y);
    }
    constexpr void merge(statistics const& other) {
        if (other.count_ == 0) return;
        if (count_ == 0) return void(*this = other);
        auto const n = static_cast<real>(count_), m = static_cast<real>(other.count_);
        auto const off = other.mean_ - mean_;
        squares_ += other.squares_ + off * off * (n * m / (n + m));
        mean_ += off * (m / (n + m));
        count_ += other.count_;
        widen(other.min_, other.max_);
        sum_.merge(other.sum_);
    }

    constexpr std::size_t count() const { return count_; }
    constexpr real sum() const { return sum_.result(); }
    /// (Where there is an infinity the differences from the mean are no numbers, and the sum is good.)
    constexpr real mean() const {
        if (count_ == 0) return nan;
        return mean_ - mean_ == 0 ? mean_ : sum() / static_cast<real>(count_);
    }
    /// Of the numbers themselves: divided by their count.
    constexpr real population_variance() const { return count_ > 0 ? squares_ / static_cast<real>(count_) : nan; }
    /// Of what they are a sample of: divided by one less.
    constexpr real sample_variance() const { return count_ > 1 ? squares_ / static_cast<real>(count_ - 1) : nan; }
    real population_stddev() const { return std::sqrt(population_variance()); }
    real sample_stddev() const { return std::sqrt(sample_variance()); }
    constexpr std::optional<T> min() const { return count_ > 0 ? std::optional(min_) : std::nullopt; }
    constexpr std::optional<T> max() const { return count_ > 0 ? std::optional(max_) : std::nullopt; }
};

namespace core {

template <class T> class statistician {
    statistics<T> so_far_{};

public:
    constexpr void operator()(T x) { so_far_.add(x); }
    constexpr statistics<T> result() const { return so_far_; }
};

struct stats_verb {
    static constexpr bool needs_the_end = true;
    using needs = class elements_that_are_numbers;
    template <sequence S>
        requires std::is_arithmetic_v<value_t<S>>
    constexpr auto operator()(over<S>) const {
        return statistician<value_t<S>>();
    }
};

} // namespace core

/// Count, sum, mean, variance and standard deviation, of the numbers themselves (population) and of what they are a
/// sample of (sample), least and greatest, in one pass.
///
///     auto const s = latencies | rill::stats();
///     std::cout << s.mean() << " +- " << s.sample_stddev() << '\n';
///     s.merge(others | rill::stats());                                     // as if it had been one range
///
/// Python:     statistics.fmean, pvariance, variance, pstdev, stdev; numpy's var and std (ddof=0, ddof=1)
/// std:        none; Boost.Accumulators
/// Result:     rill::statistics<T>; min() and max() are std::optional<T>, the others double (long double for long
///             double)
/// Numbers:    mean and variance as Welford (1962) updates them, and Chan, Golub and LeVeque (1979) merge them, which
///             stay good where the mean is much greater than the deviation, as a difference of sums of squares does
///             not; the sum as Neumaier (1974) compensates it. Integers beyond 2^53 are rounded to double first.
///             Without -ffast-math
/// Memory: none.  Errors: an infinite range is refused when compiling
inline constexpr core::terminal_verb<core::stats_verb, 0> stats;

} // namespace rill
