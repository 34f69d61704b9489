#include <rill/adaptors/take_while.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <forward_list>

using namespace test;

namespace {
constexpr auto is_small = [](int x) { return x < 5; };
constexpr verb small(rill::take_while, logged("keep", is_small));
} // namespace

TEST_CASE("take_while ends with the first element that fails, which is read and not handed on") {
    CHECK(conformance(small, {1, 2, 9, 3}, {1, 2}) ==
          "ask read(1) keep(1) give(1) ask read(2) keep(2) give(2) ask read(9) keep(9)");
    CHECK(conformance(small, {1, 2}, {1, 2}) == "ask read(1) keep(1) give(1) ask read(2) keep(2) give(2) ask");
    CHECK(conformance(small, {9, 1}, {}) == "ask read(9) keep(9)");
    conformance(small, {}, {});
    static_assert(constantly(small, {1, 2, 9, 3}, {1, 2}));
    CHECK(gives(std::vector{true, false, true} | rill::take_while([](bool b) { return b; }), {true}));
}

TEST_CASE("take_while keeps passes up to bidirectional, and const") {
    static_assert(over<small, std::vector<int>&> == (bidirectional | constant));
    static_assert(over<small, std::list<int>&> == (bidirectional | constant));
    static_assert(over<small, std::forward_list<int>&> == (forward | constant));
    static_assert(over<small, range_of<random_access | sized | values>> == bidirectional);
    static_assert(over<small, range_of<forward | constant | values, move_only>> == single_pass);
    static_assert(over<small, std::ranges::iota_view<int>> == (bidirectional | constant));
    static_assert(over<small, input<>> == single_pass);
    static_assert(over<small, stream<>> == single_pass);
}

TEST_CASE("functions under take_while are called once for each element") {
    for (auto g : gears)
        CHECK(told(g, rill::range(1, 9) | rill::map(logged("square", [](int x) { return x * x; })) |
                          rill::take_while(is_small)) == "square(1) give(1) square(2) give(4) square(3)");
}

TEST_CASE("a pass after one that ended goes on behind the element that failed") {
    int numbers[] = {1, 9, 2, 8, 3};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 5);
        auto pieces = source | rill::take_while(is_small);
        CHECK(told(g, pieces) == "ask give(1) ask");
        CHECK(told(g, pieces) == "ask give(2) ask");
        CHECK(told(g, pieces) == "ask give(3) ask");
        CHECK(told(g, pieces) == "");
    }
}

TEST_CASE("take_while goes back over what it has walked") {
    int numbers[] = {1, 2, 9};
    auto view = numbers | rill::take_while(is_small);
    auto it = std::ranges::next(view.begin(), view.end());
    CHECK(*--it == 2);
    CHECK(it != view.end());
    CHECK(*--it == 1);
    CHECK(it == view.begin());
}

TEST_CASE("take_while refuses what is no predicate for the elements") {
    using take_while = decltype(rill::take_while);
    static_assert(!std::invocable<take_while, std::vector<int>&, int>);
    static_assert(!std::invocable<take_while, std::vector<int>&, bool (*)(std::string)>);
    static_assert(!std::invocable<take_while, std::vector<int>&, void (*)(int)>);
}

TEST_CASE("lookup stays out of take_while") {
    lookup_stays_out(verb(rill::take_while, [](auto const&) { return true; }));
}
