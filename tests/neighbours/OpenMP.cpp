// OpenMP
#include "support/catch.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/iota.hpp>

#include <atomic>
#include <vector>

TEST_CASE("a parallel loop goes over a random-access pipeline") {
    std::vector<int> v(1000, 1), w(1000, 2);
    std::atomic<int> sum = 0;
#pragma omp parallel for                                               // write
    for (int x : v | rill::map([](int x) { return 2 * x; })) sum += x; // write
    CHECK(sum == 2000);
    sum = 0;
#pragma omp parallel for
    for (auto [x, y] : rill::zip(v, w)) sum += x * y;
    CHECK(sum == 2000);
    sum = 0;
#pragma omp parallel for
    for (int x : rill::iota(1) | rill::take(1000)) sum += x;
    CHECK(sum == 500'500);
}
