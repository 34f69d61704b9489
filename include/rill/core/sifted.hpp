// sifted<Base, Rule>: the elements that a rule lets through which remembers those before them (dedup, distinct).
#pragma once
#include <rill/core/adaptor.hpp>
#include <rill/core/in_turn.hpp>
#include <rill/core/stateful.hpp>

namespace rill::core {

/// The key of rules that compare the elements themselves.
class whole_element {
public:
    template <class T> constexpr T& operator()(T& x) const { return x; }
};

/// Rule states: state, a type, of which a pass has its own; start(rule, state, element seen as an lvalue), for the first
/// one, which always is let through; passes(rule, state, element), whether another one is.
template <class Rule, class S>
concept sifts = sequence<S> && requires(Rule& rule, typename bare<Rule>::state& state, look_t<S> x) {
    bare<Rule>::start(rule, state, static_cast<look_t<S>>(x));
    { bare<Rule>::passes(rule, state, static_cast<look_t<S>>(x)) } -> std::same_as<bool>;
};

template <class Base, class Rule>
    requires sifts<Rule, Base>
class [[nodiscard]] sifted : public stateful<sifted<Base, Rule>, read_once<Base>, typename Rule::state,
                                             sifts<Rule const, read_once<Base> const>> {
    [[no_unique_address]] Rule rule_;

    static constexpr void start_with(auto& self, typename Rule::state& seen, auto&& x) {
        Rule::start(self.rule_, seen, static_cast<look_t<like<decltype(self), Base>>>(x));
    }
    static constexpr bool passes(auto& self, typename Rule::state& seen, auto&& x) {
        return Rule::passes(self.rule_, seen, static_cast<look_t<like<decltype(self), Base>>>(x));
    }

public:
    using value_type = plain_value_t<Base>;
    constexpr sifted(Base base, Rule rule)
        : sifted::stateful(read_once<Base>(std::move(base))), rule_(std::move(rule)) {}

    static constexpr auto first(auto& self) {
        auto cur = sifted::start(self);
        if (!op::done(self.base_, cur.base)) start_with(self, sifted::state(self, cur), op::peek(self.base_, cur.base));
        return cur;
    }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur.base); }
    static constexpr auto& peek(auto& self, auto const& cur) { return op::peek(self.base_, cur.base); }
    static constexpr void next(auto& self, auto& cur) {
        auto& seen = sifted::state(self, cur);
        for (op::next(self.base_, cur.base); !op::done(self.base_, cur.base); op::next(self.base_, cur.base))
            if (passes(self, seen, op::peek(self.base_, cur.base))) return;
        seen = typename Rule::state{};
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        typename Rule::state seen{};
        auto const opening = [&](auto&& x) {
            start_with(self, seen, x);
            return fn(static_cast<decltype(x)>(x)) ? turn::rest : turn::over;
        };
        auto const rest = [&](auto&& x) -> bool { return !passes(self, seen, x) || fn(static_cast<decltype(x)>(x)); };
        return op::for_each_in_turn(self.base_, opening, rest);
    }
};

} // namespace rill::core
