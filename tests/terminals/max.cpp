#include <rill/terminals/max.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/io/lines.hpp>
#include <sstream>

using namespace test;

namespace {
constexpr int numbers[] = {3, -4, 1, 4};
struct person {
    std::string name;
    int age;
};
} // namespace

TEST_CASE("max is the greatest element, if there is one") {
    static_assert(rill::max(numbers) == 4);
    static_assert((numbers | rill::max()) == 4);
    CHECK((std::vector<int>() | rill::max()) == std::nullopt);
    CHECK(rill::max(std::vector{true, false}) == true);
}

TEST_CASE("max takes a comparison and a key, and {} for either default") {
    static_assert((numbers | rill::max(std::ranges::greater())) == -4);
    static_assert(rill::max(numbers, {}, [](int x) { return -x; }) == -4);
    static_assert(rill::max(numbers, std::ranges::greater(), [](int x) { return -x; }) == 4);
    std::vector<person> people{{"a", 30}, {"b", 20}, {"c", 30}, {"d", 20}};
    CHECK((people | rill::max({}, &person::age))->name == "a");
}

TEST_CASE("a function alone is the comparison if it is one of two elements, otherwise the key") {
    static_assert(rill::max(numbers, [](int x) { return -x; }) == -4);
    static_assert((numbers | rill::max([](int x, int y = 0) { return x < y; })) == 4); // both ways
    std::vector<person> people{{"a", 30}, {"b", 20}};
    CHECK((people | rill::max(&person::age))->name == "a");
    CHECK((people | rill::max(&person::name))->name == "b");
    std::istringstream text("bb\nccc\na\n");
    CHECK((rill::lines(text) | rill::max(&std::string_view::size)) == "ccc");
    static_assert((numbers | rill::max(std::identity())) == 4);
}

TEST_CASE("of several that are equal max is the first") {
    CHECK((numbers | rill::max({}, [](int x) { return x * x; })) == -4);
    CHECK((numbers | rill::max([](int, int) { return false; })) == 3);
}

TEST_CASE("max asks for each element once, and calls the key once for it") {
    int few[] = {1, 2};
    recording story;
    CHECK(rill::max(input<>(few, few + 2), {}, logged("key", [](int) { return 0; })) == 1);
    CHECK(story.text() == "ask read(1) key(1) ask read(2) key(2) ask");
}

TEST_CASE("max takes elements that can only be moved, and refuses such lvalues") {
    move_only owners[] = {move_only(1), move_only(2)};
    CHECK(*rill::max(stream<move_only>(owners, owners + 2)) == 2);
    static_assert(!std::invocable<decltype(rill::max), std::vector<move_only>&>);
    static_assert(!std::invocable<decltype(rill::max), std::vector<int>&, int>);
    static_assert(!std::invocable<decltype(rill::max), std::vector<person>&>);
    static_assert(!std::invocable<decltype(rill::max), std::vector<int>&, person (*)(int)>);
}
