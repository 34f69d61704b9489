// SPDX-License-Identifier: BSL-1.0
// ending_cursor<Base, Const>: a cursor of Base that knows itself whether it is at the end, for stages whose end is no place
// in Base (common, reverse). All ends are equal.
#pragma once
#include <rill/core/model/sequence.hpp>

namespace rill::core {

/// Nested, as all cursors are, so that argument-dependent lookup stays out of Base.
template <class Base> struct ending_cursors {
    template <bool Const> struct type {
        using C = cursor_t<const_if<Const, Base>>;
        C base{};
        bool over = true;
        type() = default;
        constexpr type(C c, bool at_end) : base(std::move(c)), over(at_end) {}
        friend constexpr bool operator==(type const& a, type const& b)
            requires std::regular<C>
        {
            return a.over == b.over && (a.over || a.base == b.base);
        }
    };
};
template <class Base, bool Const> using ending_cursor = typename ending_cursors<Base>::template type<Const>;

} // namespace rill::core
