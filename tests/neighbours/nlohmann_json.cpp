// nlohmann::json
#include "support/catch.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/to.hpp>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

TEST_CASE("an array is made from a pipeline") {
    std::vector v{1, 2, 3};
    nlohmann::json const squares = v | rill::map([](int x) { return x * x; }); // write
    CHECK(squares.dump() == "[1,4,9]");
    nlohmann::json const odd = v | rill::filter([](int x) { return x % 2 == 1; });
    CHECK(odd.dump() == "[1,3]");
    nlohmann::json const texts = v | rill::map([](int x) { return std::to_string(x); });
    CHECK(texts.dump() == R"(["1","2","3"])");
}

TEST_CASE("an array is walked, and made from what is single pass") {
    auto const array = nlohmann::json::parse("[1, 2, 3]");
    auto const numbers = array | rill::map([](auto const& x) { return x.template get<int>(); }); // write
    CHECK((numbers | rill::to<std::vector>()) == std::vector{1, 2, 3});
    auto const words = []() -> rill::generator<std::string> { co_yield "a"; };
    auto const collected = words() | rill::to<nlohmann::json>(); // write
    CHECK(collected.dump() == R"(["a"])");
}
