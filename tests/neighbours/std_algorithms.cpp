// Algorithms of C++17 and of std::ranges
#include "support/catch.hpp"
#include "support/neighbour.hpp"
#include <rill/adaptors/common.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/range.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <ranges>
#include <set>
#include <sstream>
#include <vector>

using namespace test;

TEST_CASE("std::ranges' algorithms take a pipeline, of one pass too") {
    auto const highest = std::ranges::max(rill::range(5) | rill::map(doubled)); // write
    CHECK(highest == 8);
    std::ostringstream text;
    std::ranges::copy(numbers(9) | rill::take(3), std::ostream_iterator<int>(text, " ")); // write
    CHECK(text.str() == "0 1 2 ");
    CHECK(std::ranges::count_if(numbers(9) | rill::take(5), is_odd) == 2);
    auto const even = rill::range(5) | rill::map(doubled);
    CHECK(*std::ranges::lower_bound(even, 5) == 6);
}

TEST_CASE("std::ranges' algorithms sort what zip refers to") {
    std::vector keys{3, 1, 2}, values{30, 10, 20};
    std::ranges::sort(rill::zip(keys, values)); // write
    CHECK(values == std::vector{10, 20, 30});
}

TEST_CASE("C++17's algorithms and containers take a common pipeline") {
    auto odd = rill::range(10) | rill::filter(is_odd) | rill::common();
    auto const sum = std::accumulate(odd.begin(), odd.end(), 0); // write
    CHECK(sum == 25);
    CHECK(std::set<int>(odd.begin(), odd.end()).size() == 5);
    auto few = numbers(9) | rill::take(3) | rill::common();
    CHECK(std::vector<int>(few.begin(), few.end()) == std::vector{0, 1, 2});
}

TEST_CASE("std::views go over a pipeline, and under one") {
    auto pairs = rill::iota(1) | rill::map(doubled) | std::views::drop(1) | rill::take(2); // write
    CHECK(std::ranges::equal(pairs, std::vector{4, 6}));
}
