// SPDX-License-Identifier: BSL-1.0
// adapted_function<How, Func>: a function that is called in a way of its own: How{}(func, arguments...). Verbs that are
// other verbs with the function seen differently (reject, starmap) are made with it.
#pragma once
#include <rill/core/storage/movable_box.hpp>

namespace rill::core {

template <class How, class Func> class adapted_function {
    [[no_unique_address]] movable_box<Func> func_;

public:
    constexpr explicit adapted_function(Func func) : func_(std::move(func)) {}

    template <class... A>
        requires std::invocable<How, movable_box<Func>&, A...>
    constexpr decltype(auto) operator()(A&&... a) {
        return How{}(func_, std::forward<A>(a)...);
    }
    template <class... A>
        requires std::invocable<How, movable_box<Func> const&, A...>
    constexpr decltype(auto) operator()(A&&... a) const {
        return How{}(func_, std::forward<A>(a)...);
    }
};

} // namespace rill::core
