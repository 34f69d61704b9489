// SPDX-License-Identifier: BSL-1.0
// element_view<Base, How>: each element of Base seen another way: a part of it, what it points to, as const. No
// function of the user's is called, and How knows the exact type of the element, so that what lies in a value goes out
// by value and what lies elsewhere by reference. How states
//
//   of<S>(element)      the element of S as it is to be seen
//   value<S>            the type that owns it
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/bases/passthrough.hpp>

namespace rill::core {

template <class How, class S>
concept projects = sequence<S> && requires(element_t<S>&& x) { How::template of<S>(std::forward<element_t<S>>(x)); };

template <class How, class S> using projection_t = decltype(How::template of<S>(std::declval<element_t<S>>()));

template <class Base, class How>
    requires projects<How, Base>
class [[nodiscard]] element_view : public passthrough<element_view<Base, How>, Base, projects<How, Base const>> {
public:
    using value_type = typename How::template value<Base>;
    constexpr explicit element_view(Base base) : element_view::passthrough(std::move(base)) {}

    static constexpr decltype(auto) read(auto& self, auto const& cur) {
        return How::template of<like<decltype(self), Base>>(op::read(self.base_, cur));
    }
    static constexpr auto& peek(auto& self, auto const& cur)
        requires rereadable<Base> && std::is_lvalue_reference_v<element_t<Base>> &&
                 std::is_lvalue_reference_v<projection_t<How, Base>>
    {
        return How::template of<like<decltype(self), Base>>(op::peek(self.base_, cur));
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
    static constexpr auto& base(auto& self) { return self.base_; }
    static constexpr auto wrap_sink(auto& self, auto fn) {
        return [fn](auto&& x) { return fn(How::template of<like<decltype(self), Base>>(static_cast<decltype(x)>(x))); };
    }
};

template <class How> struct element_verb {
    template <class Base> constexpr auto operator()(Base base) const -> element_view<Base, How> {
        return element_view<Base, How>(std::move(base));
    }
};

} // namespace rill::core
