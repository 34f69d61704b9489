#include <rill/core/verb/sorted_ranges_verb.hpp>
#include "support/catch.hpp"
#include <vector>

using namespace rill::core;

namespace {
// What it is made of, and nothing else.
template <class Compare, class Key, class... S>
    requires(std::invocable<Key&, look_t<S>> && ...)
struct parts {
    using compare = Compare;
    using key = Key;
    static constexpr std::size_t count = sizeof...(S);
    constexpr parts(Compare, Key, S...) {}
};
struct parts_verb {
    using needs = class a_key_of_ints;
    template <class Compare, class Key, class... S> using view = parts<Compare, Key, S...>;
};
constexpr sorted_ranges_verb<parts_verb> made{};
template <class... A> using made_of = decltype(made(std::declval<A>()...));
using ints = std::vector<int>;
using key = int (*)(int);
using less = std::ranges::less;
using greater = std::ranges::greater;
template <class T, class Compare, class Key, std::size_t Count>
inline constexpr bool is =
    std::same_as<typename T::compare, Compare> && std::same_as<typename T::key, Key> && T::count == Count;
} // namespace

TEST_CASE("a comparison, a key, or both come before the ranges, of which there is one at least") {
    static_assert(is<made_of<ints&>, less, whole_element, 1>);
    static_assert(is<made_of<ints&, ints>, less, whole_element, 2>);
    static_assert(is<made_of<greater, ints&>, greater, whole_element, 1>);
    static_assert(is<made_of<key, ints&, ints, ints>, less, key, 3>);
    static_assert(is<made_of<greater, key, ints&>, greater, key, 1>);
    ints v;
    static_assert(is<decltype(made({}, key(), v)), less, key, 1>);
    static_assert(is<decltype(made(greater(), {}, v)), greater, whole_element, 1>);
    static_assert(is<decltype(made({}, v, v)), less, whole_element, 2>);
}

TEST_CASE("an array is a range") {
    constexpr int a[] = {1, 2};
    static_assert(is<decltype(made(a, a, a)), less, whole_element, 3>);
    static_assert(is<decltype(made(key(), a)), less, key, 1>);
}

TEST_CASE("what is no range, or is not taken, is refused") {
    using verb = decltype(made);
    static_assert(!std::invocable<verb>);
    static_assert(!std::invocable<verb, less>);
    static_assert(!std::invocable<verb, less, key>);
    static_assert(!std::invocable<verb, less, key, key, ints&>);
    static_assert(!std::invocable<verb, int (*)(std::vector<int>), ints&, less>);
    static_assert(!std::invocable<verb, less, std::vector<int> (*)(ints), ints&>);
    static_assert(!std::invocable<verb, ints const>);
    static_assert(!std::invocable<verb, char const(&)[3], ints&>);
    static_assert(std::same_as<sorted_needs<parts_verb, less, ints&>::type, a_key_of_ints>);
    static_assert(std::same_as<sorted_needs<parts_verb, less, char const(&)[3]>::type,
                               a_string_view_in_place_of_a_string_literal>);
}
