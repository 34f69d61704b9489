#include <rill/adaptors/starmap.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/zip.hpp>
#include <rill/sources/range.hpp>
#include <array>
#include <map>

using namespace test;

namespace {
constexpr auto with_square = [](int x) { return std::pair(x, x * x); };
constexpr auto sums = rill::map(with_square) | rill::starmap(logged("add", [](int a, int b) { return a + b; }));
constexpr auto area = [](int w, int h) { return w * h; };
} // namespace

TEST_CASE("starmap passes the parts of each element to its function") {
    CHECK(conformance(sums, {1, 2, 3}, {2, 6, 12}) ==
          "ask read(1) add(1 1) give(2) ask read(2) add(2 4) give(6) ask read(3) add(3 9) give(12) ask");
    conformance(sums, {}, {});
    static_assert(constantly(sums, {1, 2, 3}, {2, 6, 12}));
    std::vector widths{1, 2, 3}, heights{4, 5, 6};
    CHECK(gives(rill::zip(widths, heights) | rill::starmap(area), {4, 10, 18}));
    CHECK(gives(rill::starmap(std::vector{std::tuple(1, 2), std::tuple(3, 4)}, area), {2, 12}));
    CHECK(gives(std::vector{std::array{1, 2, 3}} | rill::starmap([](int a, int b, int c) { return a + b + c; }), {6}));
    CHECK(gives(std::map<int, int>{{2, 3}, {4, 5}} | rill::starmap(area), {6, 20}));
}

TEST_CASE("starmap keeps everything that its source can do") {
    static_assert(over<sums, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<sums, range_of<forward>> == forward);
    static_assert(over<sums, input<>> == single_pass);
}

TEST_CASE("starmap passes references on where the elements hold them") {
    std::vector a{1, 2}, b{3, 4};
    auto swapped = rill::zip(a, b) | rill::starmap([](int& x, int& y) -> int& { return std::swap(x, y), x; });
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(swapped)>, int&>);
    for (int& x : swapped) x *= 10;
    CHECK(a == std::vector{30, 40});
    CHECK(b == std::vector{1, 2});
}

TEST_CASE("starmap takes functions of every kind") {
    struct word {
        std::string text;
        std::size_t longer(std::size_t n) const { return text.size() + n; }
    };
    std::vector<std::pair<word, std::size_t>> words{{{"ab"}, 1}};
    CHECK(gives(words | rill::starmap(&word::longer), {std::size_t{3}}));
    CHECK(gives(std::vector{std::pair(1, 2)} |
                    rill::starmap([plus = move_only(5)](int a, int b) { return a + b + plus; }),
                {8}));
    auto numbered = std::vector{std::pair(1, 2), std::pair(1, 2)} |
                    rill::starmap([n = 0](int a, int b) mutable { return a + b + n++; });
    static_assert((shape_of<decltype(numbered)> & constant) == 0);
    CHECK(numbered.begin()[0] == 3);
    CHECK(numbered.begin()[0] == 4);
}

TEST_CASE("starmap moves the parts of an element that is a value") {
    int numbers[] = {1, 2};
    auto owned = stream<>(numbers, numbers + 2) | rill::map([](int x) { return std::pair(move_only(x), x); }) |
                 rill::starmap([](move_only a, int b) { return a + b; });
    CHECK(gives(owned, {2, 4}));
}

TEST_CASE("starmap refuses elements without parts and functions that do not take them") {
    using starmap = decltype(rill::starmap);
    static_assert(!std::invocable<starmap, std::vector<int>&, int (*)(int)>);
    static_assert(!std::invocable<starmap, std::vector<std::pair<int, int>>&, int (*)(int)>);
    static_assert(!std::invocable<starmap, std::vector<std::pair<int, int>>&, void (*)(int, int)>);
}
