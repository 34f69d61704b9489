// SPDX-License-Identifier: BSL-1.0
// sum: every element added up.
#pragma once
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

template <class T, class S>
concept summable = sequence<S> && requires(T total, element_t<S> x) {
    { total + static_cast<element_t<S>&&>(x) } -> std::convertible_to<T>;
};

template <class T, class S> struct sum_type {
    using type = T;
};
template <class S>
    requires requires(element_t<S>& x) { x + x; }
struct sum_type<void, S> {
    using type = std::remove_cvref_t<decltype(std::declval<element_t<S>&>() + std::declval<element_t<S>&>())>;
};

template <class Total> class adder {
    Total total_{};

public:
    constexpr Total& state()
        requires std::is_scalar_v<Total>
    {
        return total_;
    }
    template <class X> static constexpr void step(Total& total, X&& x) {
        total = static_cast<Total>(std::move(total) + static_cast<X&&>(x));
    }
    template <class X> constexpr void operator()(X&& x) { step(total_, static_cast<X&&>(x)); }
    constexpr Total result() && { return std::move(total_); }
};

template <class T> struct sum_verb {
    static constexpr bool needs_the_end = true;
    using needs = class elements_that_can_be_added;
    template <sequence S, class Total = typename sum_type<T, S>::type>
        requires summable<Total, S>
    constexpr auto operator()(over<S>) const -> adder<Total> {
        return {};
    }
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
