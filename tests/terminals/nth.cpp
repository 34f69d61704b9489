#include <rill/terminals/nth.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>

using namespace test;

TEST_CASE("nth is the element at a position, if there is one; nothing after it is asked for") {
    static_assert(rill::nth(rill::range(3, 9), 2) == 5);
    static_assert((rill::range(3, 9) | rill::nth(6)) == std::nullopt);
    answers(verb(rill::nth, 0), {1, 2, 3}, std::optional(1), 1);
    answers(verb(rill::nth, 1), {1, 2, 3}, std::optional(2), 2);
    answers(verb(rill::nth, 3), {1, 2, 3}, std::optional<int>());
    answers(verb(rill::nth, 0), {}, std::optional<int>());
}

TEST_CASE("nth jumps where positions can be computed; other elements are read, each once") {
    auto const square = rill::map(logged("square", [](int x) { return x * x; }));
    recording story;
    CHECK((std::vector{1, 2, 3} | square | rill::nth(1U)) == 4);
    CHECK((std::vector{1, 2, 3} | square | rill::nth(3)) == std::nullopt);
    CHECK((std::views::iota(0) | square | rill::nth(5)) == 25);
    CHECK(story.text() == "square(2) square(5)");
    CHECK((std::list{1, 2, 3} | square | rill::nth(1)) == 4);
    CHECK(story.text() == "square(2) square(5) square(1) square(2)");
}

TEST_CASE("nth copies or moves the element, and owns text that is gone with the pipeline") {
    move_only owners[] = {move_only(1), move_only(2)};
    CHECK(*rill::nth(stream<move_only>(owners, owners + 2), 1) == 2);
    auto const word = rill::split(std::string("a bc"), ' ') | rill::nth(1);
    static_assert(std::same_as<decltype(word), std::optional<std::string> const>);
    CHECK(word == "bc");
}

TEST_CASE("nth refuses a negative position at once, and what is none when compiling") {
    CHECK(complaint([] { static_cast<void>(rill::nth(-1)); }) == "rill::nth: count must not be negative, got -1");
    CHECK_THROWS_AS(rill::nth(std::vector<int>(), -1), std::invalid_argument);
    using nth = decltype(rill::nth);
    static_assert(!std::invocable<nth, std::vector<int>&, double>);
    static_assert(!std::invocable<nth, std::vector<move_only>&, int>);
    static_assert(!std::invocable<nth, int, int>);
}
