// Catch2
#include "support/catch.hpp"
#include "support/neighbour.hpp"
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/terminals/equal.hpp>
#include <rill/terminals/to.hpp>

#if __has_include(<catch2/matchers/catch_matchers_range_equals.hpp>) && !__has_include(<catch2/catch.hpp>)
#define HAS_MATCHERS_OF_RANGES
#include <catch2/matchers/catch_matchers_all.hpp>
#endif

#include <vector>

using namespace test;

TEST_CASE("compares and shows what a pipeline gives, collected") {
    CHECK((v | rill::filter(is_odd) | rill::to<std::vector>()) == std::vector{1, 3}); // write
    CHECK((v | rill::filter(is_odd) | rill::equal(std::vector{1, 3}))); // in parentheses: Catch2 has a | of its own
    CHECK(Catch::Detail::stringify(v | rill::enumerate() | rill::to<std::vector>()) ==
          Catch::Detail::stringify(std::vector{std::tuple(0, 1), std::tuple(1, 2), std::tuple(2, 3)}));
}

TEST_CASE("shows a pipeline as it shows a container") {
    CHECK(Catch::Detail::stringify(v | rill::filter(is_odd)) == "{ 1, 3 }"); // write
}

#ifdef HAS_MATCHERS_OF_RANGES
TEST_CASE("its matchers of ranges (v3) take a pipeline, of one pass too") {
    CHECK_THAT(v | rill::filter(is_odd), Catch::Matchers::RangeEquals(std::vector{1, 3})); // write
    CHECK_THAT(numbers(2), Catch::Matchers::Contains(1));
}
#endif
