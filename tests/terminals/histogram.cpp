#include <rill/terminals/histogram.hpp>
#include "support/answers.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <cstdint>
#include <limits>

using namespace test;

namespace {
using numbers = std::vector<std::size_t>;
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
} // namespace

TEST_CASE("histogram counts what lies between each two edges, the last of which belongs to the last bin") {
    answers(verb(rill::histogram, std::vector{0, 2, 4}), {0, 1, 2, 3, 4, 5, -1}, numbers{2, 3});
    answers(verb(rill::histogram, std::array{0, 2, 4}), {}, numbers{0, 0});
    CHECK((std::array{3, 1, 4} | rill::histogram(std::array{0, 2, 4})).back() == 2);
    int const edges[] = {0, 1};
    CHECK((std::vector{1, 0, 1, 2} | rill::histogram(edges)) == numbers{3});
}

TEST_CASE("histogram of edges that are equal is numpy's") {
    CHECK((std::vector{0, 1, 2} | rill::histogram(std::vector{1, 1, 2})) == numbers{0, 2});
    CHECK((std::vector{0, 1, 1} | rill::histogram(std::vector{0, 1, 1})) == numbers{1, 2});
    CHECK((std::vector{0, 1} | rill::histogram(std::vector{1, 1, 1})) == numbers{0, 1});
}

TEST_CASE("histogram finds the bin among many") {
    std::vector<int> edges, elements;
    for (int i = 0; i <= 37; ++i) edges.push_back(i * 3);
    for (int i = -5; i < 120; ++i) elements.push_back(i);
    auto expected = numbers(37, 3);
    expected.back() = 4;
    CHECK(rill::histogram(elements, edges) == expected);
}

TEST_CASE("elements and edges are compared as the numbers that they are; NaN lies nowhere") {
    CHECK((std::vector{0.5, not_a_number, 1.0, infinity} | rill::histogram(std::vector{0, 1})) == numbers{2});
    CHECK((std::vector{0.5, not_a_number, -infinity} | rill::histogram(std::vector{-infinity, 0.0, infinity})) ==
          numbers{1, 1});
    CHECK((std::vector{-1, 1} | rill::histogram(std::vector{0u, 4'294'967'295u})) == numbers{1});
    CHECK((std::vector{1u, 4'294'967'295u} | rill::histogram(std::vector{-1, 0, 2})) == numbers{0, 1});
    CHECK((std::vector{true, false, true} | rill::histogram(std::vector{0, 1, 2})) == numbers{1, 2});
    using texts = std::vector<std::string>;
    CHECK((texts{"b", "ba", "c", "a"} | rill::histogram(texts{"b", "c", "d"})) == numbers{2, 1});
}

TEST_CASE("histogram calls what is under it once for each element, and takes part in aggregate") {
    recording story;
    CHECK((std::vector{1, 2} | rill::map(logged("half", [](int x) { return x / 2; })) |
           rill::aggregate(rill::histogram(std::array{0, 1, 2}), rill::count())) ==
          std::tuple(numbers{1, 1}, std::size_t{2}));
    CHECK(story.text() == "half(1) half(2)");
    move_only owners[] = {move_only(1), move_only(2)};
    CHECK((stream<move_only>(owners, owners + 2) | rill::histogram(std::array{0, 2})) == numbers{2});
}

TEST_CASE("histogram refuses bad edges at once, and edges that do not fit") {
    CHECK_THROWS_WITH(rill::histogram(std::vector{0, 2, 1}),
                      "rill::histogram: edges must be sorted, and are not at number 2");
    CHECK_THROWS_WITH(rill::histogram(std::vector{1}), "rill::histogram: edges must be at least 2, got 1");
    CHECK_THROWS_AS(rill::histogram(std::vector{0.0, not_a_number, 1.0}), std::invalid_argument);
    CHECK_THROWS_AS(rill::histogram(std::vector{1}, std::vector{1, 0}), std::invalid_argument);
    using histogram = decltype(rill::histogram);
    static_assert(!std::invocable<histogram, std::vector<std::string>&, std::vector<int>>);
    static_assert(!std::invocable<histogram, std::vector<int>&, std::list<int>>);
    static_assert(!std::invocable<histogram, std::vector<int>&, int>);
    static_assert(!std::invocable<histogram, std::ranges::iota_view<int>, std::vector<int>>);
}
