// SPDX-License-Identifier: BSL-1.0
// fold: a function applied to what has been folded so far and each element in turn.
#pragma once
#include <rill/core/storage/element_cache.hpp>
#include <rill/core/verb/terminal.hpp>
#include <optional>

namespace rill {
namespace core {

template <class Init, class Func, class S>
using folded_t = std::decay_t<std::invoke_result_t<Func&, Init, element_t<S>>>;

template <class Init, class Func, class S>
concept foldable =
    sequence<S> && std::invocable<Func&, Init, element_t<S>> &&
    std::constructible_from<folded_t<Init, Func, S>, Init> &&
    std::invocable<Func&, folded_t<Init, Func, S>, element_t<S>> &&
    std::constructible_from<kept_t<S, folded_t<Init, Func, S>>,
                            std::invoke_result_t<Func&, folded_t<Init, Func, S>, element_t<S>>> &&
    std::is_move_assignable_v<kept_t<S, folded_t<Init, Func, S>>> && outlives_pipeline<S, folded_t<Init, Func, S>>;

/// Value: as the function makes it. Kept: as it lies here until the next element.
template <class Value, class Kept, class Func> class folder {
    Kept result_;
    [[no_unique_address]] Func func_;

public:
    template <class Init>
    constexpr folder(Init&& init, Func func) : result_(std::forward<Init>(init)), func_(std::move(func)) {}

    constexpr Kept& state()
        requires std::is_scalar_v<Kept>
    {
        return result_;
    }
    template <class X> constexpr void step(Kept& result, X&& x) {
        result = static_cast<Kept>(op::invoke(func_, op::as_made<Value>(std::move(result)), static_cast<X&&>(x)));
    }
    template <class X> constexpr void operator()(X&& x) { step(result_, static_cast<X&&>(x)); }
    constexpr Kept result() && { return std::move(result_); }
};

/// The same where the first element is what the folding begins with. (T: as an element is kept.)
template <class Value, class Kept, class T, class Func> class first_folder {
    element_cache<Kept, std::optional<Kept>> result_{};
    bool there_is_one_ = false;
    [[no_unique_address]] Func func_;

public:
    constexpr explicit first_folder(Func func) : func_(std::move(func)) {}

    constexpr Kept& state()
        requires std::is_scalar_v<Kept>
    {
        return *result_;
    }
    template <class X> constexpr bool start(X&& x) {
        result_.emplace(T(static_cast<X&&>(x)));
        return there_is_one_ = true;
    }
    template <class X> constexpr void step(Kept& result, X&& x) {
        result = static_cast<Kept>(op::invoke(func_, op::as_made<Value>(std::move(result)), static_cast<X&&>(x)));
    }
    template <class X> constexpr void operator()(X&& x) {
        if (there_is_one_) step(*result_, static_cast<X&&>(x));
        else start(static_cast<X&&>(x));
    }
    constexpr std::optional<Kept> result() && {
        if (!there_is_one_) return std::nullopt;
        return std::optional<Kept>(std::in_place, *std::move(result_));
    }
};

struct fold_verb {
    static constexpr bool needs_the_end = true;
    using needs = class a_function_of_what_was_folded_and_an_element;
    template <sequence S, class Init, class Func>
        requires foldable<Init, Func, S>
    constexpr auto operator()(over<S>, Init init, Func func) const {
        using value = folded_t<Init, Func, S>;
        return folder<value, kept_t<S, value>, Func>(std::move(init), std::move(func));
    }
    template <sequence S, class Func>
        requires foldable<value_of_t<element_t<S>>, Func, S>
    constexpr auto operator()(over<S>, Func func) const {
        using value = folded_t<value_of_t<element_t<S>>, Func, S>;
        return first_folder<value, kept_t<S, value>, value_t<S>, Func>(std::move(func));
    }
};

} // namespace core

/// f(...f(f(init, x0), x1)..., xn). Without an init it starts with the first element, and is an optional.
///
///     words | rill::fold(std::size_t{0}, [](auto n, auto& w) { return n + w.size(); })
///
/// Call forms: fold(range, init, f); `range | fold(init, f)`, `range | fold(f)` (without an init, pipe)
/// Python:     functools.reduce(f, xs, init)
/// std:        std::ranges::fold_left, fold_left_first (C++23)
/// Function:   takes what was folded so far as an rvalue
/// Result:     what the function returns; a view of text that may be gone when the range has ended is kept, and handed
///             out, as a std::string
/// Memory: the result.  Errors: the function's own; an infinite range is refused when compiling
inline constexpr core::terminal_verb<core::fold_verb, 1, 2, 2> fold;

} // namespace rill
