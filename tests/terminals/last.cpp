#include <rill/terminals/last.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>

using namespace test;

TEST_CASE("last is the last element, if there is one") {
    static_assert(rill::last(rill::range(3, 9)) == 8);
    static_assert((rill::range(3, 9) | rill::filter([](int x) { return x < 5; }) | rill::last()) == 4);
    answers(verb(rill::last), {1, 2, 3}, std::optional(3));
    answers(verb(rill::last), {}, std::optional<int>());
    static_assert(std::same_as<decltype(rill::last(std::vector<bool>())), std::optional<bool>>);
}

TEST_CASE("last of a random-access range of known length reads no other; other elements are read, each once") {
    auto const square = rill::map(logged("square", [](int x) { return x * x; }));
    recording story;
    CHECK((std::vector{1, 2} | square | rill::last()) == 4);
    CHECK((std::vector<int>() | square | rill::last()) == std::nullopt);
    CHECK(story.text() == "square(2)");
    CHECK((std::list{1, 2} | square | rill::last()) == 4);
    CHECK(story.text() == "square(2) square(1) square(2)");
}

TEST_CASE("last copies one element of a multi-pass range") {
    std::list<counted> elements;
    for (int i = 0; i < 3; ++i) elements.emplace_back(i);
    counted::copies = 0;
    CHECK(*rill::last(elements) == 2);
    CHECK(counted::copies == 1);
}

TEST_CASE("last takes elements of every kind, and owns text that is gone with the pipeline") {
    move_only owners[] = {move_only(1), move_only(2)};
    CHECK(*rill::last(stream<move_only>(owners, owners + 2)) == 2);
    fixed unchangeable[] = {fixed(1), fixed(2)};
    CHECK(*rill::last(stream<fixed>(unchangeable, unchangeable + 2)) == 2);
    std::string const text(40, 'a');
    auto const word = rill::split(text + " " + text + "b", ' ') | rill::last();
    static_assert(std::same_as<decltype(word), std::optional<std::string> const>);
    CHECK(word == text + "b");
}

TEST_CASE("last refuses what has no end, and lvalues that can only be moved") {
    using last = decltype(rill::last);
    static_assert(!std::invocable<last, std::ranges::iota_view<int>>);
    static_assert(!std::invocable<last, std::vector<move_only>&>);
    static_assert(!std::invocable<last, int>);
}
