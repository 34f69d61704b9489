// A producer that works in blocks of 4096 elements: one switch for each block, against a hand-written loop over the same
// blocks and std::generator where there is one.
#include <rill/sources/generator.hpp>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>
#include <version>
#ifdef __cpp_lib_generator
#include <generator>
#endif

namespace {

constexpr std::size_t block = 4096;
using numbers = std::vector<std::uint64_t>;

template <class Ref> rill::generator<Ref> blocks(numbers const& all) {
    for (std::size_t i = 0; i < all.size(); i += block) co_yield rill::elements_of(std::span(all).subspan(i, block));
}
/// No compiler can do several elements at once.
void use(std::uint64_t& sum, std::uint64_t x) { sum = sum * 3 + x; }

std::uint64_t loop(numbers const& all) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < all.size(); i += block)
        for (auto x : std::span(all).subspan(i, block)) use(sum, x);
    return sum;
}
template <class Ref> std::uint64_t pull(numbers const& all) {
    std::uint64_t sum = 0;
    for (auto&& x : blocks<Ref>(all)) use(sum, x);
    return sum;
}
template <class Ref> std::uint64_t push(numbers const& all) {
    std::uint64_t sum = 0;
    auto g = blocks<Ref>(all);
    rill::core::op::for_each_while(g, [&](std::uint64_t x) {
        use(sum, x);
        return true;
    });
    return sum;
}
#ifdef __cpp_lib_generator
std::generator<std::uint64_t const&> std_blocks(numbers const& all) {
    for (std::size_t i = 0; i < all.size(); i += block)
        co_yield std::ranges::elements_of(std::span(all).subspan(i, block));
}
std::uint64_t pull_std(numbers const& all) {
    std::uint64_t sum = 0;
    for (auto&& x : std_blocks(all)) use(sum, x);
    return sum;
}
#endif

template <std::uint64_t (*F)(numbers const&)> void run(benchmark::State& state) {
    numbers all(block * 64);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i * 7919;
    if (F(all) != loop(all)) std::abort();
    for (auto _ : state) benchmark::DoNotOptimize(F(all));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.size()));
}
BENCHMARK(run<loop>)->Name("loop");
BENCHMARK(run<pull<std::uint64_t>>)->Name("pull/T");
BENCHMARK(run<pull<std::uint64_t const&>>)->Name("pull/T const&");
BENCHMARK(run<push<std::uint64_t>>)->Name("push/T");
BENCHMARK(run<push<std::uint64_t const&>>)->Name("push/T const&");
#ifdef __cpp_lib_generator
BENCHMARK(run<pull_std>)->Name("pull/std");
#endif

} // namespace
