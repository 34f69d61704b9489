// SPDX-License-Identifier: BSL-1.0
// iota: counts up from a start, for ever.
#pragma once
#include <rill/core/model/view.hpp>

namespace rill {
namespace core {

template <class T> concept counting = std::weakly_incrementable<T> && std::regular<T>;

template <counting T> class [[nodiscard]] iota_view : public view<iota_view<T>, true> {
    T start_;

public:
    constexpr explicit iota_view(T start) : start_(std::move(start)) {}

    static constexpr T first(auto& self) { return self.start_; }
    static constexpr std::false_type done(auto&, T const&) { return {}; }
    static constexpr T read(auto&, T const& cur) { return cur; }
    static constexpr void next(auto&, T& cur) { ++cur; }
};

/// Over integers the cursor is the number, in a type that wraps and is as wide as a position: there is one after the
/// greatest number of T, and 300 of them over eight bits.
template <counting T>
    requires std::integral<T>
class [[nodiscard]] iota_view<T> : public view<iota_view<T>, true> {
    using wide = std::common_type_t<std::make_unsigned_t<T>, std::size_t>;
    T start_;

public:
    constexpr explicit iota_view(T start) : start_(start) {}

    static constexpr wide first(auto& self) { return static_cast<wide>(self.start_); }
    static constexpr std::false_type done(auto&, wide const&) { return {}; }
    static constexpr T read(auto&, wide const& cur) { return static_cast<T>(cur); }
    static constexpr void next(auto&, wide& cur) { ++cur; }
    static constexpr void prev(auto&, wide& cur) { --cur; }
    static constexpr void advance(auto&, wide& cur, std::ptrdiff_t n) { cur += static_cast<wide>(n); }
    static constexpr std::ptrdiff_t distance(auto&, wide const& from, wide const& to) {
        return static_cast<std::ptrdiff_t>(to - from);
    }
    // Loops count in T, which is faster where it is signed, since compilers know that it does not wrap. They do not
    // count on from the last number that is wanted.
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        for (T number = self.start_;; ++number)
            if (!fn(T(number))) return false;
    }
    static constexpr bool for_each_between(auto&, wide from, wide to, auto&& fn) {
        if (from == to) return true;
        for (T number = static_cast<T>(from);; ++number) {
            if (!fn(T(number))) return false;
            if (++from == to) return true;
        }
    }
};

} // namespace core

/// start, start + 1, start + 2, ... for ever. No number is computed that nobody asks for: `iota(INT_MAX) | take(1)` is
/// one. Beyond the greatest, unsigned numbers wrap, and signed ones must not be asked for, as with ++.
///
///     rill::iota(10) | rill::take(3)                                       // 10 11 12
///
/// Python:     itertools.count(start)
/// std::views: iota(start)
/// Keeps:      multi-pass, random access for integers, infinite, const
/// Look-ahead: none.  Memory: none.  Errors: none
inline constexpr auto iota = []<class T>(T start) -> core::iota_view<T> {
    return core::iota_view<T>(std::move(start));
};

} // namespace rill
