// SPDX-License-Identifier: BSL-1.0
// hashable<T>: what an unordered container can keep.
#pragma once
#include <concepts>
#include <string_view> // has std::hash

namespace rill::core {

template <class Hash, class T>
concept hashes = std::equality_comparable<T> && requires(Hash const& hash, T const& x) {
    { hash(x) } -> std::convertible_to<std::size_t>;
};
template <class T> concept hashable = std::default_initializable<std::hash<T>> && hashes<std::hash<T>, T>;

} // namespace rill::core
