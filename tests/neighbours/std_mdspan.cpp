// std::mdspan
#include "support/catch.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/sum.hpp>

#include <mdspan>
#include <vector>

TEST_CASE("a row's elements are asked for by index") {
    std::vector const numbers{1, 2, 3, 4, 5, 6};
    std::mdspan const table(numbers.data(), 2, 3);
    auto const sum =
        rill::range(table.extent(1)) | rill::map([&](auto column) { return table[1, column]; }) | rill::sum(); // write
    CHECK(sum == 15);
}
