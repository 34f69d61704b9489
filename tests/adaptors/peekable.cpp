#include <rill/adaptors/peekable.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/next.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/adaptors/sorted.hpp>
#include <rill/terminals/to.hpp>
#include <array>
#include <list>
#include <memory>
#include <sstream>

using namespace test;

namespace {
constexpr verb peekable(rill::peekable);
} // namespace

TEST_CASE("peekable hands on the same elements, and looks no further unless it is asked to") {
    auto const over_single_pass = [](std::initializer_list<int> in, std::initializer_list<int> expected) {
        return ladder(peekable).single_pass_ints().single_pass_others().allocating().climb(in, expected);
    };
    CHECK(over_single_pass({1, 2, 3}, {1, 2, 3}) == "ask read(1) give(1) ask read(2) give(2) ask read(3) give(3) ask");
    over_single_pass({}, {});
    static constexpr int some[] = {1, 2};
    static_assert([] {
        auto all = some | rill::peekable();
        bool const first = *all.peek() == 1;
        return first && gives(all, {1, 2}) && all.peek() == nullptr;
    }());
}

TEST_CASE("peek shows the next element, and asks for it once") {
    int some[] = {1, 2};
    recording story;
    auto all = stream<>(some, some + 2) | rill::peekable();
    CHECK(story.text() == "");
    CHECK((*all.peek() == 1 && *all.peek() == 1));
    CHECK(story.text() == "ask");
    CHECK(rill::next(all) == 1);
    CHECK(story.text() == "ask");
    CHECK(rill::next(all) == 2);
    CHECK((all.peek() == nullptr && all.peek() == nullptr));
    CHECK(!rill::next(all));
    CHECK(story.text() == "ask ask ask");
}

TEST_CASE("what was peeked at is handed out first, by loop, next and push, and is not lost when a pass is left") {
    int some[] = {1, 2, 3, 4, 5, 6};
    for (auto g : gears) {
        auto all = stream<>(some, some + 6) | rill::peekable();
        static_cast<void>(all.peek());
        CHECK(told(g, all | rill::take(2)) == "give(1) ask give(2)");
        CHECK(*all.peek() == 3);
        CHECK(told(g, all | rill::take(1)) == "give(3)");
        CHECK(*all.peek() == 4);
        CHECK(rill::next(all) == 4);
        for (int x : all) { // left while something is peeked at
            CHECK((x == 5 && *all.peek() == 6));
            break;
        }
        CHECK(told(g, all) == "give(6) ask");
        CHECK(told(g, all) == "");
    }
}

TEST_CASE("take_while loses nothing with a loop that peeks") {
    std::vector v{1, 2, 13, 4};
    auto all = v | rill::peekable();
    int sum = 0;
    while (auto* next = all.peek()) {
        if (*next > 10) break;
        sum += *rill::next(all);
    }
    CHECK((sum == 3 && (all | rill::to<std::vector>()) == std::vector{13, 4}));
}

TEST_CASE("the element at hand stays as it is when the next is peeked at") {
    std::istringstream file("a long line, longer than a string keeps in itself\n more of it\nanother\n");
    auto lines = rill::lines(file) | rill::peekable();
    static_assert(std::same_as<decltype(*lines.begin()), std::string&&>);
    std::vector<std::string> logical;
    for (auto&& line : lines) {
        auto const before = std::string(line);
        bool const continued = lines.peek() && lines.peek()->starts_with(' ');
        CHECK(line == before);
        logical.push_back(std::move(line));
        if (continued) logical.back() += *rill::next(lines);
    }
    CHECK(logical.size() == 2);

    int some[] = {1, 2};
    auto numbers = input<>(some, some + 2) | rill::peekable();
    auto it = numbers.begin();
    CHECK(*numbers.peek() == 2);
    CHECK((*it == 1 && it != numbers.end()));
    ++it;
    CHECK((*it == 2 && numbers.peek() == nullptr && it != numbers.end()));
    ++it;
    CHECK(it == numbers.end());
}

TEST_CASE("functions below are called once for each element") {
    std::vector v{1, 2};
    auto all = v | rill::map(logged("half", [](int x) { return x / 2; })) | rill::peekable();
    recording story;
    for (int x : all) test::happens("give", x + (all.peek() ? *all.peek() : 0));
    CHECK(story.text() == "half(1) half(2) give(1) give(1)");
}

TEST_CASE("what can be written to is written to") {
    std::vector v{1, 2, 3};
    auto all = v | rill::peekable();
    static_assert(std::same_as<decltype(*all.begin()), int&>);
    *all.peek() = 7;
    for (int& x : all) x *= 2;
    CHECK(v == std::vector{14, 4, 6});
}

