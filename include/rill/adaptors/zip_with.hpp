// zip_with: a function applied to the elements of several ranges side by side.
#pragma once
#include <rill/adaptors/map.hpp>    // composed from zip and map
#include <rill/adaptors/zip.hpp>

namespace rill {
namespace core {

/// A function of n arguments as a function of a tuple of n.
template <class Func> class on_tuple {
    [[no_unique_address]] box<Func> func_;

public:
    constexpr explicit on_tuple(Func func) : func_(std::move(func)) {}

    template <class... E>
        requires std::invocable<Func&, E...>
    constexpr decltype(auto) operator()(tuple<E...>&& elements) {
        return std::apply([&](auto&... e) -> decltype(auto) { return func_(static_cast<E&&>(e)...); }, elements);
    }
    template <class... E>
        requires std::invocable<Func const&, E...>
    constexpr decltype(auto) operator()(tuple<E...>&& elements) const {
        return std::apply([&](auto&... e) -> decltype(auto) { return func_(static_cast<E&&>(e)...); }, elements);
    }
};

} // namespace core

/// f(x, y, ...) for the elements of several ranges side by side, until one of the ranges ends.
///
///     rill::zip_with(std::plus{}, prices, taxes)
///
/// Python:     map(f, xs, ys)
/// std::views: zip_transform (C++23)
/// Function:   called once for each round, when all ranges have answered
/// Keeps:      what zip keeps; const if the function can be called as const
/// Look-ahead: none.  Memory: none.  Errors: the function's own
inline constexpr auto zip_with = []<class Func, core::source_range... R>(Func func, R&&... ranges)
    -> core::map_view<core::zip_view<core::all_t<R>...>, core::on_tuple<Func>> {
    return {core::zip_view<core::all_t<R>...>(core::op::all(std::forward<R>(ranges))...), core::on_tuple<Func>(std::move(func))};
};

} // namespace rill
