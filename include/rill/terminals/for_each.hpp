// SPDX-License-Identifier: BSL-1.0
// for_each: a function called with each element.
#pragma once
#include <rill/core/verb/verb.hpp>

namespace rill {
namespace core {

struct for_each_verb {
    using needs = class a_function_of_the_elements;
    template <sequence S, class Func>
        requires std::invocable<Func&, element_t<S>>
    constexpr void operator()(S& s, Func func) const {
        op::for_each_while(s, [&](auto&& x) {
            op::invoke(func, static_cast<decltype(x)>(x));
            return true;
        });
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
