// SPDX-License-Identifier: BSL-1.0
// single_pass_source<Derived>: a single-pass source that remembers where it is (law 7). It states one step, ask(self),
// which gets the next element or the end; begin, ++, next and push are all that step. And done and read, as every
// sequence.
#pragma once
#include <rill/core/model/view.hpp>

namespace rill::core {

template <class Derived> class single_pass_source : public view<Derived, false> {
public:
    static constexpr single_pass_tag first(Derived& self) {
        Derived::ask(self);
        return {};
    }
    static constexpr void next(Derived& self, single_pass_tag&) { Derived::ask(self); }
    static constexpr bool for_each_while(Derived& self, auto&& fn) {
        for (Derived::ask(self); !Derived::done(self, single_pass_tag{}); Derived::ask(self))
            if (!fn(Derived::read(self, single_pass_tag{}))) return false;
        return true;
    }
};

/// Whether a source still has anything to say. False when default-constructed and when moved from, so that a source
/// which holds one is move-only, and empty in both states.
class live {
    bool on_ = false;

public:
    constexpr live() = default;
    constexpr explicit live(bool on) : on_(on) {}
    constexpr live(live&& other) noexcept : on_(std::exchange(other.on_, false)) {}
    constexpr live& operator=(live&& other) noexcept {
        on_ = std::exchange(other.on_, false);
        return *this;
    }
    constexpr explicit operator bool() const { return on_; }
    constexpr void operator=(bool on) { on_ = on; }
};

} // namespace rill::core
