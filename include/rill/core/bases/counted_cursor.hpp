// SPDX-License-Identifier: BSL-1.0
// counted_cursor<Base, Const>: a cursor of Base with a count beside it, for stages whose positions are told apart by
// the count alone (enumerate, take, pad): cheaper than comparing Base's cursors, and compilers see the trip count.
#pragma once
#include <rill/core/model/sequence.hpp>

namespace rill::core {

/// Nested, as all cursors are, so that argument-dependent lookup stays out of Base.
template <class Base> struct counted_cursors {
    template <bool Const> struct type {
        using C = cursor_t<const_if<Const, Base>>;
        C base{};
        std::size_t count = 0;
        type() = default;
        constexpr explicit type(C c, std::size_t n = 0) : base(std::move(c)), count(n) {}
        friend constexpr bool operator==(type const& a, type const& b)
            requires std::regular<C>
        {
            return a.count == b.count;
        }
    };
};
template <class Base, bool Const> using counted_cursor = typename counted_cursors<Base>::template type<Const>;

} // namespace rill::core
