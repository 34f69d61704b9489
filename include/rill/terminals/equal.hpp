// SPDX-License-Identifier: BSL-1.0
// equal: whether two ranges have equal elements.
#pragma once
#include <rill/core/algo/equality.hpp>
#include <rill/core/algo/second_range.hpp>

namespace rill {
namespace core {

template <class S, class Other, class Compare> class equal_beside {
    second_range<Other> other_;
    bool answer_ = true;
    [[no_unique_address]] Compare compare_;

public:
    constexpr equal_beside(Other other, Compare compare) : other_(std::move(other)), compare_(std::move(compare)) {}

    /// Where both lengths are known, nothing is asked for if they differ.
    template <sized R>
        requires sized<Other>
    constexpr bool known(R& s) {
        extent const mine = op::length(s), others = other_.length();
        if (op::is_shorter(mine, others) || op::is_shorter(others, mine)) return false;
        op::for_each_while(s, [this](auto&& x) { return (*this)(static_cast<decltype(x)>(x)); });
        return answer_;
    }
    constexpr bool operator()(auto&& x) {
        if (!other_.ask()) return answer_ = false;
        auto&& y = other_.read();
        return answer_ = op::invoke(compare_, static_cast<look_t<S>>(x), static_cast<look_t<Other>>(y));
    }
    constexpr bool result() && { return answer_ && !other_.ask(); }
};

struct equal_verb {
    using needs = class elements_that_compare_with_those_of_the_other_range;
    template <sequence S, sequence Other, class Compare = equality>
        requires std::predicate<Compare&, look_t<S>, look_t<Other>>
    constexpr auto operator()(over<S>, Other other, Compare compare = {}) const {
        return equal_beside<S, Other, Compare>(std::move(other), std::move(compare));
    }
};

} // namespace core

/// Whether two ranges have as many elements, and each is equal to that of the other.
///
///     rill::lines("a.txt") | rill::equal(rill::lines("b.txt"))
///
/// Call forms: equal(range, other), equal(range, other, compare); `range | equal(other)`, `range | equal(other,
/// compare)`
/// Python:     all(x == y for x, y in zip(xs, ys, strict=True)), but false where that throws
/// std:        std::ranges::equal
/// Order:      the range is asked before the other one, as in zip, and neither after the first elements that differ. If
///             the other one ends first, an element of the range is then lost. If both lengths are known and differ,
///             neither is asked
/// Equality:   ==, or a function of two lvalues; integers are compared as numbers, whatever their types
/// Memory: none.  Errors: the function's own
inline constexpr core::second_range_verb<core::equal_verb, 1> equal{};

} // namespace rill
