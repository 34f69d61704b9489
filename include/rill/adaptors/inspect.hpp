// SPDX-License-Identifier: BSL-1.0
// inspect: shows each element to a function as it goes by.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/bases/passthrough.hpp>

namespace rill {
namespace core {

template <class Base, class Func> concept inspectable = sequence<Base> && std::invocable<Func&, look_t<Base>>;

template <class Base, class Func>
    requires inspectable<Base, Func>
class [[nodiscard]] inspect_view
    : public passthrough<inspect_view<Base, Func>, Base, inspectable<Base const, Func const>> {
    [[no_unique_address]] movable_box<Func> func_;

public:
    using value_type = plain_value_t<Base>;
    constexpr inspect_view(Base base, Func func) : inspect_view::passthrough(std::move(base)), func_(std::move(func)) {}

    static constexpr auto read(auto& self, auto const& cur) -> element_t<like<decltype(self), Base>> {
        element_t<like<decltype(self), Base>> x = op::read(self.base_, cur);
        self.func_(static_cast<look_t<like<decltype(self), Base>>>(x));
        return static_cast<decltype(x)&&>(x);
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
    static constexpr auto& base(auto& self) { return self.base_; }
    static constexpr auto wrap_sink(auto& self, auto fn) {
        return [&self, fn](auto&& x) {
            self.func_(static_cast<look_t<Base>>(x));
            return fn(static_cast<decltype(x)>(x));
        };
    }
};

struct inspect_verb {
    using needs = class a_function_of_the_elements;
    template <class Base, class Func>
    constexpr auto operator()(Base base, Func func) const -> inspect_view<Base, Func> {
        return {std::move(base), std::move(func)};
    }
};

} // namespace core

/// The elements as they are, each shown to a function first: for logging, counting, debugging.
///
///     lines | rill::inspect([&](auto&) { ++seen; }) | rill::filter(wanted) | rill::take(10)
///
/// Python:     none; std::views: none; Rust: inspect
/// Function:   sees an lvalue, once for each element, before it is handed on
/// Keeps:      passes, size, random access, common; const if the function can be called as const
/// Look-ahead: none.  Memory: none.  Errors: the function's own
inline constexpr core::adaptor_verb<core::inspect_verb, 1> inspect;

} // namespace rill
