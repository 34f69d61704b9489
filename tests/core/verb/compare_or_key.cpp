#include <rill/core/verb/compare_or_key.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/io/lines.hpp>

using namespace rill::core;

namespace {
struct person {
    std::string name;
    int age = 0;
    std::size_t letters() const { return name.size(); }
};
using people = std::vector<person>;
using ints = std::vector<int>;
template <class... S> constexpr auto told = [](auto... f) { return op::compare_or_key<S...>(std::move(f)...); };

/// Of f for elements of S...: whether it is the comparison, and whether it is the key.
template <class F, class... S>
inline constexpr bool compares = relates<F, look_t<S>...> && std::same_as<compare_of_t<F, whole_element, S...>, F>;
template <class F, class... S>
inline constexpr bool is_key_of =
    std::same_as<std::pair<std::ranges::less, F>, decltype(told<S...>(std::declval<F>()))>;
} // namespace

TEST_CASE("a predicate of two elements is the comparison, a function of one the key") {
    static_assert(compares<std::ranges::less, ints>);
    static_assert(compares<bool (*)(int, int), ints>);
    static_assert(compares<bool (*)(double, double), ints, std::vector<double>>);
    static_assert(is_key_of<int (*)(int), ints>);
    static_assert(is_key_of<int person::*, people>);
    static_assert(is_key_of<std::size_t (person::*)() const, people>);
    static_assert(is_key_of<decltype(&std::string_view::size), rill::core::all_t<std::vector<std::string_view>>>);
    static_assert(is_key_of<decltype(&std::string_view::size), decltype(rill::lines(std::declval<char const*>()))>);
    auto const [compare, key] = told<people>(&person::age);
    CHECK((compare(1, 2) && op::invoke(key, person{"a", 3}) == 3));
}

TEST_CASE("what can be called both ways is the comparison") {
    auto const any = [](auto const&...) { return true; };
    static_assert(compares<decltype(any), ints>);
    auto const maybe = [](int x, int y = 0) { return x < y; };
    static_assert(compares<decltype(maybe), ints>);
}

TEST_CASE("a function is asked with what it is shown: of values a constant, of several ranges any two elements") {
    static_assert(compares<bool (*)(int&, int&), ints>);
    static_assert(!compares<bool (*)(int&, int&), test::input<>>);
    static_assert(is_key_of<int (*)(person const&), people, people const>);
    static_assert(is_key_of<int (*)(int const*), std::vector<int*>, std::vector<int const*>>);
    static_assert(!is_key_of<int (*)(int*), std::vector<int*>, std::vector<int const*>>);
}

TEST_CASE("with a key beside it a function stays what it is; so does what is neither") {
    auto const both = op::compare_or_key<ints>(std::negate<int>(), std::negate<>());
    static_assert(std::same_as<decltype(both), std::pair<std::negate<int>, std::negate<>> const>);
    static_assert(std::same_as<decltype(told<ints>(std::string())), std::pair<std::string, whole_element>>);
    static_assert(std::same_as<compare_of_t<std::string, whole_element, ints>, std::string>);
    static_assert(std::same_as<key_of_t<int person::*, whole_element, people>, int person::*>);
}

TEST_CASE("std::identity is no key") {
    static_assert(std::same_as<key_of_t<std::ranges::less, std::identity, ints>, whole_element>);
    static_assert(std::same_as<decltype(told<ints>(std::identity())), std::pair<std::ranges::less, whole_element>>);
}

TEST_CASE("functions are moved") {
    auto pair = told<ints>([owner = test::move_only(7)](int) { return int(owner); });
    CHECK(pair.second(0) == 7);
}
