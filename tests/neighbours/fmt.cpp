// fmt
#include "support/catch.hpp"
#include "support/neighbour.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/terminals/to.hpp>

#include <fmt/ranges.h>

#include <string>
#include <vector>

using namespace test;

TEST_CASE("joins a pipeline") {
    auto const text = fmt::format("{}", fmt::join(v | rill::map(doubled), ", ")); // write
    CHECK(text == "2, 4, 6");
    CHECK(fmt::format("{:02}", fmt::join(v | rill::filter(is_odd), "-")) == "01-03");
}

TEST_CASE("prints a pipeline as it prints a container") {
    auto const text = fmt::format("{}", v | rill::map(doubled)); // write
    CHECK(text == "[2, 4, 6]");
    CHECK(fmt::format("{}", v | rill::filter(is_odd)) == "[1, 3]");
    std::vector<std::string> const names{"a", "b"};
    CHECK(fmt::format("{}", rill::zip(names, v)) ==
          fmt::format("{}", std::vector{std::pair("a", 1), std::pair("b", 2)}));
}

TEST_CASE("prints what a generator gives, collected") {                        // fmt 9 copies what it prints
    auto const text = fmt::format("{}", numbers(2) | rill::to<std::vector>()); // write
    CHECK(text == "[0, 1]");
}
