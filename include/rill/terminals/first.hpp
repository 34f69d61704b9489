// SPDX-License-Identifier: BSL-1.0
// first: the first element, if there is one.
#pragma once
#include <rill/core/verb/terminal.hpp>
#include <optional>

namespace rill {
namespace core {

/// An element can be handed out as a result: by copy or move, and good when the pipeline has ended.
template <class S>
concept takeable =
    sequence<S> && std::constructible_from<value_t<S>, element_t<S>> && outlives_pipeline<S, element_t<S>>;

template <class T> class first_one {
    std::optional<T> result_{};

public:
    template <class X> constexpr bool operator()(X&& x) {
        result_.emplace(static_cast<X&&>(x));
        return false;
    }
    constexpr std::optional<T> result() && { return std::move(result_); }
};

struct first_verb {
    using needs = class elements_that_can_be_copied_or_moved;
    template <takeable S> constexpr auto operator()(over<S>) const -> first_one<value_t<S>> { return {}; }
};

} // namespace core

/// The first element, by copy or move, if there is one. Nothing after it is asked for.
///
///     people | rill::filter(is_admin) | rill::first()                      // std::optional<person>
///
/// Python:     next(iter(xs), None)
/// std:        *std::ranges::begin(xs), with a check before
/// Memory: none.  Errors: none; an lvalue of a move-only type is refused (map it to what you want of it)
inline constexpr core::terminal_verb<core::first_verb, 0> first;

} // namespace rill
