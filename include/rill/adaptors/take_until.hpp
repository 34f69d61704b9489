// SPDX-License-Identifier: BSL-1.0
// take_until: the elements up to and with the first for which a predicate holds.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/storage/cache_latest.hpp>

namespace rill {
namespace core {

template <class Base, class Pred> concept takeable_until = sequence<Base> && std::predicate<Pred&, look_t<Base>>;

template <class Base, class Pred>
    requires takeable_until<Base, Pred>
class [[nodiscard]] take_until_view
    : public view<take_until_view<Base, Pred>, takeable_until<as_rereadable<Base> const, Pred const>> {
    [[no_unique_address]] as_rereadable<Base> base_;
    [[no_unique_address]] movable_box<Pred> pred_;

    enum class state : char { going, matched, over };

    template <bool Const> struct cursor {
        using C = cursor_t<const_if<Const, as_rereadable<Base>>>;
        C base{};
        state at = state::over;
        cursor() = default;
        constexpr explicit cursor(C c) : base(std::move(c)) {}
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires std::regular<C>
        {
            return a.base == b.base && (a.at == state::over) == (b.at == state::over);
        }
    };

    static constexpr void test(auto& self, auto& cur) {
        if (op::done(self.base_, cur.base)) cur.at = state::over;
        else if (self.pred_(op::look<like<decltype(self), Base>>(self.base_, cur.base))) cur.at = state::matched;
        else cur.at = state::going;
    }

public:
    using value_type = plain_value_t<Base>;
    constexpr take_until_view(Base base, Pred pred) : base_(std::move(base)), pred_(std::move(pred)) {}

    static constexpr auto first(auto& self) {
        auto cur = cursor<is_const<decltype(self)>>(op::first(self.base_));
        test(self, cur);
        return cur;
    }
    static constexpr bool done(auto&, auto const& cur) { return cur.at == state::over; }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur.base); }
    static constexpr auto& peek(auto& self, auto const& cur) { return op::peek(self.base_, cur.base); }
    static constexpr void next(auto& self, auto& cur) {
        if (cur.at == state::matched) {
            cur.at = state::over;
        } else {
            op::next(self.base_, cur.base);
            test(self, cur);
        }
    }
    // Every element before the last one has failed the predicate already.
    static constexpr void prev(auto& self, auto& cur)
        requires bidirectional<Base>
    {
        bool const behind_match = cur.at == state::over && !op::done(self.base_, cur.base);
        if (!behind_match) op::prev(self.base_, cur.base);
        cur.at = behind_match ? state::matched : state::going;
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        bool wanted = true;
        op::for_each_while(self.base_, [&](auto&& x) -> bool {
            bool const matched = self.pred_(static_cast<look_t<Base>>(x));
            wanted = fn(static_cast<decltype(x)>(x));
            return wanted && !matched;
        });
        return wanted;
    }
};

struct take_until_verb {
    template <class Base, class Pred>
    constexpr auto operator()(Base base, Pred pred) const -> take_until_view<Base, Pred> {
        return {std::move(base), std::move(pred)};
    }
};

} // namespace core

/// The elements up to and with the first for which the predicate holds. The source is not asked for another.
///
///     std::vector{1, 2, 9, 3} | rill::take_until([](int x) { return x > 5; })      // 1 2 9
///
/// Python:     more_itertools.takewhile_inclusive, with the predicate negated; std::views: none
/// Function:   sees an lvalue, once for each element, before the element is handed on
/// Keeps:      passes up to bidirectional; const if the predicate can be called as const
/// Look-ahead: none.  Memory: an element, if the base makes them.  Errors: the predicate's own
inline constexpr core::adaptor_verb<core::take_until_verb, 1> take_until;

} // namespace rill
