// SPDX-License-Identifier: BSL-1.0
// stateful<Derived, Base, State, Const>: what the stages share that remember something from element to element during a
// pass (what scan has come to, what dedup has seen). The state lives in the cursor, so that each has its own; over a
// single-pass base, or if it cannot be copied, it lives in the view, and the stage is single pass.
#pragma once
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/storage/cache_latest.hpp>

namespace rill::core {

template <class S, class State> concept state_in_cursor = multipass<S> && std::copyable<State>;

template <class Derived, class Base, std::default_initializable State, bool Const>
class stateful : public view<Derived, Const && state_in_cursor<Base, State>> {
    struct nothing {};

protected:
    static constexpr bool copied = state_in_cursor<Base, State>;
    [[no_unique_address]] Base base_;
    [[no_unique_address]] std::conditional_t<copied, nothing, non_propagating_cache<State>> state_{};
    constexpr explicit stateful(Base base) : base_(std::move(base)) {}

    template <bool AsConst> struct cursor {
        using C = cursor_t<const_if<AsConst, Base>>;
        C base{};
        [[no_unique_address]] std::conditional_t<copied, State, single_pass_tag> state{};

        cursor() = default;
        constexpr explicit cursor(C c) : base(std::move(c)) {}
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires copied
        {
            return a.base == b.base;
        }
    };
    /// A new pass: the first element of the base, and State{}.
    static constexpr auto start(auto& self) {
        if constexpr (!copied) self.state_.emplace();
        return cursor<is_const<decltype(self)>>(op::first(self.base_));
    }
    static constexpr auto& state(auto& self, auto& cur) {
        if constexpr (copied) return cur.state;
        else return *self.state_;
    }

public:
    static constexpr auto done(auto& self, auto const& cur) { return op::done(self.base_, cur.base); }
    static constexpr auto last(auto& self)
        requires copied && bounded<Base>
    {
        return cursor<is_const<decltype(self)>>(op::last(self.base_));
    }
};

} // namespace rill::core
