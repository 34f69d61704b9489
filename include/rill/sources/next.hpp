// SPDX-License-Identifier: BSL-1.0
// next: one element of a single-pass source, by hand.
#pragma once
#include <rill/core/model/life.hpp>

namespace rill {
namespace core {

struct next_function {
    template <modelled S>
        requires(!multipass<S>) && std::constructible_from<value_t<S>, element_t<S>>
    constexpr std::optional<value_t<S>> operator()(S& source) const {
        auto const here = op::first(source);
        if (op::done(source, here)) return std::nullopt;
        return std::optional<value_t<S>>(std::in_place, op::read(source, here));
    }
};

} // namespace core

/// The next element of a single-pass source, as an optional; empty at the end. It is moved out where it is the
/// consumer's to take, and copied where it is a reference. Every call is a pass of its own: what a stage above the
/// source remembers of a pass (take's count, an index) starts afresh.
///
///     while (auto line = rill::next(lines)) use(*line);
///
/// Python:     next(it, None)
/// std:        none (*++it, with a check before)
/// Keeps:      what the source has left, for the next call or loop
/// Look-ahead: none.  Memory: the element.  Errors: the source's own
inline constexpr core::next_function next;

} // namespace rill
