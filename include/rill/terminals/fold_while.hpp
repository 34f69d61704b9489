// SPDX-License-Identifier: BSL-1.0
// fold_while: folds as long as the function has a result.
#pragma once
#include <rill/core/util/optional_like.hpp>
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

template <class Func, class T, class S> using step_result_t = std::invoke_result_t<Func&, T const&, element_t<S>>;

/// The type of what is in the optional.
template <class Optional> using content_t = std::decay_t<decltype(*std::declval<Optional&>())>;

template <class Init, class Func, class S> using folded_while_t = content_t<step_result_t<Func, Init, S>>;

template <class Init, class Func, class S>
concept foldable_while = sequence<S> && optional_like<std::remove_cvref_t<step_result_t<Func, Init, S>>> &&
                         optional_like<std::remove_cvref_t<step_result_t<Func, folded_while_t<Init, Func, S>, S>>> &&
                         std::constructible_from<kept_t<S, folded_while_t<Init, Func, S>>, Init> &&
                         requires(kept_t<S, folded_while_t<Init, Func, S>>& kept,
                                  step_result_t<Func, folded_while_t<Init, Func, S>, S> next) {
                             kept = static_cast<kept_t<S, folded_while_t<Init, Func, S>>>(*std::move(next));
                         } &&
                         outlives_pipeline<S, folded_while_t<Init, Func, S>>;

/// Value: as the function makes it. Kept: as it lies here until the next element.
template <class Value, class Kept, class Func> class folder_while {
    Kept result_;
    [[no_unique_address]] Func func_;

public:
    constexpr folder_while(auto&& init, Func func)
        : result_(static_cast<decltype(init)>(init)), func_(std::move(func)) {}

    template <class X> constexpr bool operator()(X&& x) {
        auto&& next = op::invoke(func_, op::as_made<Value>(std::as_const(result_)), static_cast<X&&>(x));
        if (!next) return false;
        result_ = static_cast<Kept>(*static_cast<decltype(next)>(next));
        return true;
    }
    constexpr Kept result() && { return std::move(result_); }
};

struct fold_while_verb {
    using needs = class a_function_of_what_was_folded_and_an_element_that_returns_an_optional;
    template <sequence S, class Init, class Func>
        requires foldable_while<Init, Func, S>
    constexpr auto operator()(over<S>, Init init, Func func) const {
        using value = folded_while_t<Init, Func, S>;
        return folder_while<value, kept_t<S, value>, Func>(std::move(init), std::move(func));
    }
};

} // namespace core

/// As fold, as long as the function, which returns an optional, has a result: at the first that is empty nothing more
/// is asked for, and the answer is what was folded before.
///
///     // what fits
///     sizes | rill::fold_while(0, [](int total, int size) {
///         return total + size <= 100 ? std::optional(total + size) : std::nullopt;
///     })
///
/// Python:     a loop with break
/// std:        none; Rust: try_fold
/// Function:   sees what was folded so far as a constant, since that may still be the answer
/// Result:     what is in the optionals; a view of text that may be gone when the range has ended as a std::string
/// Memory: the result.  Errors: the function's own
inline constexpr core::terminal_verb<core::fold_while_verb, 2> fold_while;

} // namespace rill
