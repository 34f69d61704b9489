#include <rill/terminals/find.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>

using namespace test;

TEST_CASE("find is the first element that is equal to the value; nothing after it is asked for") {
    static_assert(rill::find(rill::range(3, 9), 4) == 4);
    static_assert((rill::range(3, 9) | rill::find(9)) == std::nullopt);
    answers(verb(rill::find, 2), {1, 2, 3}, std::optional(2), 2);
    answers(verb(rill::find, 2), {1, 3}, std::optional<int>());
    answers(verb(rill::find, 2), {}, std::optional<int>());
    CHECK((std::views::iota(3) | rill::find(5)) == 5);
}

TEST_CASE("find compares whatever has ==, and integers as numbers") {
    CHECK((std::vector<std::string>{"a", "b"} | rill::find("b")) == "b");
    CHECK(rill::find(std::vector{1U, static_cast<unsigned>(-1)}, -1) == std::nullopt);
    CHECK(rill::find(std::vector<std::size_t>{1, 2}, 2) == std::size_t{2});
    CHECK(rill::find(std::vector{false, true}, true) == true);
}

TEST_CASE("find copies or moves the element, and owns text that is gone with the pipeline") {
    move_only owners[] = {move_only(1)};
    CHECK(*rill::find(stream<move_only>(owners, owners + 1), 1) == 1);
    auto const word = rill::split(std::string("a bc"), ' ') | rill::find("bc");
    static_assert(std::same_as<decltype(word), std::optional<std::string> const>);
    CHECK(word == "bc");
}

TEST_CASE("find refuses values that do not compare with the elements, and lvalues that can only be moved") {
    using find = decltype(rill::find);
    static_assert(!std::invocable<find, std::vector<int>&, std::string>);
    static_assert(!std::invocable<find, std::vector<move_only>&, int>);
    static_assert(!std::invocable<find, int, int>);
}
