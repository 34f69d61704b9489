// SPDX-License-Identifier: BSL-1.0
// take: at most the first n elements.
#pragma once
#include <rill/core/bases/counted_cursor.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/verb/count_policy.hpp>
#include <rill/core/algo/subrange.hpp>
#include <rill/core/bases/subrange_base.hpp>

namespace rill {
namespace core {

/// Takes as many as `amount` says: a number, or what a base of known length leaves of it (take_last, drop_last).
template <sequence Base, count_policy<Base> Amount = exactly>
class [[nodiscard]] take_view : public view<take_view<Base, Amount>, sequence<Base const>> {
    [[no_unique_address]] Base base_;
    Amount amount_;

    template <bool Const> using cursor = counted_cursor<Base, Const>;

public:
    using value_type = plain_value_t<Base>;
    static constexpr bool walks_freely = walked_freely<Base>;
    constexpr take_view(Base base, Amount amount) : base_(std::move(base)), amount_(amount) {}

    static constexpr auto first(auto& self) {
        using C = cursor<is_const<decltype(self)>>;
        auto const n = self.amount_(self.base_).at_most();
        return n == 0 ? C() : C(op::first(self.base_), n);
    }
    static constexpr bool done(auto& self, auto const& cur) { return cur.count == 0 || op::done(self.base_, cur.base); }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur.base); }
    static constexpr auto& peek(auto& self, auto const& cur)
        requires rereadable<Base>
    {
        return op::peek(self.base_, cur.base);
    }
    // After the nth element the base is not advanced: that might search, read a file or resume a coroutine (law 2).
    static constexpr void next(auto& self, auto& cur) {
        if (--cur.count > 0) op::next(self.base_, cur.base);
    }
    static constexpr void prev(auto& self, auto& cur)
        requires bidirectional<Base>
    {
        if (cur.count++ > 0) op::prev(self.base_, cur.base);
    }
    static constexpr bool retreat(auto& self, auto& cur)
        requires bidirectional<Base>
    {
        if (cur.count == self.amount_(self.base_).at_most()) return false;
        prev(self, cur);
        return true;
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::lesser(self.amount_(self.base_), op::length(self.base_));
    }
    /// Room for n, as std::views::take says in C++26, but not for more than some: n may stand for no limit.
    static constexpr extent approximate_length(auto& self)
        requires(!sized<Base>)
    {
        auto const most = self.amount_(self.base_).at_most(4096);
        if constexpr (approximately_sized<Base>) return op::approximate_length(self.base_).at_most(most);
        else return most;
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        auto left = self.amount_(self.base_).at_most();
        bool wanted = true;
        if (left > 0)
            op::for_each_while(self.base_, [&](auto&& x) -> bool {
                wanted = fn(static_cast<decltype(x)>(x));
                return wanted && --left > 0;
            });
        return wanted;
    }
    static constexpr bool for_each_after(auto& self, auto& cur, auto&& fn) {
        bool wanted = true;
        if (cur.count > 1)
            op::for_each_after(self.base_, cur.base, [&](auto&& x) -> bool {
                --cur.count;
                wanted = fn(static_cast<decltype(x)>(x));
                return wanted && cur.count > 1;
            });
        if (wanted) cur.count = 0;
        return wanted;
    }
    static constexpr auto lend(auto& self, auto& cur, std::size_t n)
        requires lending<Base>
    {
        auto const lent = op::lend(self.base_, cur.base, n < cur.count ? n : cur.count);
        cur.count -= lent.size - 1;
        return lent;
    }
    static constexpr auto& limited(auto& self) { return self.base_; }
    static constexpr std::size_t limit(auto& self) { return self.amount_(self.base_).at_most(); }
};

/// Where positions can be computed there is nothing to count: the end is a position of the base.
template <measured Base, count_policy<Base> Amount>
class [[nodiscard]] take_view<Base, Amount> : public subrange_base<take_view<Base, Amount>, Base> {
    static constexpr char const* verb = std::same_as<Amount, exactly> ? "take" : "drop_last";
    Amount amount_;

public:
    constexpr take_view(Base base, Amount amount) : take_view::subrange_base(std::move(base)), amount_(amount) {}

    static constexpr auto last(auto& self) {
        auto cur = op::first(self.base_);
        op::advance(self.base_, cur, length(self).position(verb));
        return cur;
    }
    static constexpr bool done(auto& self, auto const& cur) { return cur == last(self); }
    static constexpr extent length(auto& self) {
        if constexpr (sized<Base>) return op::lesser(self.amount_(self.base_), op::length(self.base_));
        else return self.amount_(self.base_);
    }
};

struct take_verb {
    using needs = class an_integral_count;
    static constexpr void check(std::integral auto n) { op::count("take", n); }
    template <class Base> constexpr auto operator()(Base base, std::integral auto n) const -> take_view<Base> {
        return {std::move(base), exactly(op::count("take", n))};
    }
};

} // namespace core

/// At most the first n elements. The source is never asked for an n-plus-first, and for none when n is 0: reading 3
/// numbers of a stream leaves the fourth in it, and `generator | take(3)` twice gives 1 2 3, then 4 5 6.
///
///     rill::iota(1) | rill::filter(is_prime) | rill::take(4)              // 2 3 5 7
///
/// Python:     itertools.islice(xs, n)
/// std::views: take, which resumes the source once more than it hands out
/// Keeps:      passes, const, size; random access, contiguous, common where the base's length is known or infinite;
///             elsewhere reserve_hint (C++26) is n, at most 4096, and to makes room for so many
/// Look-ahead: none.  Memory: none.  Errors: std::invalid_argument for a negative n
inline constexpr core::adaptor_verb<core::take_verb, 1> take;

} // namespace rill
