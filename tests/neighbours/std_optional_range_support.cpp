// std::optional as a range
#include "support/catch.hpp"
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/flatten.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>

#include <optional>
#include <vector>

namespace {
constexpr auto half_of_even = [](int x) { return x % 2 == 0 ? std::optional(x / 2) : std::nullopt; };
} // namespace

TEST_CASE("is piped, and is what a function of flat_map returns") {
    std::vector const v{1, 2, 3, 4};
    auto const halves = v | rill::flat_map(half_of_even) | rill::to<std::vector>(); // write
    CHECK(halves == std::vector{1, 2});
    auto const sum = std::optional(3) | rill::map([](int x) { return 2 * x; }) | rill::sum(); // write
    CHECK(sum == 6);
    CHECK((rill::chain(v, half_of_even(8)) | rill::to<std::vector>()) == std::vector{1, 2, 3, 4, 4});
    std::vector<std::optional<int>> const some{1, std::nullopt, 3};
    CHECK((some | rill::flatten() | rill::to<std::vector>()) == std::vector{1, 3});
}
