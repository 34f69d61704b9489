// A question of a benchmark: several ways to compute one result, which must be the same for all.
#pragma once
#include <benchmark/benchmark.h>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace bench {

/// Numbers that the optimiser cannot see through.
inline std::vector<int> const& numbers() {
    static auto const values = [] {
        std::vector<int> v(1'000'000);
        unsigned state = 1;
        for (auto& x : v) x = static_cast<int>((state = state * 1664525 + 1013904223) >> 8);
        return v;
    }();
    return values;
}

template <class F> struct contestant {
    char const* name;
    F run;
};
template <class F> contestant(char const*, F) -> contestant<F>;

/// Registers question/contestant for each; the first is what the others are compared with.
template <class First, class... Rest> bool question(std::string const& name, contestant<First> first, contestant<Rest>... rest) {
    auto const input = [] {
        auto* values = &numbers();
        benchmark::DoNotOptimize(values);
        return values;
    };
    auto const enter = [&](auto c) {
        if (c.run(*input()) != first.run(*input())) {
            std::fprintf(stderr, "%s: %s gives another result than %s\n", name.c_str(), c.name, first.name);
            std::exit(1);
        }
        benchmark::RegisterBenchmark((name + "/" + c.name).c_str(), [c, input](benchmark::State& state) {
            for (auto _ : state) benchmark::DoNotOptimize(c.run(*input()));
        })->MinTime(0.02);
    };
    enter(first);
    (enter(rest), ...);
    return true;
}

} // namespace bench
