// SPDX-License-Identifier: BSL-1.0
// stride: every nth element.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/util/argument_check.hpp>

namespace rill {
namespace core {

/// An array, of which no number of elements is too great for a position.
template <class S>
concept in_memory =
    std::contiguous_iterator<cursor_t<std::remove_reference_t<decltype(op::origin(std::declval<S&>()))>>>;

template <sequence Base> class [[nodiscard]] stride_view : public view<stride_view<Base>, sequence<Base const>> {
    [[no_unique_address]] Base base_;
    std::size_t step_;

    // Over a base of known length the cursor counts its positions: `at` may lie beyond the end, and then the base's
    // cursor stays where it was, on the last element that there is. Over an endless one it counts steps, whose
    // positions wrap.
    template <bool Const> struct cursor {
        using C = cursor_t<const_if<Const, Base>>;
        C base{};
        std::size_t at = 0;
        cursor() = default;
        constexpr explicit cursor(C c) : base(std::move(c)) {}
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires std::regular<C>
        {
            if constexpr (measured<Base>) return a.at == b.at;
            else return a.base == b.base;
        }
    };
    static constexpr bool within(auto& self, std::size_t at) {
        if constexpr (!sized<Base>) return true;
        else if constexpr (in_memory<Base>) return at < op::length(self.base_).at_most();
        else return at < op::length(self.base_).at_most(extent::positions);
    }
    static constexpr std::size_t unit(auto& self) {
        if constexpr (sized<Base>) return self.step_;
        else return 1;
    }
    static constexpr void to(auto& self, auto& cur, std::size_t at) {
        if constexpr (sized<Base>) {
            auto const stand = [&](std::size_t i) { return i == 0 || within(self, i) ? i : i - self.step_; };
            op::advance(self.base_, cur.base, op::difference("stride", stand(cur.at), stand(at)));
        } else op::advance(self.base_, cur.base, static_cast<std::ptrdiff_t>((at - cur.at) * self.step_));
        cur.at = at;
    }

public:
    using value_type = plain_value_t<Base>;
    constexpr stride_view(Base base, std::size_t step) : base_(std::move(base)), step_(step) {}

    static constexpr auto first(auto& self) { return cursor<is_const<decltype(self)>>(op::first(self.base_)); }
    static constexpr auto done(auto& self, auto const& cur) {
        if constexpr (measured<Base> && sized<Base>) {
            if (within(self, cur.at)) return false;
            if (cur.at < op::length(self.base_).at_most()) op::position_must_fit("stride");
            return true;
        } else return op::done(self.base_, cur.base);
    }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur.base); }
    static constexpr auto& peek(auto& self, auto const& cur)
        requires rereadable<Base>
    {
        return op::peek(self.base_, cur.base);
    }
    static constexpr void next(auto& self, auto& cur) {
        if constexpr (measured<Base>) {
            cur.at += unit(self);
            if (within(self, cur.at)) op::advance(self.base_, cur.base, static_cast<std::ptrdiff_t>(self.step_));
        } else {
            op::next(self.base_, cur.base);
            op::skip(self.base_, cur.base, self.step_ - 1);
        }
    }
    static constexpr void prev(auto& self, auto& cur)
        requires measured<Base>
    {
        to(self, cur, cur.at - unit(self));
    }
    static constexpr void advance(auto& self, auto& cur, std::ptrdiff_t n)
        requires measured<Base>
    {
        auto const steps = n < 0 ? std::size_t{0} - static_cast<std::size_t>(n) : static_cast<std::size_t>(n);
        auto const leap = op::product("stride", steps, unit(self));
        to(self, cur, n < 0 ? cur.at - leap : std::size_t{op::sum("stride", cur.at, leap)});
    }
    static constexpr std::ptrdiff_t distance(auto& self, auto const& from, auto const& to)
        requires measured<Base>
    {
        return op::difference("stride", from.at / unit(self), to.at / unit(self));
    }
    static constexpr auto last(auto& self)
        requires measured<Base> && sized<Base>
    {
        auto cur = first(self);
        to(self, cur, op::product("stride", length(self), self.step_));
        return cur;
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_).in_groups_of(self.step_);
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        if constexpr (measured<Base>) {
            // The step has just told whether there is an element: no second test against last() is needed.
            auto cur = first(self);
            if (done(self, cur)) return true;
            do
                if (!fn(read(self, cur))) return false;
            while (next(self, cur), within(self, cur.at));
            return done(self, cur);
        } else {
            std::size_t skip = 0;
            return op::for_each_while(self.base_, [&](auto&& x) -> bool {
                if (skip > 0) {
                    --skip;
                    return true;
                }
                skip = self.step_ - 1;
                return fn(static_cast<decltype(x)>(x));
            });
        }
    }
};

struct stride_verb {
    static constexpr void check(std::integral auto n) { op::positive_count("stride", n); }
    template <class Base> constexpr auto operator()(Base base, std::integral auto n) const -> stride_view<Base> {
        return {std::move(base), op::positive_count("stride", n)};
    }
};

} // namespace core

/// The first element and every nth after it.
///
///     rill::range(10) | rill::stride(4)                                    // 0 4 8
///
/// Python:     itertools.islice(xs, 0, None, n)
/// std::views: stride (C++23)
/// Jumps over a random-access source of known length; elsewhere the elements between are read and passed over
/// Keeps:      passes up to forward, size, const; random access and common where the base's length is known
/// Look-ahead: none beyond the elements passed over.  Memory: none.  Errors: std::invalid_argument for n below 1
inline constexpr core::adaptor_verb<core::stride_verb, 1> stride;

} // namespace rill
