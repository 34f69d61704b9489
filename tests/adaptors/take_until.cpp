#include <rill/adaptors/take_until.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <forward_list>

using namespace test;

namespace {
constexpr auto is_big = [](int x) { return x > 2; };
constexpr verb until_big(rill::take_until, logged("big", is_big));
} // namespace

TEST_CASE("take_until hands on the first match, and asks for nothing behind it") {
    CHECK(conformance(until_big, {1, 2, 3, 4}, {1, 2, 3}) ==
          "ask read(1) big(1) give(1) ask read(2) big(2) give(2) ask read(3) big(3) give(3)");
    CHECK(conformance(until_big, {1, 2}, {1, 2}) == "ask read(1) big(1) give(1) ask read(2) big(2) give(2) ask");
    conformance(until_big, {3}, {3});
    conformance(until_big, {7, 1}, {7});
    conformance(until_big, {}, {});
    static_assert(constantly(until_big, {1, 2, 3, 4}, {1, 2, 3}));
    CHECK(gives(std::vector{false, true, false} | rill::take_until([](bool b) { return b; }), {false, true}));
}

TEST_CASE("take_until keeps passes up to bidirectional, and const") {
    static_assert(over<until_big, std::vector<int>&> == (bidirectional | constant));
    static_assert(over<until_big, std::list<int>&> == (bidirectional | constant));
    static_assert(over<until_big, std::forward_list<int>&> == (forward | constant));
    static_assert(over<until_big, range_of<bidirectional | constant | values>> == (bidirectional | constant));
    static_assert(over<until_big, range_of<forward | constant | values, move_only>> == single_pass);
    static_assert(over<until_big, std::ranges::iota_view<int>> == (bidirectional | constant));
    static_assert(over<until_big, input<>> == single_pass);
    static_assert(over<until_big, stream<>> == single_pass);
}

TEST_CASE("take_until can be walked back from its end, matched or not") {
    std::vector v{1, 2, 3, 4};
    auto matched = v | rill::take_until(is_big);
    auto end = std::ranges::next(matched.begin(), matched.end());
    CHECK(*--end == 3);
    CHECK(*--end == 2);
    CHECK(*++end == 3);
    CHECK(++end == matched.end());
    auto unmatched = std::vector{1, 2} | rill::take_until(is_big);
    auto last = std::ranges::next(unmatched.begin(), unmatched.end());
    CHECK(*--last == 2);
    CHECK(++last == unmatched.end());
}

TEST_CASE("two passes go on behind the match") {
    int numbers[] = {1, 5, 2, 6, 3};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 5);
        auto named = source | rill::take_until(is_big);
        CHECK(told(g, named) == "ask give(1) ask give(5)");
        CHECK(told(g, named) == "ask give(2) ask give(6)");
        CHECK(told(g, named) == "ask give(3)");
        CHECK(told(g, named) == "ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("a function under take_until is called once for each element") {
    for (auto g : gears)
        CHECK(told(g, rill::range(0, 9) | rill::map(logged("square", [](int x) { return x * x; })) |
                          rill::take_until(is_big)) == "square(0) give(0) square(1) give(1) square(2) give(4)");
}

TEST_CASE("take_until takes predicates of every kind, which see an lvalue") {
    struct item {
        int price;
        bool last;
    };
    std::vector<item> items{{5, false}, {6, true}, {7, false}};
    CHECK(std::ranges::distance(items | rill::take_until(&item::last)) == 2);
    CHECK(gives(std::vector{1, 2, 3} | rill::take_until([only = move_only(2)](int x) { return x == only; }), {1, 2}));
    auto third = std::vector{1, 2, 3, 4} | rill::take_until([n = 0](int) mutable { return ++n == 3; });
    static_assert(shape_of<decltype(third)> == bidirectional);
    std::vector<int> seen;
    for (int x : third) seen.push_back(x);
    CHECK(seen == std::vector{1, 2, 3});
    std::string words[] = {"a", "b"};
    auto owned = stream<std::string>(words, words + 2) |
                 rill::take_until([]<class T>(T&&) { return !std::is_lvalue_reference_v<T>; });
    CHECK((std::move(owned) | rill::to<std::vector>()) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("the example of take_until is true") {
    CHECK((std::vector{1, 2, 9, 3} | rill::take_until([](int x) { return x > 5; }) | rill::to<std::vector>()) ==
          std::vector{1, 2, 9});
}

TEST_CASE("take_until refuses what is no predicate for the elements") {
    using take_until = decltype(rill::take_until);
    static_assert(!std::invocable<take_until, std::vector<int>&, int>);
    static_assert(!std::invocable<take_until, std::vector<int>&, bool (*)(std::string)>);
    static_assert(!std::invocable<take_until, std::vector<int>&, void (*)(int)>);
    static_assert(!std::invocable<take_until, int, bool (*)(int)>);
}

TEST_CASE("lookup stays out of take_until") {
    lookup_stays_out(verb(rill::take_until, [](auto const&) { return false; }));
}
