// wrapped<How, Func>: a function that is called in a way of its own: How{}(func, arguments...). Verbs that are other
// verbs with the function seen differently (reject, starmap) are made with it.
#pragma once
#include <rill/core/box.hpp>

namespace rill::core {

template <class How, class Func> class wrapped {
    [[no_unique_address]] box<Func> func_;

public:
    constexpr explicit wrapped(Func func) : func_(std::move(func)) {}

    template <class... A>
        requires std::invocable<How, box<Func>&, A...>
    constexpr decltype(auto) operator()(A&&... a) {
        return How{}(func_, std::forward<A>(a)...);
    }
    template <class... A>
        requires std::invocable<How, box<Func> const&, A...>
    constexpr decltype(auto) operator()(A&&... a) const {
        return How{}(func_, std::forward<A>(a)...);
    }
};

} // namespace rill::core
