// The sum of the first million squares that leave 1 when divided by 3: with a generator and a lazy pipeline, and with
// a vector for every step. In Python:
//
//   squares = (x * x for x in itertools.count(1))
//   sum(itertools.islice((y for y in squares if y % 3 == 1), 1_000_000))
#include "support/allocations.hpp"

#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/sum.hpp>

#include <cstdint>
#include <cstdio>
#include <vector>

namespace {

constexpr std::size_t wanted = 1'000'000;

rill::generator<std::uint64_t> numbers() {
    for (std::uint64_t i = 1;; ++i) co_yield i;
}

std::uint64_t lazily() {
    auto const square = [](std::uint64_t x) { return x * x; };
    auto const leaves_one = [](std::uint64_t x) { return x % 3 == 1; };
    return numbers() | rill::map(square) | rill::filter(leaves_one) | rill::take(wanted) | rill::sum();
}

std::uint64_t eagerly() {
    std::vector<std::uint64_t> numbers; // how many will be enough? one has to know
    for (std::uint64_t i = 1; i <= 2 * wanted; ++i) numbers.push_back(i);

    std::vector<std::uint64_t> squares;
    for (auto x : numbers) squares.push_back(x * x);

    std::vector<std::uint64_t> chosen;
    for (auto x : squares)
        if (x % 3 == 1) chosen.push_back(x);
    if (chosen.size() > wanted) chosen.resize(wanted);

    std::uint64_t sum = 0;
    for (auto x : chosen) sum += x;
    return sum;
}

std::uint64_t measured(char const* how, std::uint64_t (*compute)()) {
    auto const before = bytes_allocated;
    auto const sum = compute();
    std::printf("%-8s %llu, %llu bytes allocated\n", how, static_cast<unsigned long long>(sum),
                static_cast<unsigned long long>(bytes_allocated - before));
    return sum;
}

} // namespace

int main() { return measured("lazily", lazily) == measured("eagerly", eagerly) ? 0 : 1; }
