#include <rill/terminals/count.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>

using namespace test;

TEST_CASE("count says how many elements there are") {
    static_assert(rill::count(rill::range(5)) == 5);
    static_assert((rill::range(5) | rill::filter([](int x) { return x > 2; }) | rill::count()) == 2);
    static_assert(std::same_as<decltype(rill::count(std::vector<int>())), std::size_t>);
    CHECK((std::vector<int>() | rill::count()) == 0);
}

TEST_CASE("count of a random-access range of known length calls nothing; other elements are read, each once") {
    auto const square = rill::map(logged("square", [](int x) { return x * x; }));
    recording story;
    CHECK((std::vector{1, 2} | square | rill::count()) == 2);
    CHECK(story.text() == "");
    CHECK((std::list{1, 2} | square | rill::count()) == 2);
    CHECK(story.text() == "square(1) square(2)");
}

TEST_CASE("count takes a single-pass source to its end") {
    int numbers[] = {1, 2};
    stream<> s(numbers, numbers + 2);
    CHECK(rill::count(s) == 2);
    CHECK(rill::count(s) == 0);
}

TEST_CASE("count refuses what has no end, and what is no range") {
    static_assert(!std::invocable<decltype(rill::count), std::ranges::iota_view<int>>);
    static_assert(!std::invocable<decltype(rill::count), int>);
    static_assert(![](auto c) { return requires { std::views::iota(0) | c; }; }(rill::count()));
}
