// SPDX-License-Identifier: BSL-1.0
// stateful_filter<Base, Rule>: the elements that a rule lets through, which remembers those before them (dedup,
// distinct).
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/model/for_each_first_then_rest.hpp>
#include <rill/core/bases/stateful.hpp>

namespace rill::core {

/// Rule states: state, a type, of which a pass has its own; start(rule, state, element seen as an lvalue), for the
/// first one, which always is let through; passes(rule, state, element), whether another one is.
template <class Rule, class S>
concept sifts = sequence<S> && requires(Rule& rule, typename bare<Rule>::state& state, look_t<S> x) {
    bare<Rule>::start(rule, state, static_cast<look_t<S>>(x));
    { bare<Rule>::passes(rule, state, static_cast<look_t<S>>(x)) } -> std::same_as<bool>;
};

template <class Base, class Rule>
    requires sifts<Rule, Base>
class [[nodiscard]] stateful_filter
    : public stateful<stateful_filter<Base, Rule>, as_rereadable<Base>, typename Rule::state,
                      sifts<Rule const, as_rereadable<Base> const>> {
    [[no_unique_address]] Rule rule_;

    static constexpr void start_with(auto& self, typename Rule::state& seen, auto&& x) {
        Rule::start(self.rule_, seen, static_cast<look_t<like<decltype(self), Base>>>(x));
    }
    static constexpr bool passes(auto& self, typename Rule::state& seen, auto&& x) {
        return Rule::passes(self.rule_, seen, static_cast<look_t<like<decltype(self), Base>>>(x));
    }

public:
    using value_type = plain_value_t<Base>;
    constexpr stateful_filter(Base base, Rule rule)
        : stateful_filter::stateful(as_rereadable<Base>(std::move(base))), rule_(std::move(rule)) {}

    static constexpr auto first(auto& self) {
        auto cur = stateful_filter::start(self);
        if (!op::done(self.base_, cur.base))
            start_with(self, stateful_filter::state(self, cur), op::peek(self.base_, cur.base));
        return cur;
    }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur.base); }
    static constexpr auto& peek(auto& self, auto const& cur) { return op::peek(self.base_, cur.base); }
    static constexpr void next(auto& self, auto& cur) {
        auto& seen = stateful_filter::state(self, cur);
        for (op::next(self.base_, cur.base); !op::done(self.base_, cur.base); op::next(self.base_, cur.base))
            if (passes(self, seen, op::peek(self.base_, cur.base))) return;
        seen = typename Rule::state{};
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        typename Rule::state seen{};
        auto const first = [&](auto&& x) {
            start_with(self, seen, x);
            return fn(static_cast<decltype(x)>(x)) ? phase::rest : phase::over;
        };
        auto const rest = [&](auto&& x) -> bool { return !passes(self, seen, x) || fn(static_cast<decltype(x)>(x)); };
        return op::for_each_first_then_rest(self.base_, first, rest);
    }
};

} // namespace rill::core
