// SPDX-License-Identifier: BSL-1.0
// for_each: a function called with each element.
#pragma once
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

template <class Func> class caller {
    [[no_unique_address]] Func func_;

public:
    constexpr explicit caller(Func func) : func_(std::move(func)) {}
    template <class X> constexpr void operator()(X&& x) { op::invoke(func_, static_cast<X&&>(x)); }
};

struct for_each_verb {
    using needs = class a_function_of_the_elements;
    template <sequence S, class Func>
        requires std::invocable<Func&, element_t<S>>
    constexpr auto operator()(over<S>, Func func) const -> caller<Func> {
        return caller<Func>(std::move(func));
    }
};

} // namespace core

/// The function is called with each element: a range-for in push mode, at the speed of a hand-written loop.
///
///     rill::lines(path) | rill::filter(is_error) | rill::for_each([](auto line) { report(line); });
///
/// Python:     for x in xs: f(x)
/// std:        std::ranges::for_each
/// Memory: none.  Errors: the function's own
inline constexpr core::terminal_verb<core::for_each_verb, 1> for_each;

} // namespace rill
