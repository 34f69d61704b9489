// SPDX-License-Identifier: BSL-1.0
// bottom_k: the k least elements.
#pragma once
#include <rill/terminals/top_k.hpp> // composed from

namespace rill {
namespace core {

struct bottom_k_verb {
    static constexpr char const* name = "bottom_k";
    static constexpr bool needs_the_end = true;
    using needs = class an_integral_count_and_a_comparison_of_two_elements_or_a_key_of_one;
    template <sequence S, class Compare, class Key>
        requires ranked_by<Compare, Key, S>
    constexpr auto operator()(over<S>, Compare compare, Key key, std::size_t k) const {
        return ranking<S, Compare, Key>(k, std::move(compare), std::move(key));
    }
};

} // namespace core

/// The k least elements, by a comparison and a key, the least first; of equal ones those that come first, in their
/// order. All, if there are fewer.
///
///     people | rill::bottom_k(3, &person::age)                             // the three youngest
///
/// Call forms: bottom_k(range, k, compare, key), bottom_k(range, k, f): an f of two elements is the comparison, even if
///             it can take one; an f of one is the key. `{}` stands for a default
/// Python:     heapq.nsmallest(k, xs, key=f)
/// std:        std::ranges::partial_sort_copy, which does not keep the order of equal ones
/// Function:   the key is called once for each element, which it sees as an lvalue
/// Result:     a std::vector of the elements by copy or move; views of text that may be gone when the range has ended
///             as std::string
/// Memory:     k elements and their keys
/// Errors:     std::invalid_argument for a negative k; the functions' own; an infinite range is refused when compiling
inline constexpr core::ranking_verb<core::bottom_k_verb> bottom_k{};

} // namespace rill
