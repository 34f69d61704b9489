// SPDX-License-Identifier: BSL-1.0
// flatten_with: the elements of each range in a range of ranges, with a separator between the ranges.
#pragma once
#include <rill/adaptors/chain.hpp> // composed from enumerate, flat_map, chain and take
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/take.hpp>
#include <string_view>

namespace rill {
namespace core {

/// What a separator is as a range: an element is a range of one, as is any value that is no range; a range is itself,
/// and a C string its characters.
template <class X, class Value> struct separator {
    using type = std::ranges::single_view<X>;
};
template <source_range X, class Value>
    requires(!std::same_as<X, Value>)
struct separator<X, Value> {
    using type = all_t<X>;
};
template <character Char> struct separator<Char const*, Char> {
    using type = std::basic_string_view<Char>;
};

/// Number n and the nth range: that range, with the separator before it if there was one before.
template <class Separator>
    requires multipass<Separator const>
class with_separator {
    Separator separator_;

    using borrowed = all_view<Separator const, Separator const*>;
    template <class E> using part = chain_view<take_view<borrowed>, all_t<E>>;

public:
    constexpr explicit with_separator(Separator s) : separator_(std::move(s)) {}

    template <class E>
        requires joinable<borrowed, all_t<E>>
    constexpr part<E> operator()(tuple<std::size_t, E>&& numbered) {
        auto const amount = exactly(std::get<0>(numbered) == 0 ? 0 : static_cast<std::size_t>(-1));
        return part<E>({borrowed(std::addressof(separator_)), amount},
                       op::all(static_cast<E&&>(std::get<1>(numbered))));
    }
};

template <class Base, class X>
using separator_t = typename separator<X, value_t<std::remove_reference_t<element_t<Base>>>>::type;

struct flatten_with_verb {
    template <class Base, class X>
    constexpr auto operator()(Base base, X separator) const
        -> flat_map_view<enumerate_view<Base>, with_separator<separator_t<Base, X>>> {
        using S = separator_t<Base, X>;
        return {enumerate_view<Base>(std::move(base), 0), with_separator<S>(S(std::move(separator)))};
    }
};

} // namespace core

/// The elements of the ranges in a range, one level deep, with a separator between one range and the next: a range, a
/// C string, or a single element.
///
///     std::vector<std::string>{"a", "b"} | rill::flatten_with(", ") | rill::to<std::string>()      // a, b
///
/// Python:     sep.join(xs), lazily
/// std::views: join_with (C++23)
/// Elements:   the common reference of the inner ranges' elements and the separator's, which is const
/// Keeps:      nothing: single pass. The separator is walked again each time, so it must be multi-pass
/// Look-ahead: one inner range.  Memory: the separator, one inner range if it is an rvalue.  Errors: none
inline constexpr core::adaptor_verb<core::flatten_with_verb, 1> flatten_with;

} // namespace rill
