#include <rill/terminals/starts_with.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>

using namespace test;

namespace {
int one_to_three[] = {1, 2, 3};
auto first_others(int n) { return stream<>(one_to_three, one_to_three + n); }
auto first_numbers(int n) { return input<>(one_to_three, one_to_three + n); }
} // namespace

TEST_CASE("starts_with says whether the first elements are those of another range") {
    static_assert(rill::starts_with(rill::range(1, 9), std::array{1, 2}));
    static_assert(!(rill::range(1, 2) | rill::starts_with(std::array{1, 2})));
    auto const with_12 = verb(rill::starts_with, std::list{1, 2});
    answers(with_12, {1, 2, 3}, true, 2);
    answers(with_12, {1, 2}, true, 2);
    answers(with_12, {1}, false);
    answers(with_12, {}, false);
    answers(with_12, {2, 2}, false, 1);
    answers(verb(rill::starts_with, std::list<int>()), {1, 2}, true, 0);
    answers(verb(rill::starts_with, std::list<int>()), {}, true, 0);
    CHECK((std::views::iota(1) | rill::starts_with(std::vector{1, 2})));
    CHECK_FALSE((std::vector{1, 2} | rill::starts_with(std::views::iota(1))));
}

TEST_CASE("the other range is asked first, and no more is asked for than it has") {
    auto const mine = rill::map(logged("mine", [](int x) { return x; }));
    {
        recording story;
        CHECK(rill::starts_with(first_numbers(3) | mine, first_others(1)));
        CHECK(story.text() == "ask ask read(1) mine(1) ask");
    }
    {
        recording story;
        CHECK_FALSE(rill::starts_with(first_numbers(1) | mine, first_others(3)));
        CHECK(story.text() == "ask ask read(1) mine(1) ask ask");
    }
    {
        recording story;
        CHECK_FALSE((first_numbers(3) | mine | rill::starts_with(std::vector{2, 3})));
        CHECK(story.text() == "ask read(1) mine(1)");
    }
    int numbers[] = {1, 2, 3};
    stream<> s(numbers, numbers + 3);
    CHECK(rill::starts_with(s, std::vector{1, 2}));
    CHECK(gives(s, {3}));
}

TEST_CASE("of ranges of known lengths neither is asked if the other one is longer") {
    auto const square = rill::map(logged("square", [](int x) { return x * x; }));
    recording story;
    CHECK_FALSE(rill::starts_with(std::vector{1} | square, std::vector{1, 4} | square));
    CHECK(story.text() == "");
}

TEST_CASE("starts_with shares a pass, and is right about empty ranges there") {
    auto const empty = [](int) { return std::vector<int>(); };
    auto const answers_of = [](auto&& r, auto&& start) {
        return std::get<0>(r | rill::aggregate(rill::starts_with(start), rill::count()));
    };
    CHECK(answers_of(std::list{1, 2}, std::list<int>()));
    CHECK(answers_of(std::list{1, 2}, std::list{1, 2}));
    CHECK(answers_of(empty(0), empty(0)));
    CHECK_FALSE(answers_of(empty(0), std::list{1}));
    CHECK_FALSE(answers_of(std::list{1, 2}, std::list{2}));
}

TEST_CASE("starts_with compares elements of every kind, and integers as numbers") {
    CHECK(rill::starts_with(rill::split(std::string("a b c"), ' '), std::vector<std::string>{"a", "b"}));
    CHECK_FALSE(rill::starts_with(std::vector{static_cast<unsigned>(-1)}, std::vector{-1}));
    CHECK(rill::starts_with(std::string("abc"), std::string_view("ab")));
    move_only owners[] = {move_only(1)};
    CHECK(rill::starts_with(stream<move_only>(owners, owners + 1), std::vector{1}));
}

TEST_CASE("starts_with refuses elements that do not compare, and what is no range") {
    using starts_with = decltype(rill::starts_with);
    static_assert(!std::invocable<starts_with, std::vector<int>&, std::vector<std::string>&>);
    static_assert(!std::invocable<starts_with, int, std::vector<int>&>);
    static_assert(!std::invocable<starts_with, std::vector<int>&, int>);
    static_assert(!std::invocable<starts_with, std::string&, char const(&)[2]>);
}
