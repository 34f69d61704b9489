#include <rill/terminals/contains.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>

using namespace test;

TEST_CASE("contains says whether an element is equal to the value; nothing after it is asked for") {
    static_assert(rill::contains(rill::range(3, 9), 4));
    static_assert(!(rill::range(3, 9) | rill::contains(9)));
    answers(verb(rill::contains, 2), {1, 2, 3}, true, 2);
    answers(verb(rill::contains, 2), {1, 3}, false);
    answers(verb(rill::contains, 2), {}, false);
    CHECK((std::views::iota(3) | rill::contains(5)));
}

TEST_CASE("contains compares whatever has ==, and integers as numbers") {
    CHECK((std::vector<std::string>{"a", "b"} | rill::contains("b")));
    CHECK((rill::split(std::string("a bc"), ' ') | rill::contains(std::string("bc"))));
    CHECK_FALSE(rill::contains(std::vector{static_cast<unsigned>(-1)}, -1));
    move_only owners[] = {move_only(1)};
    CHECK(rill::contains(stream<move_only>(owners, owners + 1), 1));
    CHECK(rill::contains(std::vector<move_only>(), 1) == false);
}

TEST_CASE("contains refuses values that do not compare with the elements") {
    using contains = decltype(rill::contains);
    static_assert(!std::invocable<contains, std::vector<int>&, std::string>);
    static_assert(!std::invocable<contains, int, int>);
}
