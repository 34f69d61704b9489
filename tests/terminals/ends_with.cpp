#include <rill/terminals/ends_with.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/filter.hpp>
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
constexpr auto square = [](int x) { return x * x; };
} // namespace

TEST_CASE("ends_with says whether the last elements are those of another range") {
#ifndef _GLIBCXX_DEBUG // whose std::vector is not for constants before GCC 13
    static_assert(rill::ends_with(rill::range(1, 9), std::array{7, 8}));
    static_assert(!(rill::range(1, 2) | rill::ends_with(std::array{1, 2})));
#endif
    auto const with_23 = [](auto other) {
        auto const ends = verb(rill::ends_with, other);
        answers(ends, {1, 2, 3}, true);
        answers(ends, {2, 3}, true);
        answers(ends, {0, 1, 2, 3, 2, 3}, true);
        answers(ends, {2, 3, 1}, false);
        answers(ends, {2, 4}, false);
        answers(ends, {1, 3}, false);
        answers(ends, {}, false);
    };
    with_23(std::list{2, 3});
    with_23(std::list{2, 3} | rill::filter([](int) { return true; }));
    auto const with_3 = verb(rill::ends_with, std::list{3});
    answers(with_3, {3}, true);
    answers(verb(rill::ends_with, std::list<int>()), {1, 2}, true, 0);
    answers(verb(rill::ends_with, std::list<int>()), {}, true, 0);
}

TEST_CASE("the other range is walked first if its length is not known, and last if it is") {
    int two_three[] = {2, 3};
    {
        recording story;
        CHECK(rill::ends_with(first_numbers(3), stream<>(two_three, two_three + 2)));
        CHECK(story.text() == "ask ask ask ask read(1) ask read(2) ask read(3) ask");
    }
    {
        recording story;
        CHECK_FALSE((first_numbers(3) | rill::ends_with(std::vector{3, 3} | rill::map(logged("other", square)))));
        CHECK(story.text() == "ask read(1) ask read(2) ask read(3) ask other(3)");
    }
    {
        recording story;
        CHECK(rill::ends_with(first_numbers(3), first_others(0)));
        CHECK(story.text() == "ask");
    }
}

TEST_CASE("of ranges of known lengths nothing is read but what is compared, and nothing if the other one is longer") {
    auto const mine = rill::map(logged("mine", square));
    recording story;
    CHECK_FALSE(rill::ends_with(std::vector{1} | mine, std::vector{1, 4} | mine));
    CHECK_FALSE(rill::ends_with(std::list{1} | mine, std::vector{1, 4} | mine));
    CHECK(story.text() == "");
    CHECK(rill::ends_with(std::vector{1, 2, 3} | mine, std::vector{4, 9}));
    CHECK(story.text() == "mine(2) mine(3)");
}

TEST_CASE("ends_with shares a pass, and is right about empty ranges there") {
    auto const answers_of = [](auto&& r, auto&& end) {
        return std::get<0>(r | rill::aggregate(rill::ends_with(end), rill::count()));
    };
    CHECK(answers_of(std::list{1, 2}, std::list<int>()));
    CHECK(answers_of(std::list{1, 2}, std::list{1, 2}));
    CHECK(answers_of(std::list<int>(), std::list<int>()));
    CHECK_FALSE(answers_of(std::list<int>(), std::list{1}));
    CHECK_FALSE(answers_of(std::list{1, 2}, std::list{1}));
}

TEST_CASE("ends_with owns what it keeps, and copies none of a multi-pass range") {
    std::string const text(40, 'a');
    std::vector<std::string> const last_two{text + "b", text};
    CHECK(rill::ends_with(rill::split("x " + text + "b " + text, ' '), last_two));
    CHECK(rill::ends_with(std::list<std::string>{"x", text + "b", text}, rill::split(text + "b " + text, ' ')));
    move_only owners[] = {move_only(1), move_only(2)};
    CHECK(rill::ends_with(stream<move_only>(owners, owners + 2), std::vector{2}));
    CHECK(rill::ends_with(std::vector{2}, stream<move_only>(owners + 1, owners + 2)));
    std::list<counted> elements;
    for (int i = 0; i < 3; ++i) elements.emplace_back(i);
    counted::copies = 0;
    CHECK(rill::ends_with(elements, std::vector{1, 2}));
    CHECK(counted::copies == 0);
    CHECK(rill::ends_with(std::list{true, false}, std::list{false} | rill::filter([](bool) { return true; })));
    CHECK_FALSE(rill::ends_with(std::vector{static_cast<unsigned>(-1)}, std::vector{-1}));
}

TEST_CASE("ends_with refuses what has no end, elements that do not compare, and what is no range") {
    using ends_with = decltype(rill::ends_with);
    static_assert(!std::invocable<ends_with, std::ranges::iota_view<int>, std::vector<int>&>);
    static_assert(!std::invocable<ends_with, std::vector<int>&, std::ranges::iota_view<int>>);
    static_assert(!std::invocable<ends_with, std::vector<int>&, std::vector<std::string>&>);
    static_assert(!std::invocable<ends_with, int, std::vector<int>&>);
    static_assert(!std::invocable<ends_with, std::vector<int>&, int>);
}
