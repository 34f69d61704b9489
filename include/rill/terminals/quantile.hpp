// SPDX-License-Identifier: BSL-1.0
// quantile: the numbers below which given parts of all numbers lie.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/core/verb/terminal.hpp>
#include <algorithm> // for std::nth_element, std::min_element
#include <array>
#include <cstdio>
#include <limits>
#include <optional>
#include <vector>

namespace rill {
namespace core {

namespace op {

[[noreturn]] inline void quantile_must_be_a_part(double q) {
    char text[96];
    std::snprintf(text, sizeof text, "rill::quantile: q must be in [0, 1], got %g", q);
    fail<std::invalid_argument>(+text);
}

} // namespace op

/// All numbers, N questions, and the answer as it is handed out: one number, or an array of them.
template <class T, std::size_t N, class Answer> class quantiles {
    using real = std::common_type_t<T, double>;

    std::vector<std::conditional_t<std::same_as<T, bool>, char, T>> numbers_{};
    std::array<double, N> q_;
    bool has_nan_ = false;

    constexpr real at(double q) {
        if (has_nan_) return std::numeric_limits<real>::quiet_NaN();
        auto const last = numbers_.size() - 1;
        auto const place = q * static_cast<double>(last);
        auto const below = std::min(static_cast<std::size_t>(place), last);
        auto const nth = numbers_.begin() + static_cast<std::ptrdiff_t>(below);
        std::nth_element(numbers_.begin(), nth, numbers_.end());
        auto const a = static_cast<real>(*nth);
        auto const part = static_cast<real>(place - static_cast<double>(below));
        if (below == last || part == 0) return a;
        auto const b = static_cast<real>(*std::min_element(nth + 1, numbers_.end()));
        if (a == b) return a; // infinities, too
        return part < real(0.5) ? a + (b - a) * part : b - (b - a) * (1 - part);
    }

public:
    constexpr explicit quantiles(std::array<double, N> q) : q_(q) {}

    constexpr void expect(extent n) { numbers_.reserve(n); }
    constexpr void operator()(T x) {
        if constexpr (std::floating_point<T>) has_nan_ = has_nan_ || x != x;
        numbers_.push_back(x);
    }
    constexpr std::optional<Answer> result() && {
        if (numbers_.empty()) return {};
        std::array<real, N> each{};
        for (std::size_t i = 0; i < N; ++i) each[i] = at(q_[i]);
        if constexpr (std::same_as<Answer, real>) return each[0];
        else return each;
    }
};

struct quantile_verb {
    static constexpr bool needs_the_end = true;
    using needs = class elements_that_are_numbers;
    template <class... Q>
        requires(std::is_arithmetic_v<Q> && ...)
    static constexpr void check(Q... q) {
        for (double const each : {static_cast<double>(q)...})
            if (!(each >= 0 && each <= 1)) op::quantile_must_be_a_part(each);
    }
    template <sequence S, class... Q, class Real = std::common_type_t<value_t<S>, double>>
        requires std::is_arithmetic_v<value_t<S>> && (std::is_arithmetic_v<Q> && ...)
    constexpr auto operator()(over<S>, Q... q) const {
        constexpr auto n = sizeof...(Q);
        using answer = std::conditional_t<n == 1, Real, std::array<Real, n>>;
        return quantiles<value_t<S>, n, answer>({static_cast<double>(q)...});
    }
};

} // namespace core

/// The number below which the part q of all numbers lies, exactly: 0.5 is the median, 0 the least, 1 the greatest.
/// Several q give as many numbers. Nothing if there are none.
///
///     latencies | rill::quantile(0.99)                                     // std::optional<double>
///     latencies | rill::quantile(0.25, 0.5, 0.75)                          // std::optional<std::array<double, 3>>
///
/// Python:     numpy.quantile(xs, q); statistics.quantiles(xs, n=4, method="inclusive")
/// std:        std::ranges::nth_element, of a copy
/// Numbers:    between the two nearest linearly, at the place q * (n - 1) counted from 0, as numpy does by default
///             (type 7 of Hyndman and Fan, 1996); double, or long double for long double. If a NaN is among them, NaN
/// Memory:     all elements, in linear time for each q
/// Errors:     std::invalid_argument for a q that is not in [0, 1]; an infinite range is refused when compiling
inline constexpr core::terminal_verb<core::quantile_verb, 1, 16> quantile;

} // namespace rill
