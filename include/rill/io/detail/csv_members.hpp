// SPDX-License-Identifier: BSL-1.0
// The members of an aggregate, in order.
#pragma once
#include <rill/core/model/life.hpp>

namespace rill::core {

struct any_member {
    template <class T> operator T() const;
};
struct any_owning_member {
    template <class T>
        requires(!refers<T>)
    operator T() const;
};

inline constexpr std::size_t most_members = 16;

/// How many it has: as many as it can be made of.
template <class T, class... Made> consteval std::size_t count_members() {
    if constexpr (sizeof...(Made) > most_members) return sizeof...(Made);
    else if constexpr (requires { T{Made()..., any_member()}; }) return count_members<T, Made..., any_member>();
    else return sizeof...(Made);
}
template <class T> inline constexpr std::size_t member_count = count_members<T>();

template <class T, std::size_t... I> consteval bool owns_members(std::index_sequence<I...>) {
    return requires { T{(static_cast<void>(I), any_owning_member())...}; };
}
/// Whether no member refers to something else, as a std::string_view does.
template <class T> inline constexpr bool members_own = owns_members<T>(std::make_index_sequence<member_count<T>>());

template <class T>
concept plain_record = std::is_class_v<T> && std::is_aggregate_v<T> && std::default_initializable<T> &&
                       member_count<T> >= 1 && member_count<T> <= most_members;

namespace op {

/// The members of x, as arguments of a function.
template <class T> constexpr decltype(auto) with_members(T& x, auto&& fn) {
    constexpr auto count = member_count<std::remove_const_t<T>>;
    // clang-format off
    if constexpr (count == 1) { auto& [a] = x; return fn(a); }
    else if constexpr (count == 2) { auto& [a, b] = x; return fn(a, b); }
    else if constexpr (count == 3) { auto& [a, b, c] = x; return fn(a, b, c); }
    else if constexpr (count == 4) { auto& [a, b, c, d] = x; return fn(a, b, c, d); }
    else if constexpr (count == 5) { auto& [a, b, c, d, e] = x; return fn(a, b, c, d, e); }
    else if constexpr (count == 6) { auto& [a, b, c, d, e, f] = x; return fn(a, b, c, d, e, f); }
    else if constexpr (count == 7) { auto& [a, b, c, d, e, f, g] = x; return fn(a, b, c, d, e, f, g); }
    else if constexpr (count == 8) { auto& [a, b, c, d, e, f, g, h] = x; return fn(a, b, c, d, e, f, g, h); }
    else if constexpr (count == 9) { auto& [a, b, c, d, e, f, g, h, i] = x; return fn(a, b, c, d, e, f, g, h, i); }
    else if constexpr (count == 10) { auto& [a, b, c, d, e, f, g, h, i, j] = x; return fn(a, b, c, d, e, f, g, h, i, j); }
    else if constexpr (count == 11) { auto& [a, b, c, d, e, f, g, h, i, j, k] = x; return fn(a, b, c, d, e, f, g, h, i, j, k); }
    else if constexpr (count == 12) { auto& [a, b, c, d, e, f, g, h, i, j, k, l] = x; return fn(a, b, c, d, e, f, g, h, i, j, k, l); }
    else if constexpr (count == 13) { auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = x; return fn(a, b, c, d, e, f, g, h, i, j, k, l, m); }
    else if constexpr (count == 14) { auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = x; return fn(a, b, c, d, e, f, g, h, i, j, k, l, m, n); }
    else if constexpr (count == 15) { auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = x; return fn(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o); }
    else { auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = x; return fn(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p); }
    // clang-format on
}

} // namespace op
} // namespace rill::core
