// SPDX-License-Identifier: BSL-1.0
// enumerate: each element with its number.
#pragma once
#include <rill/core/bases/counted_cursor.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/util/argument_check.hpp>
#include <rill/core/model/tuple.hpp>

namespace rill {
namespace core {

template <sequence Base> class [[nodiscard]] enumerate_view : public view<enumerate_view<Base>, sequence<Base const>> {
    [[no_unique_address]] Base base_;
    std::size_t start_;

    template <bool Const> using cursor = counted_cursor<Base, Const>;

public:
    using value_type = tuple<std::size_t, plain_value_t<Base>>;
    constexpr enumerate_view(Base base, std::size_t start) : base_(std::move(base)), start_(start) {}

    static constexpr auto first(auto& self) {
        return cursor<is_const<decltype(self)>>(op::first(self.base_), self.start_);
    }
    static constexpr auto done(auto& self, auto const& cur) { return op::done(self.base_, cur.base); }
    static constexpr auto read(auto& self, auto const& cur) {
        return tuple<std::size_t, element_t<like<decltype(self), Base>>>{cur.count, op::read(self.base_, cur.base)};
    }
    static constexpr void next(auto& self, auto& cur) {
        op::next(self.base_, cur.base);
        ++cur.count;
    }
    static constexpr void prev(auto& self, auto& cur)
        requires bidirectional<Base>
    {
        op::prev(self.base_, cur.base);
        --cur.count;
    }
    static constexpr bool retreat(auto& self, auto& cur)
        requires retreats<Base>
    {
        if (!op::retreat(self.base_, cur.base)) return false;
        --cur.count;
        return true;
    }
    static constexpr void advance(auto& self, auto& cur, std::ptrdiff_t n)
        requires random_access<Base>
    {
        op::advance(self.base_, cur.base, n);
        cur.count += static_cast<std::size_t>(n);
    }
    static constexpr std::ptrdiff_t distance(auto& self, auto const& from, auto const& to)
        requires random_access<Base>
    {
        return op::distance(self.base_, from.base, to.base);
    }
    static constexpr auto last(auto& self) // needs the size: the end has a number too
        requires bounded<Base> && sized<Base>
    {
        return cursor<is_const<decltype(self)>>(op::last(self.base_),
                                                op::sum("enumerate", self.start_, op::length(self.base_)));
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
    static constexpr bool for_each_while(auto& self, auto&& fn)
        requires(!measured<Base>)
    {
        auto number = self.start_;
        return op::for_each_while(self.base_, [&](auto&& x) -> bool {
            return fn(tuple<std::size_t, element_t<like<decltype(self), Base>>>{number++, static_cast<decltype(x)>(x)});
        });
    }
};

struct enumerate_verb {
    static constexpr void check(std::integral auto start) {
        if constexpr (std::signed_integral<decltype(start)>)
            if (start < 0) op::start_must_not_be_negative("enumerate", start);
    }
    template <class Base> constexpr auto operator()(Base base, std::integral auto start) const -> enumerate_view<Base> {
        return {std::move(base), static_cast<std::size_t>(start)};
    }
    template <class Base> constexpr auto operator()(Base base) const -> enumerate_view<Base> {
        return {std::move(base), 0};
    }
};

} // namespace core

/// Each element with its number, as a tuple (number, element), counted from 0 or from a start.
///
///     for (auto [i, name] : names | rill::enumerate(1)) ...
///
/// Python:     enumerate(xs, start)
/// std::views: enumerate (C++23)
/// Keeps:      passes, size, random access, const; common where the size is known
/// Look-ahead: none.  Memory: none.  Errors: std::invalid_argument for a negative start
inline constexpr core::adaptor_verb<core::enumerate_verb, 0, 1> enumerate;

} // namespace rill
