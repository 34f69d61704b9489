// Searches, lazily: as much is tried as it takes to find the answer. The places of eight queens, the primes, the number that
// solves a puzzle of letters.
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/pairwise.hpp>
#include <rill/adaptors/permutations.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/all_of.hpp>
#include <rill/terminals/any_of.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/find_if.hpp>
#include <rill/terminals/to.hpp>

#include <cstdio>
#include <cstdlib>
#include <span>
#include <vector>

namespace {

bool is_prime(int n) {
    return rill::iota(2) | rill::take_while([n](int d) { return d * d <= n; }) |
           rill::all_of([n](int d) { return n % d != 0; });
}
/// A queen in each row, whose column is that of the row's number: none stands on a diagonal with another one.
bool is_peaceful(std::span<int const> columns) {
    auto const rows = static_cast<int>(columns.size());
    auto const column = [&](int row) { return columns[static_cast<std::size_t>(row)]; };
    return rill::range(rows) | rill::all_of([&](int a) {
               return rill::range(a + 1, rows) |
                      rill::all_of([&](int b) { return b - a != std::abs(column(b) - column(a)); });
           });
}
/// IT + IS = ME, where I, T, S, M, E stand for different digits.
bool solves(std::span<int const> d) {
    return d[0] != 0 && d[3] != 0 && 10 * d[0] + d[1] + 10 * d[0] + d[2] == 10 * d[3] + d[4];
}

} // namespace

int main() {
    auto const primes = rill::iota(2) | rill::filter(is_prime) | rill::take(10) | rill::to<std::vector>();
    auto const placements = rill::range(8) | rill::permutations() | rill::filter(is_peaceful) | rill::count();
    auto const digits = rill::range(10) | rill::permutations(5) | rill::find_if(solves);

    for (int prime : primes) std::printf("%d ", prime);
    std::printf("\n%zu placements\n", placements);
    for (int digit : *digits) std::printf("%d", digit);
    std::printf("\n");
    return primes == std::vector{2, 3, 5, 7, 11, 13, 17, 19, 23, 29} && placements == 92 && solves(*digits)
               ? EXIT_SUCCESS
               : EXIT_FAILURE;
}
