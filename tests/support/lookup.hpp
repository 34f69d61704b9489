// lookup_stays_out(make): argument-dependent lookup on rill's views and iterators. It never reaches the type of the
// elements, which may be incomplete, and never finds a verb, so that a user's own functions are not in doubt.
#pragma once
#include "conformance.hpp"

namespace somebody {

// Functions that have the verbs' names and take anything.
template <class... A> constexpr int sum(A const&...) { return 1; }
template <class... A> constexpr int count(A const&...) { return 1; }
template <class... A> constexpr int fold(A const&...) { return 1; }
template <class... A> constexpr int for_each(A const&...) { return 1; }
template <class... A> constexpr int find(A const&...) { return 1; }
template <class... A> constexpr int equal(A const&...) { return 1; }
template <class... A> constexpr int compare(A const&...) { return 1; }
template <class... A> constexpr int first(A const&...) { return 1; }
template <class... A> constexpr int last(A const&...) { return 1; }
template <class... A> constexpr int next(A const&...) { return 1; }
template <class... A> constexpr int prev(A const&...) { return 1; }
template <class... A> constexpr int read(A const&...) { return 1; }
template <class... A> constexpr int done(A const&...) { return 1; }
template <class... A> constexpr int advance(A const&...) { return 1; }
template <class... A> constexpr int distance(A const&...) { return 1; }
template <class... A> constexpr int empty(A const&...) { return 1; }
template <class... A> constexpr int size(A const&...) { return 1; }
template <class... A> constexpr int min(A const&...) { return 1; }
template <class... A> constexpr int max(A const&...) { return 1; }
template <class... A> constexpr int to(A const&...) { return 1; }
template <class... A> constexpr int all(A const&...) { return 1; }
template <class... A> constexpr int map(A const&...) { return 1; }
template <class... A> constexpr int filter(A const&...) { return 1; }
template <class... A> constexpr int take(A const&...) { return 1; }
template <class... A> constexpr int drop(A const&...) { return 1; }
template <class... A> constexpr int chain(A const&...) { return 1; }
template <class... A> constexpr int zip(A const&...) { return 1; }
template <class... A> constexpr int range(A const&...) { return 1; }
template <class... A> constexpr int tuple(A const&...) { return 1; }

template <class X> constexpr int found(X const& x) {
    return sum(x) + count(x) + fold(x, 1) + for_each(x, 1) + find(x, 1) + equal(x, x) + compare(x, x) + first(x) +
           last(x) + next(x) + prev(x) + read(x) + done(x) + advance(x, 1) + distance(x, x) + empty(x) + size(x) +
           min(x) + max(x) + to(x) + all(x) + map(x, 1) + filter(x, 1) + take(x, 1) + drop(x, 1) + chain(x, x) +
           zip(x, x) + range(x) + tuple(x);
}

} // namespace somebody

namespace test {

inline void lookup_stays_out_over(auto const& make, auto&& numbers, auto&& hidden) {
    auto view = make(numbers);
    auto const it = view.begin();
    static_cast<void>(somebody::found(view) + somebody::found(it));

    auto unseen = make(hidden);
    for (auto g : gears) test::walk(unseen, g, [](auto const&) {});
}

/// Make must accept elements of any type.
void lookup_stays_out(auto const& make) {
    int numbers[] = {1, 2, 3};
    unlookable hidden[3] = {};
    test::lookup_stays_out_over(make, numbers, hidden);
    test::lookup_stays_out_over(make, stream<>(numbers, numbers + 3), stream<unlookable>(hidden, hidden + 3));
}

} // namespace test
