// SPDX-License-Identifier: BSL-1.0
// repeat: one value, again and again.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/util/argument_check.hpp>
#include <rill/core/model/view.hpp>

namespace rill {
namespace core {

struct forever {};

/// Count: forever, or std::size_t.
template <class T, class Count>
    requires std::is_object_v<T> && std::move_constructible<T>
class [[nodiscard]] repeat_view : public view<repeat_view<T, Count>, true> {
    static constexpr bool ends = std::same_as<Count, std::size_t>;
    [[no_unique_address]] semiregular_box<T> value_;
    [[no_unique_address]] Count count_;

public:
    static constexpr life place_life = life::pipeline;
    constexpr repeat_view(T value, Count count) : value_(std::move(value)), count_(count) {}

    static constexpr std::size_t first(auto&) { return 0; }
    static constexpr auto done(auto& self, std::size_t const& cur) {
        if constexpr (ends) return cur == self.count_;
        else return std::false_type{};
    }
    static constexpr T const& read(auto& self, std::size_t const&) { return *self.value_; }
    static constexpr T const& peek(auto& self, std::size_t const&) { return *self.value_; }
    static constexpr void next(auto&, std::size_t& cur) { ++cur; }
    static constexpr void prev(auto&, std::size_t& cur) { --cur; }
    static constexpr void advance(auto&, std::size_t& cur, std::ptrdiff_t n) { cur += static_cast<std::size_t>(n); }
    static constexpr std::ptrdiff_t distance(auto&, std::size_t const& from, std::size_t const& to) {
        return static_cast<std::ptrdiff_t>(to - from);
    }
    static constexpr std::size_t last(auto& self)
        requires ends
    {
        return self.count_;
    }
    static constexpr std::size_t length(auto& self)
        requires ends
    {
        return self.count_;
    }
};

struct repeat_source {
    template <class T> constexpr auto operator()(T value) const -> repeat_view<T, forever> {
        return {std::move(value), forever()};
    }
    template <class T> constexpr auto operator()(T value, std::integral auto n) const -> repeat_view<T, std::size_t> {
        return {std::move(value), op::count("repeat", n)};
    }
};

} // namespace core

/// A value n times, or for ever.
///
///     rill::repeat('-', 5) | rill::to<std::string>()                       // "-----"
///     rill::zip(names, rill::repeat(0))                                    // every name with a 0
///
/// Python:     itertools.repeat(x, n)
/// std::views: repeat(x, n) (C++23)
/// Elements:   T const&, always the one in the view
/// Keeps:      multi-pass, random access, const; size and common, or infinite
/// Look-ahead: none.  Memory: the value.  Errors: std::invalid_argument for a negative n
inline constexpr core::repeat_source repeat{};

} // namespace rill
