// What an element of a generator costs, and what a small generator's whole life costs, against std::generator where
// there is one and against the least that a coroutine can cost. Run with --benchmark_enable_random_interleaving=true
// --benchmark_repetitions=9 and compare medians.
#include "support/bare_generator.hpp"
#include <rill/sources/generator.hpp>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <version>
#ifdef __cpp_lib_generator
#include <generator>
#endif

namespace {

template <template <class...> class G> G<std::uint64_t> numbers(std::uint64_t n) {
    for (std::uint64_t i = 0; i < n; ++i) co_yield i* i;
}
/// In another file, to the optimiser: neither inlined nor elided.
template <template <class...> class G> [[gnu::noinline]] G<std::uint64_t> opaque(std::uint64_t n) {
    auto g = numbers<G>(n);
    benchmark::DoNotOptimize(&g);
    return g;
}
template <class... A> using rill_generator = rill::generator<A...>;

template <template <class...> class G> std::uint64_t pull(std::uint64_t n) {
    std::uint64_t sum = 0;
    for (auto x : numbers<G>(n)) sum += x;
    return sum;
}
template <template <class...> class G> std::uint64_t pull_opaque(std::uint64_t n) {
    std::uint64_t sum = 0;
    for (auto&& x : opaque<G>(n)) sum += x;
    return sum;
}
template <class Gen> std::uint64_t push_all(Gen g) {
    std::uint64_t sum = 0;
    rill::core::op::for_each_while(g, [&](std::uint64_t x) {
        sum += x;
        return true;
    });
    return sum;
}
std::uint64_t push(std::uint64_t n) { return push_all(numbers<rill_generator>(n)); }
std::uint64_t push_opaque(std::uint64_t n) { return push_all(opaque<rill_generator>(n)); }
std::uint64_t loop(std::uint64_t n) {
    std::uint64_t sum = 0;
    for (std::uint64_t i = 0; i < n; ++i) sum += i * i;
    return sum;
}

template <std::uint64_t (*F)(std::uint64_t)> void run(benchmark::State& state) {
    auto const n = static_cast<std::uint64_t>(state.range(0));
    if (F(n) != loop(n)) std::abort();
    for (auto _ : state) {
        auto count = n;
        benchmark::DoNotOptimize(count);
        benchmark::DoNotOptimize(F(count));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

template <std::uint64_t (*F)(std::uint64_t)> void add(char const* name) {
    benchmark::RegisterBenchmark(name, run<F>)->ArgName("elements")->Arg(100'000)->Arg(3);
}
[[maybe_unused]] bool const added = [] {
    add<loop>("loop");
    add<pull<rill_generator>>("pull/rill");
    add<pull_opaque<rill_generator>>("pull_opaque/rill");
    add<push>("push/rill");
    add<push_opaque>("push_opaque/rill");
    add<pull<bare_generator>>("pull/bare");
    add<pull_opaque<bare_generator>>("pull_opaque/bare");
#ifdef __cpp_lib_generator
    add<pull<std::generator>>("pull/std");
    add<pull_opaque<std::generator>>("pull_opaque/std");
#endif
    return true;
}();

} // namespace
