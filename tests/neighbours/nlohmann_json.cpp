// nlohmann::json is made from our views, as from containers.
#include "support/catch.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

TEST_CASE("a json array is made from a pipeline") {
    std::vector v{1, 2, 3};
    nlohmann::json const squares = v | rill::map([](int x) { return x * x; });
    CHECK(squares.dump() == "[1,4,9]");
    nlohmann::json const odd = v | rill::filter([](int x) { return x % 2 == 1; });
    CHECK(odd.dump() == "[1,3]");
    nlohmann::json const texts = v | rill::map([](int x) { return std::to_string(x); });
    CHECK(texts.dump() == R"(["1","2","3"])");
}
