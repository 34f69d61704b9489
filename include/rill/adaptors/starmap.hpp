// SPDX-License-Identifier: BSL-1.0
// starmap: each element's parts passed to a function as its arguments.
#pragma once
#include <rill/adaptors/map.hpp> // composed from map
#include <rill/core/verb/adapted_function.hpp>
#include <tuple>

namespace rill {
namespace core {

/// std::apply, which does not say what it cannot be called with.
class unpacking {
    template <class T> using indices = std::make_index_sequence<std::tuple_size<std::remove_cvref_t<T>>::value>;

    template <class Func, class T, std::size_t... I>
    static constexpr auto apply(Func& func, T&& t, std::index_sequence<I...>)
        -> decltype(func(std::get<I>(static_cast<T&&>(t))...)) {
        return func(std::get<I>(static_cast<T&&>(t))...);
    }

public:
    template <class Func, class T>
    constexpr auto operator()(Func& func, T&& t) const -> decltype(apply(func, std::forward<T>(t), indices<T>{})) {
        return apply(func, std::forward<T>(t), indices<T>{});
    }
};

struct starmap_verb {
    using needs = class a_function_of_the_parts_of_the_elements_that_returns_something;
    template <class Base, class Func>
    constexpr auto operator()(Base base, Func func) const -> map_view<Base, adapted_function<unpacking, Func>> {
        return {std::move(base), adapted_function<unpacking, Func>(std::move(func))};
    }
};

} // namespace core

/// The elements of a range of tuples, pairs or arrays, each passed to a function, part by part.
///
///     rill::zip(widths, heights) | rill::starmap([](int w, int h) { return w * h; })
///
/// Python:     itertools.starmap
/// std::views: transform([](auto&& t) { return std::apply(f, t); })
/// Function:   anything callable, a member pointer too; once for each element, when it is asked for
/// Keeps:      passes, size, random access, common; const if the function can be called as const
/// Look-ahead: none.  Memory: none.  Errors: the function's own
inline constexpr core::adaptor_verb<core::starmap_verb, 1> starmap;

} // namespace rill
