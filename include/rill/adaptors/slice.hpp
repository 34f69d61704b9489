// SPDX-License-Identifier: BSL-1.0
// slice: the elements from one position up to another.
#pragma once
#include <rill/adaptors/drop.hpp> // composed from drop, take and stride
#include <rill/adaptors/stride.hpp>
#include <rill/adaptors/take.hpp>

namespace rill {
namespace core {

struct slice_verb {
    static constexpr void check(std::integral auto first, std::integral auto last) {
        op::count("slice", first);
        op::count("slice", last);
    }
    static constexpr void check(std::integral auto first, std::integral auto last, std::integral auto step) {
        check(first, last);
        op::positive_count("slice", step);
    }
    template <class Base>
    constexpr auto operator()(Base base, std::integral auto first, std::integral auto last) const
        -> take_view<drop_view<Base>> {
        auto const from = op::count("slice", first), to = op::count("slice", last);
        return {drop_view<Base>(std::move(base), exactly(from)), exactly(from < to ? to - from : 0)};
    }
    template <class Base>
    constexpr auto operator()(Base base, std::integral auto first, std::integral auto last,
                              std::integral auto step) const -> stride_view<take_view<drop_view<Base>>> {
        return {(*this)(std::move(base), first, last), op::positive_count("slice", step)};
    }
};

} // namespace core

/// The elements from position first up to, and without, position last; every step-th of them. Empty if last is not
/// beyond first.
///
///     rill::range(10) | rill::slice(2, 8, 3)                               // 2 5
///
/// Python:     itertools.islice(xs, first, last, step), which asks for the first elements even where none is handed on
/// std::views: drop(first) | take(last - first) | stride(step)
/// Keeps:      what drop and take keep; with a step, what stride keeps
/// Look-ahead: none, and with a step none beyond position last.  Memory: none
/// Errors:     std::invalid_argument for a negative position and a step below 1
inline constexpr core::adaptor_verb<core::slice_verb, 2, 3> slice;

} // namespace rill
