// SPDX-License-Identifier: BSL-1.0
// single: one element.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/model/life.hpp>

namespace rill {
namespace core {

/// A range like any other, whose iterator is a pointer: so it is contiguous.
template <class T>
    requires std::is_object_v<T> && std::move_constructible<T>
class [[nodiscard]] single_view : public std::ranges::view_interface<single_view<T>> {
    semiregular_box<T> value_;

public:
    static constexpr life place_life = life::pipeline;
    constexpr explicit single_view(T value) : value_(std::move(value)) {}

    constexpr T* begin() { return std::addressof(*value_); }
    constexpr T* end() { return begin() + 1; }
    constexpr T const* begin() const { return std::addressof(*value_); }
    constexpr T const* end() const { return begin() + 1; }
    static constexpr std::size_t size() { return 1; }
};

} // namespace core

/// One element: a copy of what is given, or what is given itself if it is an rvalue.
///
///     rill::chain(rill::single(0), rill::range(5, 8))                      // 0 5 6 7
///
/// Python:     (x,)
/// std::views: single(x), which takes no move-only x before C++23
/// Elements:   T&, in the view; `| rill::as_rvalue()` moves it out
/// Keeps:      multi-pass, size, contiguous, common, const
/// Look-ahead: none.  Memory: the element.  Errors: none
inline constexpr auto single = []<class T>(T value) -> core::single_view<T> {
    return core::single_view<T>(std::move(value));
};

} // namespace rill
