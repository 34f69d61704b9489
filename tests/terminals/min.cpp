#include <rill/terminals/min.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"

using namespace test;

namespace {
constexpr int numbers[] = {3, -4, 1, 4};
struct person {
    std::string name;
    int age;
};
} // namespace

TEST_CASE("min is the least element, if there is one") {
    static_assert(rill::min(numbers) == -4);
    static_assert((numbers | rill::min()) == -4);
    CHECK((std::vector<int>() | rill::min()) == std::nullopt);
    CHECK(rill::min(std::vector{true, false}) == false);
}

TEST_CASE("min takes a comparison and a key, and {} for either default") {
    static_assert((numbers | rill::min(std::ranges::greater())) == 4);
    static_assert(rill::min(numbers, {}, [](int x) { return -x; }) == 4);
    static_assert(rill::min(numbers, std::ranges::greater(), [](int x) { return -x; }) == -4);
    std::vector<person> people{{"a", 30}, {"b", 20}, {"c", 30}, {"d", 20}};
    CHECK((people | rill::min({}, &person::age))->name == "b");
}

TEST_CASE("a function alone is the comparison if it is one of two elements, otherwise the key") {
    static_assert(rill::min(numbers, [](int x) { return -x; }) == 4);
    std::vector<person> people{{"a", 30}, {"b", 20}};
    CHECK((people | rill::min(&person::age))->name == "b");
}

TEST_CASE("of several that are equal min is the first") {
    CHECK((numbers | rill::min({}, [](int x) { return x * x; })) == 1);
    CHECK((numbers | rill::min([](int, int) { return false; })) == 3);
}

TEST_CASE("min asks for each element once, and calls the key once for it") {
    int few[] = {1, 2};
    recording story;
    CHECK(rill::min(input<>(few, few + 2), {}, logged("key", [](int) { return 0; })) == 1);
    CHECK(story.text() == "ask read(1) key(1) ask read(2) key(2) ask");
}

TEST_CASE("min takes elements that can only be moved, and refuses such lvalues") {
    move_only owners[] = {move_only(1), move_only(2)};
    CHECK(*rill::min(stream<move_only>(owners, owners + 2)) == 1);
    static_assert(!std::invocable<decltype(rill::min), std::vector<move_only>&>);
    static_assert(!std::invocable<decltype(rill::min), std::vector<int>&, int>);
    static_assert(!std::invocable<decltype(rill::min), std::vector<person>&>);
}
