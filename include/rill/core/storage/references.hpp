// SPDX-License-Identifier: BSL-1.0
// references<T>: the elements that a row of places refers to. It refers to that row, as a std::span does.
#pragma once
#include <rill/core/model/view.hpp>

namespace rill {
namespace core {

template <class T> class [[nodiscard]] references : public view<references<T>, true> {
public:
    /// A pointer. (Nested, as cursors are, so that argument-dependent lookup in a std::vector of them stays out of T.)
    struct place {
        T* to = nullptr;
    };

private:
    place const* places_ = nullptr;
    std::size_t count_ = 0;

public:
    static constexpr life place_life = life::lasting;
    references() = default;
    constexpr references(place const* places, std::size_t count) : places_(places), count_(count) {}

    static constexpr std::size_t first(auto&) { return 0; }
    static constexpr bool done(auto& self, std::size_t const& cur) { return cur == self.count_; }
    static constexpr T& read(auto& self, std::size_t const& cur) { return *self.places_[cur].to; }
    static constexpr T& peek(auto& self, std::size_t const& cur) { return *self.places_[cur].to; }
    static constexpr void next(auto&, std::size_t& cur) { ++cur; }
    static constexpr void prev(auto&, std::size_t& cur) { --cur; }
    static constexpr void advance(auto&, std::size_t& cur, std::ptrdiff_t n) { cur += static_cast<std::size_t>(n); }
    static constexpr std::ptrdiff_t distance(auto&, std::size_t const& from, std::size_t const& to) {
        return static_cast<std::ptrdiff_t>(to - from);
    }
    static constexpr std::size_t last(auto& self) { return self.count_; }
    static constexpr extent length(auto& self) { return self.count_; }
};

} // namespace core

template <class T> inline constexpr bool refers<core::references<T>> = true;
template <class T> inline constexpr bool core::owner_converts<core::references<T>> = false;
template <class T> struct owner<core::references<T>> {
    using type = core::kept_block<owner_t<std::remove_const_t<T>>>;
};

} // namespace rill
