// SPDX-License-Identifier: BSL-1.0
// advance_clamped(sequence, cursor, from, to): from position `from` to position `to`, for stages whose own positions
// may lie beyond the end of the sequence below: those mean its end.
#pragma once
#include <rill/core/model/sequence.hpp>

namespace rill::core::op {

template <measured S> constexpr void advance_clamped(S& s, cursor_t<S>& c, std::size_t from, std::size_t to) {
    if constexpr (sized<S>) {
        auto const end = op::length(s).at_most();
        from = from < end ? from : end;
        to = to < end ? to : end;
    }
    op::advance(s, c, static_cast<std::ptrdiff_t>(to - from));
}

} // namespace rill::core::op
