// SPDX-License-Identifier: BSL-1.0
// scan_base<Base, Step>: in place of each element, what a step from element to element has come to (scan).
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/model/for_each_first_then_rest.hpp>
#include <rill/core/bases/stateful.hpp>

namespace rill::core {

/// Step states: state, a type; start(state); (state, element), which takes the element in; shown(state), what is seen.
template <class Step, class S>
concept steps_along = sequence<S> && requires(Step& step, typename bare<Step>::state& state, element_t<S>&& x) {
    step.start(state);
    step(state, std::forward<element_t<S>>(x));
};

template <class Base, class Step>
    requires steps_along<Step, Base>
class [[nodiscard]] scan_base
    : public stateful<scan_base<Base, Step>, Base, typename Step::state, steps_along<Step const, Base const>> {
    [[no_unique_address]] Step step_;

    static constexpr void arrive(auto& self, auto& cur) {
        if (!op::done(self.base_, cur.base)) self.step_(scan_base::state(self, cur), op::read(self.base_, cur.base));
    }

public:
    static constexpr life place_life = life::step; // elements refer to the state, which the next step changes
    using value_type = std::remove_cvref_t<decltype(Step::shown(std::declval<typename Step::state&>()))>;
    using element = std::conditional_t<scan_base::copied, value_type, value_type const&>;
    constexpr scan_base(Base base, Step step) : scan_base::stateful(std::move(base)), step_(std::move(step)) {}

    static constexpr auto first(auto& self) {
        auto cur = scan_base::start(self);
        self.step_.start(scan_base::state(self, cur));
        arrive(self, cur);
        return cur;
    }
    static constexpr value_type const& peek(auto& self, auto const& cur) {
        return Step::shown(scan_base::state(self, cur));
    }
    static constexpr element read(auto& self, auto const& cur) { return peek(self, cur); }
    static constexpr void next(auto& self, auto& cur) {
        op::next(self.base_, cur.base);
        arrive(self, cur);
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        typename Step::state now{};
        self.step_.start(now);
        auto const take_in = [&](auto&& x) -> bool {
            self.step_(now, static_cast<decltype(x)>(x));
            return fn(static_cast<element>(Step::shown(now)));
        };
        auto const first_of_all = [&](auto&& x) {
            return take_in(static_cast<decltype(x)>(x)) ? phase::rest : phase::over;
        };
        return op::for_each_first_then_rest(self.base_, first_of_all, take_in);
    }
};

} // namespace rill::core
