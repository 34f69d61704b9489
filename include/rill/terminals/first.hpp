// SPDX-License-Identifier: BSL-1.0
// first: the first element, if there is one.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <optional>

namespace rill {
namespace core {

struct first_verb {
    using needs = class elements_that_can_be_copied_or_moved;
    template <sequence S>
        requires std::constructible_from<value_t<S>, element_t<S>> && outlives_pipeline<S, element_t<S>>
    constexpr auto operator()(S& s) const -> std::optional<value_t<S>> {
        std::optional<value_t<S>> result;
        op::for_each_while(s, [&](auto&& x) {
            result.emplace(static_cast<decltype(x)>(x));
            return false;
        });
        return result;
    }
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
