// SPDX-License-Identifier: BSL-1.0
// compare: which of two ranges comes first, as words in a dictionary.
#pragma once
#include <rill/core/algo/equality.hpp>
#include <rill/core/algo/second_range.hpp>

namespace rill {
namespace core {

template <class S, class Other> class three_way_beside {
    using ordering = std::invoke_result_t<three_way, look_t<S>, look_t<Other>>;

    second_range<Other> other_;
    ordering answer_ = ordering::equivalent;

public:
    constexpr explicit three_way_beside(Other other) : other_(std::move(other)) {}

    constexpr bool operator()(auto&& x) {
        if (other_.ask()) {
            auto&& y = other_.read();
            answer_ = three_way()(static_cast<look_t<S>>(x), static_cast<look_t<Other>>(y));
        } else answer_ = ordering::greater;
        return answer_ == 0;
    }
    constexpr ordering result() && {
        if (answer_ == 0 && other_.ask()) return ordering::less;
        return answer_;
    }
};

struct compare_verb {
    using needs = class elements_that_are_ordered_with_those_of_the_other_range;
    template <sequence S, sequence Other>
        requires std::invocable<three_way, look_t<S>, look_t<Other>>
    constexpr auto operator()(over<S>, Other other) const {
        return three_way_beside<S, Other>(std::move(other));
    }
};

} // namespace core

/// Which of two ranges comes first, as words in a dictionary: x <=> y of the first elements that differ; if there are
/// none, the shorter one is less.
///
///     if ((version | rill::compare(required)) < 0) ...                     // both {major, minor, patch}
///
/// Python:     tuple(xs) < tuple(ys)
/// std:        std::lexicographical_compare_three_way
/// Result:     std::strong_ordering, or what <=> of the elements gives
/// Order:      the range is asked before the other one, as in zip, and neither after the first elements that differ. If
///             the other one ends first, an element of the range is then lost
/// Elements:   are compared by <=>, integers as numbers, whatever their types
/// Memory: none.  Errors: none
inline constexpr core::second_range_verb<core::compare_verb> compare{};

} // namespace rill
