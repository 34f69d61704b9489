#include <rill/core/verb/comparing_verb.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/core/verb/terminal.hpp>

using namespace rill::core;

namespace {
// Whether the first element comes before the second.
template <class Compare, class Key> struct first_two {
    Compare compare;
    Key key;
    std::optional<int> first{};
    bool answer = false;

    constexpr bool operator()(int x) {
        int const now = op::invoke(key, x);
        if (!first) return first = now, true;
        answer = compare(*first, now);
        return false;
    }
    constexpr bool result() const { return answer; }
};
struct ascends_verb {
    template <sequence S, class Compare, class Key>
        requires comparable_by<Compare, Key, S>
    constexpr auto operator()(over<S>, Compare compare, Key key) const {
        return first_two<Compare, Key>{compare, key};
    }
};
constexpr comparing_verb<ascends_verb, apply_terminal> ascends{};
constexpr int pair[] = {1, -2};
} // namespace

TEST_CASE("a verb that compares takes a comparison and a key, and {} for either default, piped and called") {
    static_assert(!ascends(pair) && !(pair | ascends()));
    static_assert(ascends(pair, std::ranges::greater()) && (pair | ascends(std::ranges::greater())));
    constexpr auto negated = [](int x) { return -x; };
    static_assert(ascends(pair, {}, negated) && (pair | ascends({}, negated)));
    static_assert(!ascends(pair, std::ranges::greater(), negated) &&
                  !(pair | ascends(std::ranges::greater(), negated)));
}

TEST_CASE("a function alone may be the comparison or the key") {
    constexpr auto negated = [](int x) { return -x; };
    static_assert(ascends(pair, negated) && (pair | ascends(negated)));
    static_assert(ascends(pair, negated, {}) && !ascends(pair, [](int x, int y) { return x < y; }));
    static_assert(!std::invocable<decltype(ascends), std::vector<int>&, int (*)(std::string)>);
}

TEST_CASE("a comparison or key that does not fit the elements is refused") {
    static_assert(std::invocable<decltype(ascends), std::vector<int>&, std::ranges::less>);
    static_assert(!std::invocable<decltype(ascends), std::vector<int>&, std::string>);
    static_assert(!std::invocable<decltype(ascends), std::vector<int>&, std::ranges::less, int (*)(std::string)>);
}
