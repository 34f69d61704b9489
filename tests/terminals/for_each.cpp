#include <rill/terminals/for_each.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <array>

using namespace test;

TEST_CASE("for_each calls its function with each element, in order") {
    int numbers[] = {1, 2};
    recording story;
    stream<>(numbers, numbers + 2) | rill::for_each(give);
    CHECK(story.text() == "ask give(1) ask give(2) ask");
    rill::for_each(std::vector{3}, give);
    CHECK(story.text() == "ask give(1) ask give(2) ask give(3)");
    static_assert([] {
        int total = 0;
        std::array{1, 2, 3} | rill::for_each([&](int x) { total += x; });
        return total;
    }() == 6);
}

TEST_CASE("the function may change the elements, take them, and throw") {
    std::vector v{1, 2};
    v | rill::for_each([](int& x) { x *= 10; });
    CHECK(v == std::vector{10, 20});
    move_only owners[] = {move_only(1)};
    stream<move_only>(owners, owners + 1) | rill::for_each([](move_only x) { CHECK(x == 1); });

    int numbers[] = {1, 2, 3};
    stream<> s(numbers, numbers + 3);
    CHECK_THROWS_AS(rill::for_each(s, [](int) { throw fuse_blown(); }), fuse_blown);
    CHECK(gives(s, {2, 3}));
}

TEST_CASE("for_each refuses functions that do not take the elements") {
    using for_each = decltype(rill::for_each);
    static_assert(!std::invocable<for_each, std::vector<int>&, int>);
    static_assert(!std::invocable<for_each, std::vector<int> const&, void (*)(int&)>);
    static_assert(!std::invocable<for_each, int, void (*)(int)>);
}
