// SPDX-License-Identifier: BSL-1.0
// filter: the elements of a sequence for which a predicate holds.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/storage/cache_latest.hpp>

namespace rill {
namespace core {

template <class Base, class Pred> concept filterable = sequence<Base> && std::predicate<Pred&, look_t<Base>>;

template <class Base, class Pred>
    requires filterable<Base, Pred>
class [[nodiscard]] filter_view
    : public view<filter_view<Base, Pred>, filterable<as_rereadable<Base> const, Pred const>> {
    [[no_unique_address]] as_rereadable<Base> base_;
    [[no_unique_address]] movable_box<Pred> pred_;

    static constexpr bool keeps(auto& self, auto const& cur) {
        return self.pred_(op::look<like<decltype(self), Base>>(self.base_, cur));
    }
    static constexpr bool find(auto& self, auto& cur, bool more) {
        for (; more; more = op::step(self.base_, cur))
            if (keeps(self, cur)) return true;
        return false;
    }

public:
    using value_type = plain_value_t<Base>;
    constexpr filter_view(Base base, Pred pred) : base_(std::move(base)), pred_(std::move(pred)) {}

    static constexpr auto first(auto& self) {
        auto cur = op::first(self.base_);
        find(self, cur, !op::done(self.base_, cur));
        return cur;
    }
    static constexpr auto done(auto& self, auto const& cur) { return op::done(self.base_, cur); }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur); }
    static constexpr auto& peek(auto& self, auto const& cur) { return op::peek(self.base_, cur); }
    static constexpr bool next(auto& self, auto& cur) { return find(self, cur, op::step(self.base_, cur)); }
    static constexpr void prev(auto& self, auto& cur)
        requires bidirectional<Base>
    {
        do op::prev(self.base_, cur);
        while (!keeps(self, cur));
    }
    static constexpr bool retreat(auto& self, auto& cur)
        requires retreats<as_rereadable<Base>>
    {
        while (op::retreat(self.base_, cur))
            if (keeps(self, cur)) return true;
        return false;
    }
    static constexpr auto last(auto& self)
        requires bounded<Base>
    {
        return op::last(self.base_);
    }
    static constexpr auto& base(auto& self) { return self.base_; }
    [[gnu::always_inline]] static constexpr bool sift(auto& self, auto&& x) {
        return self.pred_(static_cast<look_t<Base>>(x));
    }
    static constexpr auto wrap_sink(auto& self, auto fn) {
        return [&self, fn](auto&& x) {
            if (!sift(self, x)) return go_on<decltype(fn(static_cast<decltype(x)>(x)))>;
            return fn(static_cast<decltype(x)>(x));
        };
    }
};

struct filter_verb {
    using needs = class a_predicate_of_the_elements;
    template <class Base, class Pred> constexpr auto operator()(Base base, Pred pred) const -> filter_view<Base, Pred> {
        return {std::move(base), std::move(pred)};
    }
};

} // namespace core

/// The elements for which the predicate holds.
///
///     std::vector{1, 2, 3, 4} | rill::filter([](int x) { return x % 2 == 0; })     // 2 4
///
/// Python:     (x for x in xs if p(x)), filter(p, xs)
/// std::views: filter, which is never const, and calls what is below it twice for every element that it keeps
/// Function:   sees an lvalue, once for each element
/// Keeps:      passes up to bidirectional, common; const if the predicate can be called as const
/// Look-ahead: none.  Memory: an element, if the base makes them.  Errors: the predicate's own
inline constexpr core::adaptor_verb<core::filter_verb, 1> filter;

} // namespace rill
