// SPDX-License-Identifier: BSL-1.0
// unfold: the elements that a function makes of a state, which it changes.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/sources/from_fn.hpp> // composed from

namespace rill {
namespace core {

template <class State, class Func>
    requires std::invocable<Func&, State&>
class unfolding {
    [[no_unique_address]] semiregular_box<State> state_;
    [[no_unique_address]] movable_box<Func> func_;

public:
    constexpr unfolding(State state, Func func) : state_(std::move(state)), func_(std::move(func)) {}
    constexpr decltype(auto) operator()() { return func_(*state_); }
};

} // namespace core

/// The elements that f(state&) returns in an optional or a pointer, until it returns none; then it is not called again.
///
///     auto digit = [](int& n) { return n == 0 ? std::nullopt : std::optional(std::exchange(n, n / 10) % 10); };
///     rill::unfold(1234, digit)                                            // 4 3 2 1
///
/// Python:     a generator with a local variable
/// std::views: none
/// Elements:   T&&, which may be moved from; T& for pointers
/// Keeps:      single pass and move-only: a second loop goes on with the next element
/// Look-ahead: none.  Memory: the state and one element.  Errors: the function's own; afterwards it is empty
inline constexpr auto unfold =
    []<class State, class Func>(State state, Func func) -> core::from_fn_source<core::unfolding<State, Func>> {
    return core::from_fn_source<core::unfolding<State, Func>>({std::move(state), std::move(func)});
};

} // namespace rill
