// SPDX-License-Identifier: BSL-1.0
// product: every element multiplied.
#pragma once
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

template <class T, class S>
concept multipliable = sequence<S> && requires(T total, element_t<S> x) {
    T{1};
    { total* static_cast<element_t<S>&&>(x) } -> std::convertible_to<T>;
};

template <class T, class S> struct product_type {
    using type = T;
};
template <class S>
    requires requires(element_t<S>& x) { x* x; }
struct product_type<void, S> {
    using type = std::remove_cvref_t<decltype(std::declval<element_t<S>&>() * std::declval<element_t<S>&>())>;
};

template <class Total> class multiplier {
    Total total_{1};

public:
    template <class X> constexpr void operator()(X&& x) {
        total_ = static_cast<Total>(std::move(total_) * static_cast<X&&>(x));
    }
    constexpr Total result() && { return std::move(total_); }
};

template <class T> struct product_verb {
    static constexpr bool needs_the_end = true;
    using needs = class elements_that_can_be_multiplied;
    template <sequence S, class Total = typename product_type<T, S>::type>
        requires multipliable<Total, S>
    constexpr auto operator()(over<S>) const -> multiplier<Total> {
        return {};
    }
};
template <class T> inline constexpr terminal_verb<product_verb<T>, 0> product_object{};

} // namespace core

/// Every element multiplied, in order, from T{1}. T is by default the type of x * x; there is no overflow check.
///
///     rill::range(1, 6) | rill::product()                                  // 120
///     std::vector<int>{...} | rill::product<double>()
///
/// Python:     math.prod(xs)
/// std:        std::ranges::fold_left(xs, T{1}, std::multiplies{}) (C++23)
/// Memory: none.  Errors: an infinite range is refused when compiling
template <class T = void> [[nodiscard]] constexpr auto product() { return core::product_object<T>(); }
template <class T = void, class R>
    requires std::invocable<decltype(core::product_object<T>) const&, R>
[[nodiscard]] constexpr auto product(R&& r) {
    return core::product_object<T>(std::forward<R>(r));
}
template <class T = void, core::range_like R,
          class Needs = typename core::apply_terminal<core::product_verb<T>>::template needs<R>>
    requires(!std::invocable<decltype(core::product_object<T>) const&, R>)
void product(R&&) = delete;
void product(core::parentheses_after_its_name) = delete;
template <class T> void product(core::parentheses_after_its_name) = delete;

} // namespace rill
