// SPDX-License-Identifier: BSL-1.0
// sum: every element added up.
#pragma once
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

/// How a total is made: where it begins, and how an element is taken in. (Always inline: a call for each element is much
/// where nothing is optimised.)
struct adding {
    template <class T> static constexpr T begin() { return T{}; }
    template <class A, class B>
    [[gnu::always_inline]] static constexpr auto with(A&& a, B&& b)
        -> decltype(static_cast<A&&>(a) + static_cast<B&&>(b)) {
        return static_cast<A&&>(a) + static_cast<B&&>(b);
    }
};

template <class How, class T, class S>
concept totals = sequence<S> && requires(T total, element_t<S> x) {
    How::template begin<T>();
    { How::with(std::move(total), static_cast<element_t<S>&&>(x)) } -> std::convertible_to<T>;
};

template <class How, class T, class S> struct total_type {
    using type = T;
};
template <class How, class S>
    requires requires(element_t<S>& x) { How::with(x, x); }
struct total_type<How, void, S> {
    using type = std::remove_cvref_t<decltype(How::with(std::declval<element_t<S>&>(), std::declval<element_t<S>&>()))>;
};

template <class How, class Total> class totaller {
    Total total_ = How::template begin<Total>();

public:
    constexpr Total& state()
        requires std::is_scalar_v<Total>
    {
        return total_;
    }
    template <class X> static constexpr void step(Total& total, X&& x) {
        total = static_cast<Total>(How::with(std::move(total), static_cast<X&&>(x)));
    }
    template <class X> constexpr void operator()(X&& x) { step(total_, static_cast<X&&>(x)); }
    constexpr Total result() && { return std::move(total_); }
};

template <class How, class T> struct total_verb {
    static constexpr bool needs_the_end = true;
    template <sequence S, class Total = typename total_type<How, T, S>::type>
        requires totals<How, Total, S>
    constexpr auto operator()(over<S>) const -> totaller<How, Total> {
        return {};
    }
};

template <class T> struct sum_verb : total_verb<adding, T> {
    using needs = class elements_that_can_be_added;
};
template <class T> inline constexpr terminal_verb<sum_verb<T>, 0> sum_object{};

} // namespace core

/// Every element added up, in order, from T{}. T is by default the type of x + x; there is no overflow check.
///
///     rill::range(1, 5) | rill::sum()                                      // 10
///     std::vector<int>{...} | rill::sum<long long>()
///
/// Python:     sum(xs)
/// std:        std::ranges::fold_left(xs, T{}, std::plus{}) (C++23)
/// Memory: none.  Errors: an infinite range is refused when compiling
template <class T = void> [[nodiscard]] constexpr auto sum() { return core::sum_object<T>(); }
template <class T = void, class R>
    requires std::invocable<decltype(core::sum_object<T>) const&, R>
[[nodiscard]] constexpr auto sum(R&& r) {
    return core::sum_object<T>(std::forward<R>(r));
}
template <class T = void, core::range_like R,
          class Needs = typename core::apply_terminal<core::sum_verb<T>>::template needs<R>>
    requires(!std::invocable<decltype(core::sum_object<T>) const&, R>)
void sum(R&&) = delete;
void sum(core::parentheses_after_its_name) = delete;
template <class T> void sum(core::parentheses_after_its_name) = delete;

} // namespace rill
