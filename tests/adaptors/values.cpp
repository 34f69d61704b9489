#include <rill/adaptors/values.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <map>
#include <string>

using namespace test;

namespace {
constexpr auto with_square = [](int x) { return std::pair(x, x * x); };
constexpr auto parts = rill::map(with_square) | rill::values();
} // namespace

TEST_CASE("values hands on the second part of each element") {
    CHECK(conformance(parts, {2, 3}, {4, 9}) == "ask read(2) give(4) ask read(3) give(9) ask");
    conformance(parts, {}, {});
    static_assert(constantly(parts, {2, 3}, {4, 9}));
    std::map<std::string, int> ages{{"ann", 1}, {"bob", 2}};
    for (int& age : ages | rill::values()) ++age;
    CHECK(gives(rill::values(ages), {2, 3}));
}

TEST_CASE("values keeps everything that its source can do") {
    static_assert(over<parts, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<parts, range_of<forward>> == forward);
    static_assert(over<parts, input<>> == single_pass);
}

TEST_CASE("an iterator over the values that are kept is no larger than one over the pairs") {
    std::vector<std::pair<int, int>> pairs{{1, 10}, {2, 20}};
    auto kept = pairs | rill::values() | rill::filter([](int x) { return x % 4 != 1; });
    CHECK(sizeof(kept.begin()) == 2 * sizeof(void*));
}

TEST_CASE("values refuses elements without parts") {
    static_assert(!std::invocable<decltype(rill::values), std::vector<int>&>);
}
