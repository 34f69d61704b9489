#include <rill/terminals/bottom_k.hpp>
#include "support/answers.hpp"

using namespace test;

// What it keeps and how, it shares with top_k, whose test has that.
namespace {
using ints = std::vector<int>;
struct person {
    std::string name;
    int age;
};
auto names(std::vector<person> const& people) {
    std::string all;
    for (auto& p : people) all += p.name;
    return all;
}
} // namespace

TEST_CASE("bottom_k is the k least elements, the least first") {
    answers(verb(rill::bottom_k, 2), {3, 1, 4, 2}, ints{1, 2});
    answers(verb(rill::bottom_k, 5), {3, 1, 4}, ints{1, 3, 4});
    answers(verb(rill::bottom_k, 5), {}, ints());
    answers(verb(rill::bottom_k, 0), {3, 1}, ints(), 0); // nothing is asked
    CHECK((std::vector{true, false, true} | rill::bottom_k(2)) == std::vector{false, true});
    CHECK((std::array{3, 1, 4} | rill::bottom_k(2)).front() == 1);
}

TEST_CASE("bottom_k takes a comparison and a key, and {} for either default") {
    ints const numbers{3, -4, 1, 4};
    CHECK((numbers | rill::bottom_k(2, std::ranges::greater())) == ints{4, 3});
    CHECK(rill::bottom_k(numbers, 2, {}, [](int x) { return -x; }) == ints{4, 3});
    CHECK((numbers | rill::bottom_k(2u, std::ranges::greater(), [](int x) { return -x; })) == ints{-4, 1});
}

TEST_CASE("a function alone is the comparison if it is one of two elements, otherwise the key") {
    ints const numbers{3, -4, 1, 4};
    CHECK(rill::bottom_k(numbers, 2, [](int x) { return -x; }) == ints{4, 3});
    std::vector<person> const people{{"a", 30}, {"b", 20}};
    CHECK(names(people | rill::bottom_k(1, &person::age)) == "b");
}

TEST_CASE("of equal ones bottom_k keeps those that come first, in their order") {
    std::vector<person> people{{"a", 1}, {"b", 2}, {"c", 1}, {"d", 2}, {"e", 1}, {"f", 2}, {"g", 3}};
    CHECK(names(people | rill::bottom_k(3, {}, &person::age)) == "ace");
    CHECK(names(people | rill::bottom_k(5, {}, &person::age)) == "acebd");
    CHECK(names(people | rill::bottom_k(6, {}, [](person const&) { return 0; })) == "abcdef");
}

TEST_CASE("bottom_k asks for each element once, and calls the key once for it") {
    int few[] = {1, 3, 2};
    recording story;
    CHECK(rill::bottom_k(input<>(few, few + 3), 1, {}, logged("key", [](int x) { return x; })) == ints{1});
    CHECK(story.text() == "ask read(1) key(1) ask read(3) key(3) ask read(2) key(2) ask");
}

TEST_CASE("bottom_k refuses a negative k at once, and what does not fit") {
    CHECK_THROWS_WITH(rill::bottom_k(-1), "rill::bottom_k: count must not be negative, got -1");
    CHECK_THROWS_AS(rill::bottom_k(ints(), -1), std::invalid_argument);
    using bottom_k = decltype(rill::bottom_k);
    static_assert(!std::invocable<bottom_k, std::vector<move_only>&, int>);
    static_assert(!std::invocable<bottom_k, ints&, int, int>);
    static_assert(!std::invocable<bottom_k, ints&, double>);
    static_assert(!std::invocable<bottom_k, std::vector<person>&, int>);
    static_assert(!std::invocable<bottom_k, std::ranges::iota_view<int>, int>);
}
