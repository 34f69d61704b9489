#include <rill/adaptors/keys.hpp>
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
constexpr auto parts = rill::map(with_square) | rill::keys();
} // namespace

TEST_CASE("keys hands on the first part of each element") {
    CHECK(conformance(parts, {2, 3}, {2, 3}) == "ask read(2) give(2) ask read(3) give(3) ask");
    conformance(parts, {}, {});
    static_assert(constantly(parts, {2, 3}, {2, 3}));
    std::map<std::string, int> ages{{"ann", 1}, {"bob", 2}};
    std::string all;
    for (auto& name : ages | rill::keys()) all += name;
    CHECK(all == "annbob");
    static_assert(std::same_as<std::ranges::range_value_t<decltype(rill::keys(ages))>, std::string>);
}

TEST_CASE("keys keeps everything that its source can do") {
    static_assert(over<parts, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<parts, range_of<forward>> == forward);
    static_assert(over<parts, input<>> == single_pass);
}

TEST_CASE("an iterator over the keys that are kept is no larger than one over the pairs") {
    std::vector<std::pair<int, int>> pairs{{1, 10}, {2, 20}};
    auto kept = pairs | rill::keys() | rill::filter([](int x) { return x % 4 != 1; });
    CHECK(sizeof(kept.begin()) == 2 * sizeof(void*));
}

TEST_CASE("keys refuses elements without parts") {
    static_assert(!std::invocable<decltype(rill::keys), std::vector<int>&>);
}
