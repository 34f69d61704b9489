#include <rill/adaptors/filter.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/range.hpp>
#include <forward_list>

using namespace test;

namespace {
constexpr auto is_even = [](int x) { return x % 2 == 0; };
constexpr verb evens(rill::filter, logged("keep", is_even));
} // namespace

TEST_CASE("filter hands on the elements for which its predicate holds") {
    CHECK(conformance(evens, {1, 2, 3, 4}, {2, 4}) ==
          "ask read(1) keep(1) ask read(2) keep(2) give(2) ask read(3) keep(3) ask read(4) keep(4) give(4) ask");
    conformance(evens, {2, 4, 5, 7}, {2, 4});
    conformance(evens, {1, 3}, {});
    conformance(evens, {}, {});
    static_assert(constantly(evens, {1, 2, 3, 4}, {2, 4}));
    CHECK(gives(std::vector{true, false, true} | rill::filter([](bool b) { return b; }), {true, true}));
}

TEST_CASE("filter keeps passes up to bidirectional, common and const") {
    static_assert(over<evens, std::vector<int>&> == (bidirectional | common | constant));
    static_assert(over<evens, std::list<int>&> == (bidirectional | common | constant));
    static_assert(over<evens, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<evens, range_of<random_access | sized>> == bidirectional);
    static_assert(over<evens, range_of<bidirectional | constant | values>> == (bidirectional | constant));
    static_assert(over<evens, range_of<forward | constant | values, move_only>> == single_pass);
    static_assert(over<evens, std::ranges::iota_view<int>> == (bidirectional | endless | constant));
    static_assert(over<evens, input<>> == single_pass);
    static_assert(over<evens, stream<>> == single_pass);
    static_assert(over<evens, stream<>&> == (single_pass | constant)); // a pointer to it is as good when it is const
}

TEST_CASE("filter stops at the nth hit when take asks for n") {
    for (auto g : gears) {
        CHECK(told(g, rill::range(0, 1000) | rill::filter(logged("small", [](int x) { return x < 3; })) |
                          rill::take(3)) == "small(0) give(0) small(1) give(1) small(2) give(2)");
        int numbers[] = {1, 2, 3, 4, 5};
        CHECK(told(g, stream<>(numbers, numbers + 5) | rill::filter(is_even) | rill::take(1)) == "ask ask give(2)");
    }
}

TEST_CASE("a function under filter is called once for each element") {
    for (auto g : gears)
        CHECK(told(g, rill::range(1, 4) | rill::map(logged("square", [](int x) { return x * x; })) |
                          rill::filter(is_even)) == "square(1) square(2) give(4) square(3)");
}

TEST_CASE("filter under filter tests each element once with each predicate") {
    for (auto g : gears)
        CHECK(told(g, rill::range(1, 7) | evens.closure() | rill::filter(logged("big", [](int x) { return x > 2; }))) ==
              "keep(1) keep(2) big(2) keep(3) keep(4) big(4) give(4) keep(5) keep(6) big(6) give(6)");
}

TEST_CASE("filter under and over std views compiles and gives the same elements") {
    CHECK(gives(std::views::iota(0) | rill::filter(is_even) | rill::take(5), {0, 2, 4, 6, 8}));
    CHECK(
        gives(std::views::iota(0) | rill::filter(is_even) | std::views::drop(1) | rill::filter(is_even) | rill::take(2),
              {2, 4}));
}

TEST_CASE("filter takes predicates of every kind") {
    struct item {
        int price;
        bool sold;
        bool dear() const { return price > 9; }
    };
    std::vector<item> items{{5, true}, {10, false}, {12, true}};
    auto const price = [](item const& i) { return i.price; };
    CHECK(gives(items | rill::filter(&item::sold) | rill::map(price), {5, 12}));
    CHECK(gives(items | rill::filter(&item::dear) | rill::map(price), {10, 12}));
    bool (*positive)(int) = [](int x) { return x > 0; };
    CHECK(gives(std::vector{-1, 1} | rill::filter(positive), {1}));
    CHECK(gives(std::vector{1, 2} | rill::filter([only = move_only(2)](int x) { return x == only; }), {2}));

    auto every_other = [n = 0](int) mutable { return n++ % 2 == 0; };
    auto mutable_filter = std::vector{1, 2, 3} | rill::filter(every_other);
    static_assert(shape_of<decltype(mutable_filter)> == (bidirectional | common));
    CHECK(gives(rill::range(3) | rill::take(3) | rill::filter([](auto&) { return true; }), {0, 1, 2}));
}

TEST_CASE("the predicate sees an lvalue, and cannot take what is to be handed on") {
    std::string words[] = {"a", "bb"};
    auto owned = stream<std::string>(words, words + 2) |
                 rill::filter([]<class T>(T&&) { return std::is_lvalue_reference_v<T>; });
    std::vector<std::string> kept;
    for (auto&& word : owned) kept.push_back(std::forward<decltype(word)>(word));
    CHECK(kept == std::vector<std::string>{"a", "bb"});
}

TEST_CASE("filter refuses what is no predicate for the elements") {
    using filter = decltype(rill::filter);
    static_assert(!std::invocable<filter, std::vector<int>&, int>);
    static_assert(!std::invocable<filter, std::vector<int>&, bool (*)(std::string)>);
    static_assert(!std::invocable<filter, std::vector<int>&, void (*)(int)>);
    static_assert(!std::invocable<filter, int, bool (*)(int)>);
    static_assert(!std::invocable<filter>);
    static_assert(![](auto p) {
        return requires(std::vector<int> v) { v | rill::filter(p); };
    }([](std::string) { return true; }));
}

TEST_CASE("lookup stays out of filter") {
    lookup_stays_out(verb(rill::filter, [](auto const&) { return true; }));
}