TEST_CASE("peekable is single pass and move-only, and goes on where it was when it is moved") {
    static_assert(over<peekable, std::vector<int>&> == single_pass);
    static_assert(over<peekable, stream<>> == single_pass);
    static_assert(!std::copyable<decltype(std::declval<std::vector<int>&>() | rill::peekable())>);
    auto const goes_on = [](auto all) {
        CHECK(rill::next(all) == 1);
        CHECK(*all.peek() == 2);
        auto moved = std::move(all);
        CHECK(*moved.peek() == 2);
        CHECK(rill::next(moved) == 2);
        auto again = std::move(moved);
        CHECK(rill::next(again) == 3);
        CHECK(again.peek() == nullptr);
        CHECK(all.begin() == all.end());
        CHECK(all.peek() == nullptr);
        auto at_the_end = std::move(again);
        CHECK(at_the_end.peek() == nullptr);
    };
    goes_on(std::vector{1, 2, 3} | rill::peekable());
    goes_on(std::list{1, 2, 3} | rill::peekable());
    goes_on(std::array{1, 2, 3} | rill::peekable());
    goes_on(rill::from_fn([i = 0]() mutable { return i < 3 ? std::optional(++i) : std::nullopt; }) | rill::peekable());
    goes_on(rill::iota(1) | rill::take(3) | rill::peekable());
    goes_on(std::vector{3, 1, 2} | rill::sorted() | rill::peekable());
    auto const count = []() -> rill::generator<int> {
        for (int i = 1;; ++i) co_yield i;
    };
    goes_on(count() | rill::take(3) | rill::peekable()); // a stage that counts goes on counting
}

TEST_CASE("building peekable allocates nothing, and a pass once") {
    std::list<int> const list{1, 2, 3};
    auto const before = allocations();
    auto view = list | rill::peekable();
    CHECK(allocations() == before);
    for (int x : view) static_cast<void>(x);
    CHECK(allocations() == before + 1);
}

TEST_CASE("a moved view does not look back at where it was") {
    auto const leaves = [](auto view) {
        auto first = std::make_unique<decltype(view)>(std::move(view));
        CHECK((rill::next(*first) == 1 && *first->peek() == 2));
        auto moved = std::move(*first);
        first.reset();
        CHECK(*moved.peek() == 2);
        CHECK(told(gear::pull, moved) == "give(2) give(3)");
        CHECK(moved.peek() == nullptr);
    };
    leaves(std::array{1, 2, 3} | rill::peekable());
    leaves(std::list{1, 2, 3} | rill::peekable());
    leaves(std::array{1, 2, 3} | rill::filter([](int) { return true; }) | rill::peekable());
}

TEST_CASE("elements that can only be moved can be peeked at, and moved out") {
    std::unique_ptr<int> pointers[] = {std::make_unique<int>(1), std::make_unique<int>(2)};
    auto all = stream<std::unique_ptr<int>>(pointers, pointers + 2) | rill::peekable();
    CHECK(**all.peek() == 1);
    auto first = std::move(*rill::next(all));
    CHECK((*first == 1 && **all.peek() == 2));
    {
        counted::copies = 0;
        auto counting = rill::from_fn([] { return std::optional<counted>(1); }) | rill::peekable();
        static_cast<void>(counting.peek());
        static_cast<void>(counting.begin());
        CHECK(counted::alive == 2); // the one at hand, and what from_fn has left
        CHECK(counted::copies == 0);
    }
    CHECK(counted::alive == 0);
}

TEST_CASE("after an exception of the source peekable is empty, after one of a function an element is lost") {
    auto source = []() -> rill::generator<int> {
        co_yield 1;
        throw std::runtime_error("over");
    };
    auto all = source() | rill::peekable();
    CHECK(rill::next(all) == 1);
    CHECK_THROWS_AS(all.peek(), std::runtime_error);
    CHECK((all.peek() == nullptr && !rill::next(all)));

    int some[] = {1, 2, 3};
    auto mapped = stream<>(some, some + 3) |
                  rill::map([](int x) { return x == 2 ? throw std::runtime_error("two") : x; }) | rill::peekable();
    CHECK(rill::next(mapped) == 1);
    CHECK_THROWS_AS(mapped.peek(), std::runtime_error);
    CHECK(*mapped.peek() == 3);
}

TEST_CASE("the example of peekable is true") {
    auto const is_digit = [](char c) { return '0' <= c && c <= '9'; };
    std::string const text = "12+345";
    auto tokens = text | rill::peekable();
    std::vector<int> numbers;
    auto const read_number = [&](auto& from) {
        int number = 0;
        while (from.peek() && is_digit(*from.peek())) number = 10 * number + (*rill::next(from) - '0');
        numbers.push_back(number);
    };
    while (auto* next = tokens.peek()) {
        if (is_digit(*next)) read_number(tokens);
        else static_cast<void>(rill::next(tokens));
    }
    CHECK(numbers == std::vector{12, 345});
}

TEST_CASE("peekable refuses what cannot be kept") {
    using verb = decltype(rill::peekable);
    auto words = [](std::string_view line) { return std::vector{line}; };
    static_assert(!std::invocable<verb, decltype(rill::lines("") | rill::map(words))>);
    static_assert(!std::invocable<verb, int>);
}

TEST_CASE("lookup stays out of peekable") { lookup_stays_out(peekable); }
