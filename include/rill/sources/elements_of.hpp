// SPDX-License-Identifier: BSL-1.0
// elements_of: in a coroutine's body, the elements of a range.
#pragma once
#include <concepts>
#include <cstddef>
#include <iterator>
#include <string> // std::allocator, at a third of the weight of <memory>
#include <type_traits>
#include <utility>

namespace rill {
namespace core {

/// In a generator's body, hands out every element of a range; of a generator without cost for each level, at any depth,
/// and of a block with one switch for all of its elements.
///
///     co_yield rill::elements_of(walk(node->left));           // or (std::span(buffer, n))
///
/// Python:     yield from
/// std:        std::ranges::elements_of, which a rill generator takes too
/// Keeps:      what is copied and when: generator_elements.hpp. A second argument, an allocator, is taken as std does
/// Look-ahead: none.  Memory: none: nothing is allocated.  Errors: the range's own, which the body can catch
// With a constructor, since GCC 12 and older destroy an aggregate in a co_yield expression twice.
template <class R, class Allocator = std::allocator<std::byte>> struct elements_of {
    [[no_unique_address]] R range;
    [[no_unique_address]] Allocator allocator;

    constexpr explicit elements_of(R r, Allocator a = Allocator())
        : range(std::forward<R>(r)), allocator(std::move(a)) {}
};
template <class R, class Allocator = std::allocator<std::byte>>
elements_of(R&&, Allocator = Allocator()) -> elements_of<R&&, Allocator>;

/// What has the shape of std::ranges::elements_of: that, wherever a standard library has it (libc++ since 22 without
/// <generator>, and so without a macro that says so).
template <class E>
concept other_elements_of = std::is_aggregate_v<E> && requires(E& e) {
    e.range;
    e.allocator;
    requires std::same_as<E, decltype(E{static_cast<decltype(e.range)&&>(e.range), e.allocator})>;
};
template <other_elements_of E> auto ours(E& e) {
    using R = decltype(e.range);
    return elements_of<R>(static_cast<R&&>(e.range));
}

} // namespace core

using core::elements_of;

} // namespace rill
