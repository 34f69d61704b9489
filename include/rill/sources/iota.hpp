// iota: counts up from a start, for ever.
#pragma once
#include <rill/core/view.hpp>

namespace rill {
namespace core {

template <std::weakly_incrementable T>
    requires std::regular<T>
class [[nodiscard]] iota_view : public view<iota_view<T>, true> {
    T start_;

public:
    constexpr explicit iota_view(T start) : start_(std::move(start)) {}

    static constexpr T first(auto& self) { return self.start_; }
    static constexpr std::false_type done(auto&, T const&) { return {}; }
    static constexpr T read(auto&, T const& cur) { return cur; }
    static constexpr void next(auto&, T& cur) { ++cur; }
    static constexpr void prev(auto&, T& cur)
        requires std::integral<T>
    {
        --cur;
    }
    static constexpr void advance(auto&, T& cur, std::ptrdiff_t n)
        requires std::integral<T>
    {
        cur = static_cast<T>(cur + static_cast<T>(n));
    }
    static constexpr std::ptrdiff_t distance(auto&, T const& from, T const& to)
        requires std::integral<T>
    {
        return static_cast<std::ptrdiff_t>(to) - static_cast<std::ptrdiff_t>(from);
    }
};

} // namespace core

/// start, start + 1, start + 2, ... for ever.
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
