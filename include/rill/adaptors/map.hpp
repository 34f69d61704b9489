// SPDX-License-Identifier: BSL-1.0
// map: each element passed through a function.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/algo/subrange.hpp>
#include <rill/core/bases/passthrough.hpp>

namespace rill {
namespace core {

template <class Base, class Func>
concept mappable = sequence<Base> && std::invocable<Func&, element_t<Base>> &&
                   !std::is_void_v<std::invoke_result_t<Func&, element_t<Base>>> && can_hand_on<Func, element_t<Base>>;

template <class Base, class Func>
    requires mappable<Base, Func>
class [[nodiscard]] map_view : public passthrough<map_view<Base, Func>, Base, mappable<Base const, Func const>> {
    [[no_unique_address]] movable_box<Func> func_;

    // A type of its own, so that the name of `read` does not spell it out.
    template <bool Const> struct element_of {};
    template <bool Const>
        requires mappable<const_if<Const, Base>, const_if<Const, Func>>
    struct element_of<Const> {
        using type = result_t<const_if<Const, Func>, element_t<const_if<Const, Base>>>;
    };
    template <class Self> using element = typename element_of<is_const<Self>>::type;

public:
    static constexpr bool walks_freely = walked_freely<Base>;
    constexpr map_view(Base base, Func func) : map_view::passthrough(std::move(base)), func_(std::move(func)) {}

    RILL_CORO_WRAPPER static constexpr auto read(auto& self, auto const& cur) -> element<decltype(self)> {
        return static_cast<element<decltype(self)>>(self.func_(op::read(self.base_, cur)));
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
    static constexpr auto& base(auto& self) { return self.base_; }
    static constexpr auto wrap_sink(auto& self, auto fn) {
        return [&self, fn](auto&& x) {
            return fn(static_cast<element<decltype(self)>>(self.func_(static_cast<decltype(x)>(x))));
        };
    }
};

struct map_verb {
    template <class S>
    using needs_over =
        std::conditional_t<is_passing_container<element_t<S>>(),
                           class a_function_that_returns_something_but_no_view_into_the_element_as_flat_map_may,
                           class a_function_of_the_elements_that_returns_something>;
    template <class Base, class Func> constexpr auto operator()(Base base, Func func) const -> map_view<Base, Func> {
        return {std::move(base), std::move(func)};
    }
};

} // namespace core

/// The elements of a range, each passed through a function.
///
///     std::vector{1, 2, 3} | rill::map([](int x) { return x * x; })      // 1 4 9
///
/// Python:     (f(x) for x in xs), map(f, xs)
/// std::views: transform, which calls the function again for every stage above that looks at the element
/// Function:   anything callable, a member pointer too; once for each element, when it is asked for
/// Element:    what the function returns. Of an element that is made by value, a constant or rvalue reference becomes a
///             value, and a std::string_view a std::string: it may refer to what is gone with that element
/// Keeps:      passes, size, random access, common; const if the function can be called as const
/// Look-ahead: none.  Memory: none.  Errors: the function's own
inline constexpr core::adaptor_verb<core::map_verb, 1> map;

} // namespace rill
