// SPDX-License-Identifier: BSL-1.0
// scan: what a function has made of the elements so far, at each element.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/bases/scan_base.hpp>

namespace rill {
namespace core {

/// Starts with an init; without one, with the first element as it is. A Value is kept as a Kept.
template <class Value, class Kept, bool HasInit, class Func> class scan_step {
    assignable_optional<Kept> init_;
    [[no_unique_address]] movable_box<Func> func_;

public:
    struct state {
        assignable_optional<Kept> value{};
    };
    constexpr scan_step(assignable_optional<Kept> init, Func func) : init_(std::move(init)), func_(std::move(func)) {}

    constexpr void start([[maybe_unused]] state& now) const {
        if constexpr (HasInit) now.value = init_;
    }
    template <class X>
        requires std::invocable<Func&, Value, X>
    constexpr void operator()(state& now, X&& x) {
        step(func_, now.value, std::forward<X>(x));
    }
    template <class X>
        requires std::invocable<Func const&, Value, X>
    constexpr void operator()(state& now, X&& x) const {
        step(func_, now.value, std::forward<X>(x));
    }
    static constexpr Kept const& shown(state const& now) { return now.value.value(); }

private:
    static constexpr void step(auto& func, assignable_optional<Kept>& value, auto&& x) {
        if constexpr (!HasInit)
            if (!value.has_value()) return void(value.emplace(static_cast<decltype(x)>(x)));
        Kept result(
            func(op::as_made<Value>(std::move(value.value())), // moved: the result may refer to the value before
                 static_cast<decltype(x)>(x)));
        value.emplace(std::move(result));
    }
};

template <class Init, class Func, class S>
using scanned_t = std::decay_t<std::invoke_result_t<Func&, Init, element_t<S>>>;

template <class Init, class Func, class S>
concept scannable = sequence<S> && std::invocable<Func&, Init, element_t<S>> &&
                    std::constructible_from<scanned_t<Init, Func, S>, Init> &&
                    std::invocable<Func&, scanned_t<Init, Func, S>, element_t<S>> &&
                    std::constructible_from<kept_t<S, scanned_t<Init, Func, S>>,
                                            std::invoke_result_t<Func&, scanned_t<Init, Func, S>, element_t<S>>> &&
                    outlives_step<S, scanned_t<Init, Func, S>>;

struct scan_verb {
    using needs = class a_function_of_the_result_so_far_and_an_element;
    template <class Base, class Init, class Func>
        requires scannable<Init, Func, Base> && std::copy_constructible<scanned_t<Init, Func, Base>>
    constexpr auto operator()(Base base, Init init, Func func) const {
        using value = scanned_t<Init, Func, Base>;
        using kept = kept_t<Base, value>;
        using step = scan_step<value, kept, true, Func>;
        return scan_base<Base, step>(std::move(base),
                                     step(assignable_optional<kept>(std::in_place, std::move(init)), std::move(func)));
    }
    template <class Base, class Func>
        requires scannable<value_of_t<element_t<Base>>, Func, Base> &&
                 std::constructible_from<kept_t<Base, scanned_t<value_of_t<element_t<Base>>, Func, Base>>,
                                         element_t<Base>>
    constexpr auto operator()(Base base, Func func) const {
        using value = scanned_t<value_of_t<element_t<Base>>, Func, Base>;
        using step = scan_step<value, kept_t<Base, value>, false, Func>;
        return scan_base<Base, step>(std::move(base), step({}, std::move(func)));
    }
};

} // namespace core

/// f(init, x0), f(f(init, x0), x1)...: as fold, but every result on the way is handed out. Without an init the first
/// element is handed out as it is.
///
///     std::vector{3, 1, 4} | rill::scan(std::plus{})                       // 3 4 8
///     std::vector{3, 1, 4} | rill::scan(10, std::plus{})                   // 13 14 18
///
/// Call forms: scan(range, init, f); `range | scan(init, f)`, `range | scan(f)` (without an init, pipe)
/// Python:     itertools.accumulate(xs, f); with an init that hands out the init as well
/// std:        std::inclusive_scan, which writes into another range
/// Function:   takes the result so far as an rvalue; called once for each element
/// Element:    the result by value; over a single-pass range, or if it cannot be copied, a const reference. A view of
///             text that may be gone at the next element is kept as a std::string
/// Keeps:      passes up to forward if the result can be copied, size, common; const if the function can be called so
/// Look-ahead: none.  Memory: the result so far.  Errors: the function's own
inline constexpr core::adaptor_verb<core::scan_verb, 1, 2, 2> scan;

} // namespace rill
