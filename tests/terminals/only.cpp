#include <rill/terminals/only.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>

using namespace test;

TEST_CASE("only is the one element there is") {
    static_assert(rill::only(rill::range(3, 4)) == 3);
    static_assert((rill::range(3, 9) | rill::filter([](int x) { return x == 5; }) | rill::only()) == 5);
    answers(verb(rill::only), {1}, std::optional(1));
    answers(verb(rill::only), {}, std::optional<int>());
}

TEST_CASE("only throws as soon as there is a second element") {
    int numbers[] = {1, 2, 3};
    stream<> s(numbers, numbers + 3);
    recording story;
    CHECK_THROWS_AS(rill::only(s), std::length_error);
    CHECK(story.text() == "ask ask");
    CHECK_THROWS_WITH((std::vector{1, 2} | rill::only()), "rill::only: more than one element");
}

TEST_CASE("only copies or moves the element, and owns text that is gone with the pipeline") {
    move_only owners[] = {move_only(1)};
    CHECK(*rill::only(stream<move_only>(owners, owners + 1)) == 1);
    auto const word = rill::split(std::string("bc"), ' ') | rill::only();
    static_assert(std::same_as<decltype(word), std::optional<std::string> const>);
    CHECK(word == "bc");
    static_assert(!std::invocable<decltype(rill::only), std::vector<move_only>&>);
    static_assert(!std::invocable<decltype(rill::only), int>);
}
