#include <rill/terminals/first.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/sources/range.hpp>

using namespace test;

TEST_CASE("first is the first element, if there is one") {
    static_assert(rill::first(rill::range(3, 9)) == 3);
    static_assert((rill::range(3, 9) | rill::filter([](int x) { return x > 4; }) | rill::first()) == 5);
    CHECK((std::vector<int>() | rill::first()) == std::nullopt);
    static_assert(std::same_as<decltype(rill::first(std::vector<bool>())), std::optional<bool>>);
}

TEST_CASE("first asks for nothing after it") {
    int numbers[] = {1, 2, 3};
    stream<> s(numbers, numbers + 3);
    recording story;
    CHECK(rill::first(s) == 1);
    CHECK((s | rill::first()) == 2);
    CHECK(story.text() == "ask ask");
}

TEST_CASE("first copies or moves the element, and refuses an lvalue that can only be moved") {
    std::vector<std::string> v{"a"};
    CHECK(rill::first(v) == "a");
    CHECK(v.front() == "a");
    move_only owners[] = {move_only(1)};
    CHECK(*rill::first(stream<move_only>(owners, owners + 1)) == 1);
    static_assert(!std::invocable<decltype(rill::first), std::vector<move_only>&>);
    static_assert(!std::invocable<decltype(rill::first), int>);
}
