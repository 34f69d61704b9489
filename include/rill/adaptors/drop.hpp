// SPDX-License-Identifier: BSL-1.0
// drop: all but the first n elements.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/verb/count_policy.hpp>
#include <rill/core/model/for_each_first_then_rest.hpp>
#include <rill/core/bases/subrange_base.hpp>

namespace rill {
namespace core {

/// Drops as many as `amount` says: a number, or what a base of known length leaves of it (take_last).
template <sequence Base, count_policy<Base> Amount = exactly>
class [[nodiscard]] drop_view : public subrange_base<drop_view<Base, Amount>, Base> {
    static constexpr char const* verb = std::same_as<Amount, exactly> ? "drop" : "take_last";
    Amount amount_;

public:
    constexpr drop_view(Base base, Amount amount) : drop_view::subrange_base(std::move(base)), amount_(amount) {}

    static constexpr auto first(auto& self) {
        auto cur = op::first(self.base_);
        op::skip(self.base_, cur, static_cast<std::size_t>(self.amount_(self.base_).position(verb)));
        return cur;
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_).less(self.amount_(self.base_).at_most());
    }
    static constexpr bool for_each_while(auto& self, auto&& fn)
        requires(!measured<Base>)
    {
        auto left = self.amount_(self.base_).at_most();
        auto const passing = [&](auto&&) { return --left > 0 ? phase::first : phase::rest; };
        return op::for_each_first_then_rest(self.base_, passing, fn, left > 0 ? phase::first : phase::rest);
    }
};

struct drop_verb {
    using needs = class an_integral_count;
    static constexpr void check(std::integral auto n) { op::count("drop", n); }
    template <class Base> constexpr auto operator()(Base base, std::integral auto n) const -> drop_view<Base> {
        return {std::move(base), exactly(op::count("drop", n))};
    }
};

} // namespace core

/// All but the first n elements.
///
///     rill::range(10) | rill::drop(7)                                      // 7 8 9
///
/// Python:     itertools.islice(xs, n, None)
/// std::views: drop
/// Jumps over a random-access source of known length; elsewhere the elements are read and passed over
/// Keeps:      passes, size, random access, contiguous, common, const
/// Look-ahead: none.  Memory: none.  Errors: std::invalid_argument for a negative n
inline constexpr core::adaptor_verb<core::drop_verb, 1> drop;

} // namespace rill
