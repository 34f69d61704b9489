#include <rill/adaptors/map.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/range.hpp>
#include <forward_list>

using namespace test;

namespace {
constexpr auto square = [](int x) { return x * x; };
constexpr verb squares(rill::map, logged("square", square));
} // namespace

TEST_CASE("map hands on what its function makes of each element") {
    CHECK(conformance(squares, {1, 2, 3}, {1, 4, 9}) ==
          "ask read(1) square(1) give(1) ask read(2) square(2) give(4) ask read(3) square(3) give(9) ask");
    conformance(squares, {}, {});
    static_assert(constantly(squares, {1, 2, 3}, {1, 4, 9}));
    CHECK(gives(std::vector{true, false} | rill::map([](bool b) { return !b; }), {false, true}));
}

TEST_CASE("map keeps everything that its source can do") {
    static_assert(over<squares, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<squares, std::list<int>&> == (bidirectional | sized | common | constant));
    static_assert(over<squares, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<squares, range_of<random_access | sized>> == (random_access | sized));
    static_assert(over<squares, range_of<random_access>> == random_access);
    static_assert(over<squares, range_of<bidirectional | constant | values>> == (bidirectional | constant));
    static_assert(over<squares, range_of<forward | constant, move_only>> == (forward | constant));
    static_assert(over<squares, std::ranges::iota_view<int>> == (random_access | endless | constant));
    static_assert(over<squares, input<>> == single_pass);
    static_assert(over<squares, stream<>> == single_pass);
}

TEST_CASE("the function runs when the element is asked for, once whatever stages are on top") {
    for (auto g : gears) {
        auto const pipeline = [] { return rill::range(1, 5) | squares.closure(); };
        CHECK(told(g, pipeline() | rill::take(2)) == "square(1) give(1) square(2) give(4)");
        CHECK(told(g, pipeline() | rill::filter([](int x) { return x % 2 == 0; })) ==
              "square(1) square(2) give(4) square(3) square(4) give(16)");
        CHECK(told(g, pipeline() | rill::map(logged("negate", std::negate{}))) ==
              "square(1) negate(1) give(-1) square(2) negate(4) give(-4) square(3) negate(9) give(-9) square(4) "
              "negate(16) give(-16)");
    }
}

TEST_CASE("std views go between our stages") {
    std::vector v{1, 2, 3, 4};
    CHECK(gives(v | rill::map(square) | std::views::drop(1) | rill::take(2), {4, 9}));
    CHECK(gives(std::views::iota(0) | std::views::transform(square) | rill::map(square) | std::views::take(3),
                {0, 1, 16}));
}

TEST_CASE("map hands on a reference where its function returns one") {
    std::vector<std::pair<int, int>> pairs{{1, 2}, {3, 4}};
    auto seconds = pairs | rill::map(&std::pair<int, int>::second);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(seconds)>, int&>);
    for (int& x : seconds) x *= 10;
    CHECK(pairs == std::vector<std::pair<int, int>>{{1, 20}, {3, 40}});
    CHECK(seconds.begin()[1] == 40);
}

TEST_CASE("map takes functions of every kind") {
    int numbers[] = {1, 2};
    int (*triple)(int) = [](int x) { return 3 * x; };
    CHECK(gives(numbers | rill::map(triple), {3, 6}));
    CHECK(gives(numbers | rill::map([plus = move_only(5)](int x) { return x + plus; }), {6, 7}));
    struct word {
        std::string text;
        std::size_t size() const { return text.size(); }
    };
    CHECK(gives(std::vector<word>{{"a"}, {"bcd"}} | rill::map(&word::size), {std::size_t{1}, std::size_t{3}}));

    auto numbered = numbers | rill::map([n = 0](int x) mutable { return 10 * n++ + x; });
    static_assert(shape_of<decltype(numbered)> == (random_access | sized | common));
    std::vector<int> seen;
    for (int x : numbered) seen.push_back(x);
    CHECK(seen == std::vector{1, 12});
}

TEST_CASE("map is assignable, whatever its function is") {
    std::vector v{1, 2};
    auto const plus = [](int n) { return rill::map([n](int x) { return x + n; }); };
    auto a = v | plus(1);
    a = v | plus(2);
    CHECK(gives(a, {3, 4}));
}

TEST_CASE("map refuses functions that do not take the elements, or return nothing") {
    using map = decltype(rill::map);
    static_assert(!std::invocable<map, std::vector<int>&, int>);
    static_assert(!std::invocable<map, std::vector<int>&, void (*)(int)>);
    static_assert(!std::invocable<map, std::vector<int> const&, int (*)(int&)>);
    static_assert(
        ![](auto f) { return requires(std::vector<int> v) { v | rill::map(f); }; }([](std::string) { return 1; }));
}

TEST_CASE("lookup stays out of map") {
    lookup_stays_out(verb(rill::map, [](auto x) { return x; }));
}
