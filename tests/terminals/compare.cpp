#include <rill/terminals/compare.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>
#include <limits>

using namespace test;

namespace {
int one_to_three[] = {1, 2, 3};
auto others() { return stream<>(one_to_three, one_to_three + 3); }
auto numbers() { return input<>(one_to_three, one_to_three + 3); }
} // namespace

TEST_CASE("compare says which range comes first, by the first elements that differ or else by length") {
    static_assert(rill::compare(rill::range(1, 4), std::array{1, 2, 3}) == 0);
    static_assert((rill::range(1, 4) | rill::compare(std::array{1, 2})) > 0);
    auto const with_123 = verb(rill::compare, std::list{1, 2, 3});
    using order = std::strong_ordering;
    answers(with_123, {1, 2, 3}, order::equal);
    answers(with_123, {1, 2}, order::less);
    answers(with_123, {}, order::less);
    answers(with_123, {1, 3}, order::greater, 2);
    answers(with_123, {1, 1, 3}, order::less, 2);
    answers(with_123, {1, 2, 3, 4, 5}, order::greater, 4);
    answers(verb(rill::compare, std::list<int>()), {}, order::equal);
}

TEST_CASE("the range is asked before the other, and neither after the first elements that differ") {
    recording story;
    CHECK(
        ((numbers() | rill::compare(others() | rill::map(logged("other", [](int x) { return x == 2 ? 0 : x; })))) > 0));
    CHECK(story.text() == "ask read(1) ask other(1) ask read(2) ask other(2)");
}

TEST_CASE("neither range is asked again once it has ended") {
    {
        recording story;
        CHECK((rill::compare(numbers(), others()) == 0));
        CHECK(story.text() == "ask read(1) ask ask read(2) ask ask read(3) ask ask ask");
    }
    {
        recording story;
        CHECK((rill::compare(numbers(), stream<>(one_to_three, one_to_three + 1)) > 0));
        CHECK(story.text() == "ask read(1) ask ask read(2) ask");
    }
}

TEST_CASE("the result is what <=> of the elements gives, and integers are compared as numbers") {
    auto const nan = std::numeric_limits<double>::quiet_NaN();
    auto const unordered = rill::compare(std::vector{1.0, nan}, std::vector{1.0, 2.0});
    static_assert(std::same_as<decltype(unordered), std::partial_ordering const>);
    CHECK(unordered == std::partial_ordering::unordered);
    CHECK((rill::compare(std::vector{-1}, std::vector{1U}) < 0));
    CHECK((rill::compare(rill::split(std::string("a b"), ' '), std::vector<std::string>{"a", "c"}) < 0));
    CHECK((rill::compare(std::vector{true}, std::vector{false}) > 0));
    move_only owners[] = {move_only(1)};
    CHECK((rill::compare(stream<move_only>(owners, owners + 1), std::vector{1}) == 0));
    CHECK(((std::views::iota(1) | rill::compare(std::vector{1, 2})) > 0));
}

TEST_CASE("compare refuses elements that are not ordered, and what is no range") {
    using compare = decltype(rill::compare);
    struct thing {
        bool operator==(thing const&) const = default;
    };
    static_assert(!std::invocable<compare, std::vector<int>&, std::vector<std::string>&>);
    static_assert(!std::invocable<compare, std::vector<thing>&, std::vector<thing>&>);
    static_assert(!std::invocable<compare, int, std::vector<int>&>);
    static_assert(!std::invocable<compare, std::vector<int>&, int>);
}
