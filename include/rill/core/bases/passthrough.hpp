// SPDX-License-Identifier: BSL-1.0
// passthrough<Derived, Base, Const>: what the stages share that leave the positions of their base alone (map, inspect,
// drop...). They add how an element is read, push, and the length if they know it.
#pragma once
#include <rill/core/model/view.hpp>

namespace rill::core {

template <class Derived, class Base, bool Const> class passthrough : public view<Derived, Const> {
protected:
    [[no_unique_address]] Base base_;
    constexpr explicit passthrough(Base base) : base_(std::move(base)) {}

public:
    static constexpr auto first(auto& self) { return op::first(self.base_); }
    static constexpr auto done(auto& self, auto const& cur) { return op::done(self.base_, cur); }
    static constexpr auto next(auto& self, auto& cur) { return op::next(self.base_, cur); }
    static constexpr void prev(auto& self, auto& cur)
        requires bidirectional<Base>
    {
        op::prev(self.base_, cur);
    }
    static constexpr bool retreat(auto& self, auto& cur)
        requires retreats<Base>
    {
        return op::retreat(self.base_, cur);
    }
    static constexpr void advance(auto& self, auto& cur, std::ptrdiff_t n)
        requires random_access<Base>
    {
        op::advance(self.base_, cur, n);
    }
    static constexpr std::ptrdiff_t distance(auto& self, auto const& from, auto const& to)
        requires random_access<Base>
    {
        return op::distance(self.base_, from, to);
    }
    static constexpr auto last(auto& self)
        requires bounded<Base>
    {
        return op::last(self.base_);
    }
    static constexpr extent approximate_length(auto& self)
        requires approximately_sized<Base>
    {
        return op::approximate_length(self.base_);
    }
};

} // namespace rill::core
