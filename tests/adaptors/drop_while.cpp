#include <rill/adaptors/drop_while.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <forward_list>

using namespace test;

namespace {
constexpr auto is_small = [](int x) { return x < 3; };
constexpr verb from_big(rill::drop_while, logged("small", is_small));
} // namespace

TEST_CASE("drop_while tests up to the first element that it hands on, and none after it") {
    CHECK(conformance(from_big, {1, 2, 3, 4}, {3, 4}) ==
          "ask read(1) small(1) ask read(2) small(2) ask read(3) small(3) give(3) ask read(4) give(4) ask");
    conformance(from_big, {5, 1, 2}, {5, 1, 2});
    conformance(from_big, {1, 2}, {});
    conformance(from_big, {}, {});
    static_assert(constantly(from_big, {1, 2, 3, 1}, {3, 1}));
    CHECK(gives(std::vector{true, false, true} | rill::drop_while([](bool b) { return b; }), {false, true}));
}

TEST_CASE("drop_while keeps passes up to bidirectional, common and const") {
    static_assert(over<from_big, std::vector<int>&> == (bidirectional | common | constant));
    static_assert(over<from_big, std::list<int>&> == (bidirectional | common | constant));
    static_assert(over<from_big, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<from_big, range_of<random_access | sized>> == bidirectional);
    static_assert(over<from_big, range_of<bidirectional | constant | values>> == (bidirectional | constant));
    static_assert(over<from_big, range_of<forward | constant | values, move_only>> == single_pass);
    static_assert(over<from_big, std::ranges::iota_view<int>> == (bidirectional | endless | constant));
    static_assert(over<from_big, input<>> == single_pass);
    static_assert(over<from_big, stream<>> == single_pass);
}

TEST_CASE("every pass drops for itself") {
    int numbers[] = {1, 5, 2, 6, 3};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 5);
        auto named = source | rill::drop_while(is_small) | rill::take(1);
        CHECK(told(g, named) == "ask ask give(5)");
        CHECK(told(g, named) == "ask ask give(6)");
        CHECK(told(g, named) == "ask give(3)");
        CHECK(told(g, named) == "ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("a function under drop_while is called once for each element") {
    for (auto g : gears)
        CHECK(told(g, rill::range(1, 4) | rill::map(logged("square", [](int x) { return x * x; })) |
                          rill::drop_while(is_small)) == "square(1) square(2) give(4) square(3) give(9)");
}

TEST_CASE("drop_while takes predicates of every kind, which see an lvalue") {
    struct item {
        int price;
        bool free;
    };
    std::vector<item> items{{0, true}, {6, false}, {0, true}};
    CHECK(std::ranges::distance(items | rill::drop_while(&item::free)) == 2);
    CHECK(gives(std::vector{1, 2, 3} | rill::drop_while([limit = move_only(2)](int x) { return x < limit; }), {2, 3}));
    auto third = std::vector{1, 2, 3, 4} | rill::drop_while([n = 0](int) mutable { return ++n < 3; });
    static_assert(shape_of<decltype(third)> == (bidirectional | common));
    CHECK(*third.begin() == 3);
    std::string words[] = {"a", "b"};
    auto owned = stream<std::string>(words, words + 2) |
                 rill::drop_while([]<class T>(T&&) { return !std::is_lvalue_reference_v<T>; });
    CHECK((std::move(owned) | rill::to<std::vector>()) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("the example of drop_while is true") {
    CHECK((std::vector{1, 2, 9, 3} | rill::drop_while([](int x) { return x < 5; }) | rill::to<std::vector>()) ==
          std::vector{9, 3});
}

TEST_CASE("drop_while refuses what is no predicate for the elements") {
    using drop_while = decltype(rill::drop_while);
    static_assert(!std::invocable<drop_while, std::vector<int>&, int>);
    static_assert(!std::invocable<drop_while, std::vector<int>&, bool (*)(std::string)>);
    static_assert(!std::invocable<drop_while, std::vector<int>&, void (*)(int)>);
    static_assert(!std::invocable<drop_while, int, bool (*)(int)>);
}

TEST_CASE("lookup stays out of drop_while") {
    lookup_stays_out(verb(rill::drop_while, [](auto const&) { return false; }));
}
