#include <rill/terminals/partition.hpp>
#include "support/answers.hpp"
#include <rill/io/lines.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <sstream>

using namespace test;

namespace {
using ints = std::vector<int>;
constexpr auto even = [](int x) { return x % 2 == 0; };
struct person {
    std::string name;
    bool here;
};
} // namespace

TEST_CASE("partition is the elements for which the predicate holds, and the others") {
    answers(verb(rill::partition, even), {3, 1, 4, 2}, std::pair(ints{4, 2}, ints{3, 1}));
    answers(verb(rill::partition, even), {}, std::pair(ints(), ints()));
    CHECK((std::array{3, 1, 4} | rill::partition(even)).first.front() == 4);
    auto const [here, away] = std::vector<person>{{"a", true}, {"b", false}} | rill::partition(&person::here);
    CHECK(here.front().name == "a");
    CHECK(away.front().name == "b");
    CHECK(rill::partition(std::vector{true, false}, [](bool x) { return x; }).first == std::vector{true});
}

TEST_CASE("partition asks for each element once, and calls its predicate once for it") {
    int numbers[] = {1, 2};
    recording story;
    CHECK((input<>(numbers, numbers + 2) | rill::partition(logged("even", even))).first == ints{2});
    CHECK(story.text() == "ask read(1) even(1) ask read(2) even(2) ask");
}

TEST_CASE("partition moves what can be moved, which the predicate cannot take") {
    move_only owners[] = {move_only(1), move_only(2)};
    auto const is_even = [](move_only& x) { return static_cast<int>(x) % 2 == 0; };
    auto const [evens, odds] = stream<move_only>(owners, owners + 2) | rill::partition(is_even);
    CHECK(evens.front() == 2);
    CHECK(odds.front() == 1);
    counted::copies = 0;
    counted elements[] = {counted(1), counted(2)};
    CHECK((elements | rill::partition([](counted const& x) { return x == 1; })).second.front() == 2);
    CHECK(counted::copies == 2);
}

TEST_CASE("partition owns what it keeps of lines, and takes part in aggregate") {
    std::istringstream text("a\n#b\nc\n");
    auto const is_comment = [](std::string_view line) { return line.front() == '#'; };
    auto const [parts, n] = rill::lines(text) | rill::aggregate(rill::partition(is_comment), rill::count());
    CHECK(parts == std::pair(std::vector<std::string>{"#b"}, std::vector<std::string>{"a", "c"}));
    CHECK(n == 3);
}

TEST_CASE("partition refuses predicates that do not fit, what it cannot keep, and what has no end") {
    using partition = decltype(rill::partition);
    auto const any = [](auto&) { return true; };
    static_assert(std::invocable<partition, ints&, decltype(any)>);
    static_assert(!std::invocable<partition, ints&, bool (*)(std::string)>);
    static_assert(!std::invocable<partition, std::vector<move_only>&, decltype(any)>);
    static_assert(!std::invocable<partition, std::ranges::iota_view<int>, decltype(even)>);
}
