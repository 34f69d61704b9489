// SPDX-License-Identifier: BSL-1.0
// subrange_base<Derived, Base>: what the stages share that are a run of their base's own elements, by position (drop,
// take of what can be measured). They add where it begins, where it ends, and its length.
#pragma once
#include <rill/core/bases/passthrough.hpp>

namespace rill::core {

template <class Derived, class Base> class subrange_base : public passthrough<Derived, Base, sequence<Base const>> {
protected:
    constexpr explicit subrange_base(Base base) : subrange_base::passthrough(std::move(base)) {}

public:
    using value_type = plain_value_t<Base>;
    static constexpr auto& origin(auto& self) { return self.base_; }
    static constexpr void retreat(auto& self, auto& cur) = delete; // the base's would go on beyond the first
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur); }
    static constexpr auto& peek(auto& self, auto const& cur)
        requires rereadable<Base>
    {
        return op::peek(self.base_, cur);
    }
};

} // namespace rill::core
