// SPDX-License-Identifier: BSL-1.0
// take_while: the elements up to the first for which a predicate fails.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/storage/cache_latest.hpp>

namespace rill {
namespace core {

template <class Base, class Pred> concept takeable_while = sequence<Base> && std::predicate<Pred&, look_t<Base>>;

template <class Base, class Pred>
    requires takeable_while<Base, Pred>
class [[nodiscard]] take_while_view
    : public view<take_while_view<Base, Pred>, takeable_while<as_rereadable<Base> const, Pred const>> {
    [[no_unique_address]] as_rereadable<Base> base_;
    [[no_unique_address]] movable_box<Pred> pred_;

    template <bool Const> struct cursor {
        using C = cursor_t<const_if<Const, as_rereadable<Base>>>;
        C base{};
        bool stopped = false;
        cursor() = default;
        constexpr explicit cursor(C c) : base(std::move(c)) {}
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires std::regular<C>
        {
            return a.base == b.base;
        }
    };

    static constexpr void test(auto& self, auto& cur) {
        cur.stopped =
            op::done(self.base_, cur.base) || !self.pred_(op::look<like<decltype(self), Base>>(self.base_, cur.base));
    }

public:
    using value_type = plain_value_t<Base>;
    constexpr take_while_view(Base base, Pred pred) : base_(std::move(base)), pred_(std::move(pred)) {}

    static constexpr auto first(auto& self) {
        auto cur = cursor<is_const<decltype(self)>>(op::first(self.base_));
        test(self, cur);
        return cur;
    }
    static constexpr bool done(auto&, auto const& cur) { return cur.stopped; }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur.base); }
    static constexpr auto& peek(auto& self, auto const& cur) { return op::peek(self.base_, cur.base); }
    static constexpr void next(auto& self, auto& cur) {
        op::next(self.base_, cur.base);
        test(self, cur);
    }
    static constexpr void prev(auto& self, auto& cur)
        requires bidirectional<Base>
    {
        op::prev(self.base_, cur.base);
        cur.stopped = false;
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        bool wanted = true;
        op::for_each_while(self.base_, [&](auto&& x) -> bool {
            if (!self.pred_(static_cast<look_t<Base>>(x))) [[unlikely]]
                return false; // GCC would have it in the midst of the loop
            return wanted = fn(static_cast<decltype(x)>(x));
        });
        return wanted;
    }
};

struct take_while_verb {
    using needs = class a_predicate_of_the_elements;
    template <class Base, class Pred>
    constexpr auto operator()(Base base, Pred pred) const -> take_while_view<Base, Pred> {
        return {std::move(base), std::move(pred)};
    }
};

} // namespace core

/// The elements up to the first for which the predicate fails. That one is read, and is not handed on.
///
///     std::vector{1, 2, 9, 3} | rill::take_while([](int x) { return x < 5; })      // 1 2
///
/// Python:     itertools.takewhile
/// std::views: take_while, which tests at every comparison with the end
/// Function:   sees an lvalue, once for each element
/// Keeps:      passes up to bidirectional; const if the predicate can be called as const
/// Look-ahead: the element that fails.  Memory: an element, if the base makes them.  Errors: the predicate's own
inline constexpr core::adaptor_verb<core::take_while_verb, 1> take_while;

} // namespace rill
