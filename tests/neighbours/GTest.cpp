// GoogleTest and GoogleMock
#include "support/catch.hpp"
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>

#include <gmock/gmock-matchers.h>

#include <vector>

namespace {
bool matches(auto const& value, auto const& matcher) {
    return testing::SafeMatcherCast<decltype(value)>(matcher).Matches(value);
}
} // namespace

TEST_CASE("messages show a pipeline as they show a container") {
    std::vector v{1, 2};
    CHECK(testing::PrintToString(v | rill::map([](int x) { return 2 * x; })) ==
          testing::PrintToString(std::vector{2, 4}));
    CHECK(testing::PrintToString(std::vector{std::string("a")} | rill::enumerate()) == "{ (0, \"a\") }");
    CHECK(testing::PrintToString(rill::range(0)) == "{ }");
    CHECK(testing::PrintToString(rill::iota(0)).ends_with(", 31, ... }"));
}

TEST_CASE("messages do not walk what walking changes") {
    auto g = []() -> rill::generator<int> { co_yield 1; }();
    CHECK(testing::PrintToString(g).find("range") != std::string::npos);
    CHECK(*g.begin() == 1);
}

TEST_CASE("matchers take what a pipeline gives, collected") {
    std::vector const v{1, 2, 3};
    auto const odd = v | rill::filter([](int x) { return x % 2 == 1; }) | rill::to<std::vector>(); // write
    CHECK(matches(odd, testing::ElementsAre(1, 3)));                                               // write
    CHECK_FALSE(matches(odd, testing::ElementsAre(1)));
    auto const pairs = rill::zip(v, odd) | rill::to<std::vector<std::pair<int, int>>>();
    CHECK(matches(pairs, testing::ElementsAre(testing::Pair(1, 1), testing::Pair(2, 3))));
}
