// std::format and std::print
#include "support/catch.hpp"
#include "support/neighbour.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/zip.hpp>

#include <format>
#include <string>
#include <vector>

using namespace test;

TEST_CASE("prints a pipeline as it prints a container") {
    auto const text = std::format("{}", v | rill::map([](int x) { return 2 * x; })); // write
    CHECK(text == "[2, 4, 6]");
    CHECK(std::format("{::02}", v | rill::filter([](int x) { return x % 2 == 1; })) == "[01, 03]");
    std::vector<std::string> const names{"a", "b"};
    CHECK(std::format("{}", rill::zip(names, v)) == R"([("a", 1), ("b", 2)])");
}

TEST_CASE("prints what a generator gives") {
    auto const text = std::format("{}", numbers(2)); // write
    CHECK(text == "[0, 1]");
}
