// Readings of a sensor, for ever: their moving averages, the least, mean and greatest of each batch, and how much each differs
// from the one before. Only what a window or a batch needs is kept. In Python: sliding_window, batched, pairwise.
#include <rill/adaptors/chunk.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/pairwise.hpp>
#include <rill/adaptors/slide.hpp>
#include <rill/adaptors/starmap.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/stats.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

rill::generator<double> readings() {
    for (int i = 0;; ++i) co_yield 20 + i % 7;
}
double mean_of_five(std::span<double const> window) { return rill::sum(window) / 5; }

} // namespace

int main() {
    auto const averages =
        readings() | rill::slide(5) | rill::map(mean_of_five) | rill::take(4) | rill::to<std::vector>();
    auto const batches =
        readings() | rill::chunk(60) | rill::map(rill::stats()) | rill::take(2) | rill::to<std::vector>();
    auto const deltas = readings() | rill::pairwise() | rill::starmap([](double a, double b) { return b - a; }) |
                        rill::take(7) | rill::to<std::vector>();

    for (double average : averages) std::printf("%.1f ", average);
    for (auto const& batch : batches) std::printf("\n%.0f %.2f %.0f", *batch.min(), batch.mean(), *batch.max());
    std::printf("\n");
    for (double delta : deltas) std::printf("%+.0f ", delta);
    std::printf("\n");
    return averages == std::vector{22.0, 23.0, 24.0, 23.6} && deltas == std::vector<double>{1, 1, 1, 1, 1, 1, -6} &&
                   *batches.at(0).min() == 20 && *batches.at(0).max() == 26 && batches.at(1).count() == 60
               ? EXIT_SUCCESS
               : EXIT_FAILURE;
}
