// SPDX-License-Identifier: BSL-1.0
// A function in the place of a comparison, with no key beside it: `r | max(&person::age)`. It is the comparison if it is
// a predicate of two elements, as they are seen by a stage that looks; otherwise the key, if it is a function of one.
#pragma once
#include <rill/core/model/sequence.hpp>
#include <rill/core/util/whole_element.hpp>

namespace rill::core {

class a_comparison_of_two_elements_or_a_key_of_one_whose_results_compare;

template <class Compare, class X, class... Y> concept relates_to = (std::predicate<Compare&, X, Y> && ...);
/// A predicate of any two of these, in either order.
template <class Compare, class... X> concept relates = (relates_to<Compare, X, X...> && ...);

/// There is no key: nothing is said, or std::identity.
template <class Key> concept keyless = std::same_as<Key, whole_element> || std::same_as<Key, std::identity>;
template <class F, class Key, class... S>
concept key_in_place_of_compare = keyless<Key> && (!relates<F, look_t<S>...>) && (std::invocable<F&, look_t<S>> && ...);

/// What F and Key are, the comparison and the key; no key is whole_element.
template <class F, class Key, class... S>
using compare_of_t = std::conditional_t<key_in_place_of_compare<F, Key, S...>, std::ranges::less, F>;
template <class Key> using plain_key_t = std::conditional_t<keyless<Key>, whole_element, Key>;
template <class F, class Key, class... S>
using key_of_t = plain_key_t<std::conditional_t<key_in_place_of_compare<F, Key, S...>, F, Key>>;

namespace op {

template <class Key> constexpr plain_key_t<Key> plain_key(Key key) {
    if constexpr (keyless<Key>) return {};
    else return key;
}
/// The comparison and the key of elements of S, as a pair.
template <sequence... S, class F, class Key = whole_element> constexpr auto compare_or_key(F f, Key key = {}) {
    using pair = std::pair<compare_of_t<F, Key, S...>, key_of_t<F, Key, S...>>;
    if constexpr (key_in_place_of_compare<F, Key, S...>) return pair(std::ranges::less(), op::plain_key(std::move(f)));
    else return pair(std::move(f), op::plain_key(std::move(key)));
}

} // namespace op
} // namespace rill::core
