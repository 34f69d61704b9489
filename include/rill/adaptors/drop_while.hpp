// SPDX-License-Identifier: BSL-1.0
// drop_while: the elements from the first for which a predicate fails.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/model/for_each_first_then_rest.hpp>
#include <rill/core/storage/cache_latest.hpp>

namespace rill {
namespace core {

template <class Base, class Pred> concept droppable_while = sequence<Base> && std::predicate<Pred&, look_t<Base>>;

template <class Base, class Pred>
    requires droppable_while<Base, Pred>
class [[nodiscard]] drop_while_view
    : public view<drop_while_view<Base, Pred>, droppable_while<as_rereadable<Base> const, Pred const>> {
    [[no_unique_address]] as_rereadable<Base> base_;
    [[no_unique_address]] movable_box<Pred> pred_;

public:
    using value_type = plain_value_t<Base>;
    constexpr drop_while_view(Base base, Pred pred) : base_(std::move(base)), pred_(std::move(pred)) {}

    static constexpr auto first(auto& self) {
        auto cur = op::first(self.base_);
        while (!op::done(self.base_, cur) && self.pred_(op::look<like<decltype(self), Base>>(self.base_, cur)))
            op::next(self.base_, cur);
        return cur;
    }
    static constexpr auto done(auto& self, auto const& cur) { return op::done(self.base_, cur); }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur); }
    static constexpr auto& peek(auto& self, auto const& cur) { return op::peek(self.base_, cur); }
    static constexpr void next(auto& self, auto& cur) { op::next(self.base_, cur); }
    static constexpr void prev(auto& self, auto& cur)
        requires bidirectional<Base>
    {
        op::prev(self.base_, cur);
    }
    static constexpr auto last(auto& self)
        requires bounded<Base>
    {
        return op::last(self.base_);
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        auto const dropping = [&](auto&& x) {
            if (self.pred_(static_cast<look_t<Base>>(x))) return phase::first;
            return fn(static_cast<decltype(x)>(x)) ? phase::rest : phase::over;
        };
        return op::for_each_first_then_rest(self.base_, dropping, fn);
    }
};

struct drop_while_verb {
    template <class Base, class Pred>
    constexpr auto operator()(Base base, Pred pred) const -> drop_while_view<Base, Pred> {
        return {std::move(base), std::move(pred)};
    }
};

} // namespace core

/// The elements from the first for which the predicate fails. After that it is not called again.
///
///     std::vector{1, 2, 9, 3} | rill::drop_while([](int x) { return x < 5; })      // 9 3
///
/// Python:     itertools.dropwhile
/// std::views: drop_while, which caches where it starts
/// Function:   sees an lvalue
/// Keeps:      passes up to bidirectional, common; const if the predicate can be called as const. Not random access:
///             where that is, std takes the size from it, and each time it does the predicate would run again
/// Look-ahead: none.  Memory: an element, if the base makes them.  Errors: the predicate's own
inline constexpr core::adaptor_verb<core::drop_while_verb, 1> drop_while;

} // namespace rill
