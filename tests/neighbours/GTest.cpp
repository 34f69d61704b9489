// How GoogleTest shows our views in its messages.
#include "support/catch.hpp"
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/range.hpp>

#include <gtest/gtest-printers.h>

#include <vector>

TEST_CASE("GoogleTest shows a view as it shows a container") {
    std::vector v{1, 2};
    CHECK(testing::PrintToString(v | rill::map([](int x) { return 2 * x; })) ==
          testing::PrintToString(std::vector{2, 4}));
    CHECK(testing::PrintToString(std::vector{std::string("a")} | rill::enumerate()) == "{ (0, \"a\") }");
    CHECK(testing::PrintToString(rill::range(0)) == "{ }");
    CHECK(testing::PrintToString(rill::iota(0)).ends_with(", 31, ... }"));
}

TEST_CASE("GoogleTest does not walk what walking changes") {
    auto g = []() -> rill::generator<int> { co_yield 1; }();
    CHECK(testing::PrintToString(g).find("range") != std::string::npos);
    CHECK(*g.begin() == 1);
}
