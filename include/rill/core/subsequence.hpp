// subsequence<Derived, Base>: what the stages share that are a run of their base's own elements, by position (drop,
// take of what can be measured). They add where it begins, where it ends, and its length.
#pragma once
#include <rill/core/same_cursor.hpp>

namespace rill::core {

template <class Derived, class Base> class subsequence : public same_cursor<Derived, Base, sequence<Base const>> {
protected:
    constexpr explicit subsequence(Base base) : subsequence::same_cursor(std::move(base)) {}

public:
    using value_type = plain_value_t<Base>;
    static constexpr auto& origin(auto& self) { return self.base_; }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur); }
    static constexpr auto& peek(auto& self, auto const& cur)
        requires rereadable<Base>
    {
        return op::peek(self.base_, cur);
    }
};

} // namespace rill::core
