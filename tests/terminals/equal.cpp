#include <rill/terminals/equal.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>

using namespace test;

namespace {
int one_to_three[] = {1, 2, 3};
auto others() { return stream<>(one_to_three, one_to_three + 3); }
auto numbers() { return input<>(one_to_three, one_to_three + 3); }
std::list<int> const listed{1, 2, 3};
} // namespace

TEST_CASE("equal says whether two ranges have equal elements") {
    static_assert(rill::equal(rill::range(1, 4), std::array{1, 2, 3}));
    static_assert(!(rill::range(1, 4) | rill::equal(std::array{1, 2})));
    auto const like_listed = verb(rill::equal, std::cref(listed).get() | rill::map([](int x) { return x; }));
    answers(like_listed, {1, 2, 3}, true);
    answers(like_listed, {1, 2}, false);
    answers(like_listed, {}, false);
    answers(like_listed, {1, 3, 3}, false, 2);
    answers(like_listed, {1, 2, 3, 4, 5}, false, 4);
    answers(verb(rill::equal, std::list<int>()), {}, true);
}

TEST_CASE("the range is asked before the other, and neither after the first elements that differ") {
    recording story;
    CHECK((numbers() | rill::map(logged("mine", [](int x) { return x; })) |
           rill::equal(others() | rill::map(logged("other", [](int x) { return x == 2 ? 0 : x; })))) == false);
    CHECK(story.text() == "ask read(1) mine(1) ask other(1) ask read(2) mine(2) ask other(2)");
}

TEST_CASE("neither range is asked again once it has ended") {
    {
        recording story;
        CHECK(rill::equal(numbers(), others()));
        CHECK(story.text() == "ask read(1) ask ask read(2) ask ask read(3) ask ask ask");
    }
    {
        recording story;
        CHECK_FALSE(rill::equal(numbers(), stream<>(one_to_three, one_to_three + 1)));
        CHECK(story.text() == "ask read(1) ask ask read(2) ask");
    }
    {
        recording story;
        CHECK_FALSE(rill::equal(input<>(one_to_three, one_to_three + 1), others()));
        CHECK(story.text() == "ask read(1) ask ask ask");
    }
}

TEST_CASE("ranges of known lengths that differ are not asked at all") {
    auto const square = rill::map(logged("square", [](int x) { return x * x; }));
    recording story;
    CHECK_FALSE(rill::equal(std::vector{1, 2} | square, std::vector{1}));
    CHECK_FALSE((std::vector{1} | rill::equal(std::vector{1, 2} | square)));
    CHECK(story.text() == "");
    CHECK(rill::equal(std::vector{1, 2} | square, std::vector{1, 4}));
    CHECK(story.text() == "square(1) square(2)");
}

TEST_CASE("equal takes a comparison of two lvalues") {
    auto const opposite = [](int& x, int const& y) { return x == -y; };
    std::vector v{1, 2, 3};
    CHECK((v | rill::equal(std::vector{-1, -2, -3}, opposite)));
    CHECK_FALSE(rill::equal(v, v, opposite));
}

TEST_CASE("equal borrows or owns the other range, and compares elements of every kind") {
    std::vector v{1, 2};
    auto const like_v = rill::equal(v);
    v[1] = 3;
    CHECK((std::vector{1, 3} | like_v));
    CHECK(rill::equal(std::vector{1U, 2U}, std::vector{1L, 2L}));
    CHECK_FALSE(rill::equal(std::vector{static_cast<unsigned>(-1)}, std::vector{-1}));
    CHECK(rill::equal(rill::split(std::string("a b"), ' '), std::vector<std::string>{"a", "b"}));
    CHECK(rill::equal(std::vector{true}, std::vector{true}));
    move_only owners[] = {move_only(1)};
    CHECK(rill::equal(stream<move_only>(owners, owners + 1), std::vector{1}));
    CHECK_FALSE(rill::equal(std::vector{2}, stream<move_only>(owners, owners + 1)));
    CHECK_FALSE((std::views::iota(1) | rill::equal(v)));
    CHECK_FALSE((v | rill::equal(std::views::iota(1))));
}

TEST_CASE("equal refuses elements that do not compare, and what is no range") {
    using equal = decltype(rill::equal);
    static_assert(!std::invocable<equal, std::vector<int>&, std::vector<std::string>&>);
    static_assert(!std::invocable<equal, std::vector<int>&, std::vector<int>&, int>);
    static_assert(!std::invocable<equal, int, std::vector<int>&>);
    static_assert(!std::invocable<equal, std::vector<char>&, char const(&)[2]>);
}
