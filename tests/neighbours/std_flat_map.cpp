// std::flat_map and std::flat_set
#include "support/catch.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/terminals/to.hpp>

#include <flat_map>
#include <flat_set>
#include <string>
#include <vector>

TEST_CASE("are filled, and walked") {
    std::vector<std::string> const names{"b", "a"};
    std::vector const ages{2, 1};
    auto const by_name = rill::zip(names, ages) | rill::to<std::flat_map<std::string, int>>(); // write
    CHECK((by_name.begin()->first == "a" && by_name.at("b") == 2));
    auto const odd = ages | rill::filter([](int x) { return x % 2 == 1; }) | rill::to<std::flat_set<int>>(); // write
    CHECK((odd.size() == 1 && odd.contains(1)));
    CHECK(
        (by_name | rill::filter([](auto const& entry) { return entry.second > 1; }) | rill::to<std::vector>()).size() ==
        1);
    CHECK(std::flat_map<std::string, int>(std::from_range, rill::zip(names, ages)) == by_name);
}
