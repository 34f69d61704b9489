// SPDX-License-Identifier: BSL-1.0
// A function in the place of a comparison, with no key beside it: `r | max(&person::age)`. It is the comparison if it is
// a predicate of two elements, as they are seen by a stage that looks; otherwise the key, if it is a function of one.
#pragma once
#include <rill/core/model/sequence.hpp>

namespace rill::core {

class a_comparison_of_two_elements_or_a_key_of_one_whose_results_compare;

template <class Compare, class X, class... Y> concept relates_to = (std::predicate<Compare&, X, Y> && ...);
/// A predicate of any two of these, in either order.
template <class Compare, class... X> concept relates = (relates_to<Compare, X, X...> && ...);

template <class F, class Key, class... S>
concept key_in_place_of_compare =
    std::same_as<Key, std::identity> && (!relates<F, look_t<S>...>) && (std::invocable<F&, look_t<S>> && ...);

namespace op {

/// A comparison and a key of elements of S, as a pair.
template <sequence... S, class F, class Key = std::identity> constexpr auto compare_or_key(F f, Key key = {}) {
    if constexpr (key_in_place_of_compare<F, Key, S...>)
        return std::pair<std::ranges::less, F>(std::ranges::less(), std::move(f));
    else return std::pair<F, Key>(std::move(f), std::move(key));
}

} // namespace op

/// The types of the pair.
template <class F, class Key, class... S>
using compare_of_t = std::conditional_t<key_in_place_of_compare<F, Key, S...>, std::ranges::less, F>;
template <class F, class Key, class... S>
using key_of_t = std::conditional_t<key_in_place_of_compare<F, Key, S...>, F, Key>;

} // namespace rill::core
