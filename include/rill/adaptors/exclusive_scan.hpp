// SPDX-License-Identifier: BSL-1.0
// exclusive_scan: what a function has made of the elements before each element.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/bases/scan_base.hpp>

namespace rill {
namespace core {

template <class Value, class Kept, class Func> class exclusive_scan_step {
    assignable_optional<Kept> init_;
    [[no_unique_address]] movable_box<Func> func_;

public:
    struct state {
        assignable_optional<Kept> before{}, after{};
    };
    constexpr exclusive_scan_step(assignable_optional<Kept> init, Func func)
        : init_(std::move(init)), func_(std::move(func)) {}

    constexpr void start(state& now) const { now.after = init_; }
    template <class X>
        requires std::invocable<Func&, Value const&, X>
    constexpr void operator()(state& now, X&& x) {
        step(func_, now, std::forward<X>(x));
    }
    template <class X>
        requires std::invocable<Func const&, Value const&, X>
    constexpr void operator()(state& now, X&& x) const {
        step(func_, now, std::forward<X>(x));
    }
    static constexpr Kept const& shown(state const& now) { return now.before.value(); }

private:
    static constexpr void step(auto& func, state& now, auto&& x) {
        now.before = std::move(now.after);
        now.after.emplace(func(op::as_made<Value>(std::as_const(now.before.value())), static_cast<decltype(x)>(x)));
    }
};

template <class Init, class Func, class S>
using exclusively_scanned_t = std::decay_t<std::invoke_result_t<Func&, Init const&, element_t<S>>>;

template <class Value, class Func, class S>
concept exclusively_scannable =
    std::copy_constructible<Value> && std::invocable<Func&, Value const&, element_t<S>> &&
    std::constructible_from<kept_t<S, Value>, std::invoke_result_t<Func&, Value const&, element_t<S>>> &&
    outlives_step<S, Value>;

struct exclusive_scan_verb {
    using needs = class a_function_of_the_result_so_far_and_an_element;
    template <class Base, class Init, class Func, class Value = exclusively_scanned_t<Init, Func, Base>>
        requires exclusively_scannable<Value, Func, Base> && std::constructible_from<Value, Init>
    constexpr auto operator()(Base base, Init init, Func func) const {
        using kept = kept_t<Base, Value>;
        using step = exclusive_scan_step<Value, kept, Func>;
        return scan_base<Base, step>(std::move(base),
                                     step(assignable_optional<kept>(std::in_place, std::move(init)), std::move(func)));
    }
};

} // namespace core

/// init, f(init, x0), f(f(init, x0), x1)...: for each element what scan(init, f) has come to before it. From sizes it
/// makes offsets.
///
///     std::vector{3, 1, 4} | rill::exclusive_scan(0, std::plus{})          // 0 3 4
///
/// Python:     itertools.accumulate(xs, f, initial=init), without its last
/// std:        std::exclusive_scan, which writes into another range
/// Function:   takes the result so far as const; called once for each element, before that element's is handed out
/// Element:    the result by value; over a single-pass range a const reference
/// Keeps:      passes up to forward, size, common; const if the function can be called as const
/// Look-ahead: none.  Memory: two results.  Errors: the function's own
inline constexpr core::adaptor_verb<core::exclusive_scan_verb, 2> exclusive_scan;

} // namespace rill
