// oneTBB, and with it std::execution
#include "support/catch.hpp"
#include "support/neighbour.hpp"
#include <rill/adaptors/common.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/range.hpp>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for_each.h>
#include <tbb/parallel_reduce.h>
#include <tbb/parallel_sort.h>

#include <algorithm>
#include <atomic>
#include <execution>
#include <functional>
#include <numeric>
#include <vector>

using namespace test;

TEST_CASE("parallel_for_each takes a common pipeline, of one pass too") {
    std::atomic<int> sum = 0;
    auto odd = numbers(1000) | rill::filter(is_odd) | rill::common();
    tbb::parallel_for_each(odd.begin(), odd.end(), [&](int x) { sum += x; }); // write
    CHECK(sum == 250'000);
}

TEST_CASE("parallel_reduce goes over a random-access pipeline by its iterators") {
    auto const squares = rill::range(1000) | rill::map(doubled);
    using iterators = tbb::blocked_range<decltype(squares.begin())>;
    auto const sum = tbb::parallel_reduce(                                                              // write
        iterators(squares.begin(), squares.end()), 0,                                                   // write
        [](auto const& part, int so_far) { return std::accumulate(part.begin(), part.end(), so_far); }, // write
        std::plus());                                                                                   // write
    CHECK(sum == 999'000);
}

TEST_CASE("parallel_sort sorts what zip refers to") {
    std::vector<int> keys(1000), values(1000);
    std::iota(values.begin(), values.end(), 0);
    for (int i = 0; auto& key : keys) key = i++ * 7919 % 1000;
    auto both = rill::zip(keys, values);
    tbb::parallel_sort(both.begin(), both.end()); // write
    CHECK(std::ranges::is_sorted(keys));
    CHECK(std::ranges::equal(keys, values, {}, {}, [](int x) { return x * 7919 % 1000; }));
}

TEST_CASE("algorithms of std::execution take a pipeline whose elements are references") {
    std::vector<int> v(1000, 1);
    auto const all = v | rill::map([](int& x) -> int& { return x; });
    std::for_each(std::execution::par, all.begin(), all.end(), [](int& x) { x *= 2; }); // write
    CHECK(std::reduce(std::execution::par, v.begin(), v.end()) == 2000);
}
