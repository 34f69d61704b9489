// SPDX-License-Identifier: BSL-1.0
// intersperse: a value between the elements.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/storage/cache_latest.hpp>

namespace rill {
namespace core {

template <class Base, class X>
concept interspersable = sequence<Base> && requires { typename std::common_reference_t<element_t<Base>, X const&>; } &&
                         std::convertible_to<element_t<Base>, std::common_reference_t<element_t<Base>, X const&>>;

template <class Base, class X>
    requires interspersable<Base, X>
class [[nodiscard]] intersperse_view
    : public view<intersperse_view<Base, X>, interspersable<as_rereadable<Base> const, X>> {
    [[no_unique_address]] as_rereadable<Base> base_;
    [[no_unique_address]] semiregular_box<X> between_;

    template <class Self> using element = std::common_reference_t<element_t<like<Self, as_rereadable<Base>>>, X const&>;

    template <bool Const> struct cursor {
        using C = cursor_t<const_if<Const, as_rereadable<Base>>>;
        C base{}; // at the current element; while the value is shown, at the one after it
        bool between = false;
        cursor() = default;
        constexpr explicit cursor(C c) : base(std::move(c)) {}
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires std::regular<C>
        {
            return a.base == b.base && a.between == b.between;
        }
    };
    template <class Self> static constexpr auto at(Self&, auto c) { return cursor<is_const<Self>>(std::move(c)); }

public:
    static constexpr life place_life =
        shortest(core::place_life<Base>, life::pipeline); // an element may be the value, which is in the view
    using value_type = std::common_type_t<plain_value_t<Base>, X>;
    constexpr intersperse_view(Base base, X between) : base_(std::move(base)), between_(std::move(between)) {}

    static constexpr auto first(auto& self) { return at(self, op::first(self.base_)); }
    static constexpr auto done(auto& self, auto const& cur) { return op::done(self.base_, cur.base); }
    static constexpr auto read(auto& self, auto const& cur) -> element<decltype(self)> {
        if (cur.between) return *std::as_const(self.between_);
        return op::read(self.base_, cur.base);
    }
    static constexpr void next(auto& self, auto& cur) {
        if (cur.between) {
            cur.between = false;
        } else {
            op::next(self.base_, cur.base);
            cur.between = !op::done(self.base_, cur.base);
        }
    }
    static constexpr void prev(auto& self, auto& cur)
        requires bidirectional<Base>
    {
        if (cur.between || op::done(self.base_, cur.base)) {
            cur.between = false;
            op::prev(self.base_, cur.base);
        } else {
            cur.between = true;
        }
    }
    static constexpr auto last(auto& self)
        requires bounded<Base>
    {
        return at(self, op::last(self.base_));
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        auto const n = op::length(self.base_);
        return op::sum("intersperse", n, n.less(1));
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        bool first = true;
        return op::for_each_while(self.base_, [&](auto&& x) -> bool {
            if (!std::exchange(first, false) &&
                !fn(static_cast<element<decltype(self)>>(*std::as_const(self.between_))))
                return false;
            return fn(static_cast<element<decltype(self)>>(static_cast<decltype(x)>(x)));
        });
    }
};

struct intersperse_verb {
    template <class Base, class X> constexpr auto operator()(Base base, X between) const -> intersperse_view<Base, X> {
        return {std::move(base), std::move(between)};
    }
};

} // namespace core

/// A value between the elements, not before the first or after the last.
///
///     std::vector{1, 2, 3} | rill::intersperse(0)                          // 1 0 2 0 3
///
/// Python:     more_itertools.intersperse; std::views: none
/// Elements:   the common reference of the range's element and X const&
/// Keeps:      passes up to bidirectional, size, common, const
/// Look-ahead: one element.  Memory: the value, and an element if the base makes them.  Errors: none
inline constexpr core::adaptor_verb<core::intersperse_verb, 1> intersperse;

} // namespace rill
