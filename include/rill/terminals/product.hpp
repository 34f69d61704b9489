// SPDX-License-Identifier: BSL-1.0
// product: every element multiplied.
#pragma once
#include <rill/terminals/sum.hpp> // composed from sum

namespace rill {
namespace core {

struct multiplying {
    template <class T> static constexpr auto begin() -> decltype(T{1}) { return T{1}; }
    template <class A, class B>
    [[gnu::always_inline]] static constexpr auto with(A&& a, B&& b)
        -> decltype(static_cast<A&&>(a) * static_cast<B&&>(b)) {
        return static_cast<A&&>(a) * static_cast<B&&>(b);
    }
};

template <class T> struct product_verb : total_verb<multiplying, T> {
    using needs = class elements_that_can_be_multiplied;
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
