// SPDX-License-Identifier: BSL-1.0
// terminal: terminals of your own.
#pragma once
#include <rill/core/verb/terminal.hpp>

namespace rill {

/// A terminal of your own, from a function that makes its accumulator: an object that is called with each element, and
/// whose result() is the answer. If its call returns false, it wants no further element. The function is given the type
/// of the sequence (`Over::element`, `Over::value`, `Over::kept<X>`) and Min to Max arguments.
///
///     struct mean_of {
///         double sum = 0, n = 0;
///         void operator()(double x) { sum += x, ++n; }
///         double result() const { return sum / n; }
///     };
///     inline constexpr auto mean = rill::terminal<0>([](auto) { return mean_of(); });
///     v | mean()
///
/// Python: a function of an iterator
/// std:    none
/// Memory: the accumulator.  Errors: its own
template <std::size_t Min, std::size_t Max = Min, class F> constexpr auto terminal(F f) {
    return core::terminal_verb<F, Min, Max>(core::apply_terminal<F>(std::move(f)));
}

} // namespace rill
