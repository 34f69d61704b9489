#include <rill/sources/elements_of.hpp>

#include "support/catch.hpp"
#include <type_traits>
#include <vector>

TEST_CASE("elements_of refers to its range, whatever it is called with, and takes an allocator as std's does") {
    std::vector<int> v{1, 2};
    STATIC_REQUIRE(std::is_same_v<decltype(rill::elements_of(v)), rill::elements_of<std::vector<int>&>>);
    STATIC_REQUIRE(
        std::is_same_v<decltype(rill::elements_of(std::vector<int>())), rill::elements_of<std::vector<int>&&>>);
    STATIC_REQUIRE(std::is_same_v<decltype(rill::elements_of(v, std::allocator<char>())),
                                  rill::elements_of<std::vector<int>&, std::allocator<char>>>);
    CHECK(&rill::elements_of(v).range == &v);
}

TEST_CASE("elements_of is not an aggregate: GCC 12 would destroy it twice") {
    STATIC_REQUIRE(!std::is_aggregate_v<rill::elements_of<std::vector<int>&>>);
}
