// SPDX-License-Identifier: BSL-1.0
// pad: a value after the end, as often as it takes to make n elements.
#pragma once
#include <rill/core/bases/counted_cursor.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/util/argument_check.hpp>
#include <rill/core/algo/advance_clamped.hpp>

namespace rill {
namespace core {

template <class Base, class X>
concept paddable = sequence<Base> && requires { typename std::common_reference_t<element_t<Base>, X const&>; } &&
                   std::convertible_to<element_t<Base>, std::common_reference_t<element_t<Base>, X const&>>;

template <class Base, class X>
    requires paddable<Base, X>
class [[nodiscard]] pad_view : public view<pad_view<Base, X>, paddable<Base const, X>> {
    [[no_unique_address]] Base base_;
    std::size_t least_;
    [[no_unique_address]] semiregular_box<X> filler_;

    template <class Self> using element = std::common_reference_t<element_t<like<Self, Base>>, X const&>;

    template <bool Const> using cursor = counted_cursor<Base, Const>;

public:
    static constexpr life place_life =
        shortest(core::place_life<Base>, life::pipeline); // an element may be the value, which is in the view
    using value_type = std::common_type_t<plain_value_t<Base>, X>;
    constexpr pad_view(Base base, std::size_t least, X filler)
        : base_(std::move(base)), least_(least), filler_(std::move(filler)) {}

    static constexpr auto first(auto& self) { return cursor<is_const<decltype(self)>>(op::first(self.base_)); }
    static constexpr bool done(auto& self, auto const& cur) {
        return cur.count >= self.least_ && op::done(self.base_, cur.base);
    }
    static constexpr auto read(auto& self, auto const& cur) -> element<decltype(self)> {
        if (op::done(self.base_, cur.base)) return *std::as_const(self.filler_);
        return op::read(self.base_, cur.base);
    }
    static constexpr void next(auto& self, auto& cur) {
        if (!op::done(self.base_, cur.base)) op::next(self.base_, cur.base);
        ++cur.count;
    }
    static constexpr void prev(auto& self, auto& cur)
        requires measured<Base>
    {
        advance(self, cur, -1);
    }
    static constexpr void advance(auto& self, auto& cur, std::ptrdiff_t n)
        requires measured<Base>
    {
        auto const to = cur.count + static_cast<std::size_t>(n);
        op::advance_clamped(self.base_, cur.base, cur.count, to);
        cur.count = to;
    }
    static constexpr std::ptrdiff_t distance(auto&, auto const& from, auto const& to)
        requires measured<Base>
    {
        return op::difference("pad", from.count, to.count);
    }
    static constexpr auto last(auto& self)
        requires measured<Base> && sized<Base>
    {
        auto cur = first(self);
        advance(self, cur, length(self).position("pad"));
        return cur;
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::greater(op::length(self.base_), self.least_);
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        std::size_t index = 0; // counted only where needed: clang would keep the counter in a vector register
        if constexpr (sized<Base>) index = op::length(self.base_).at_most(self.least_);
        auto const hand = [&](auto&& x) -> bool {
            if constexpr (!sized<Base>) ++index;
            return fn(static_cast<element<decltype(self)>>(static_cast<decltype(x)>(x)));
        };
        if (!op::for_each_while(self.base_, hand)) return false;
        for (; index < self.least_; ++index)
            if (!fn(static_cast<element<decltype(self)>>(*std::as_const(self.filler_)))) return false;
        return true;
    }
};

struct pad_verb {
    static constexpr void check(std::integral auto n, auto const&) { op::count("pad", n); }
    template <class Base, class X>
    constexpr auto operator()(Base base, std::integral auto n, X filler) const -> pad_view<Base, X> {
        return {std::move(base), op::count("pad", n), std::move(filler)};
    }
};

} // namespace core

/// The elements, and after them a value as often as it takes to make n.
///
///     std::vector{1, 2} | rill::pad(4, 0)                                  // 1 2 0 0
///
/// Python:     more_itertools.padded(xs, 0, n); std::views: none
/// Elements:   the common reference of the range's element and X const&
/// Keeps:      const, size; passes up to forward, and random access and common where the base's length is known
/// Look-ahead: none.  Memory: the value.  Errors: std::invalid_argument for a negative n
inline constexpr core::adaptor_verb<core::pad_verb, 2> pad;

} // namespace rill
