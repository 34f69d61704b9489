// A question of a benchmark: several ways to add up the same numbers. All must give one result; that is looked at, and
// what they ask of the heap is counted, before any is timed.
//
//     bench::question const filter("filter", [](auto& ask) {
//         ask.loop([](auto& in) { ... return total; }); // the first: what the others are compared with
//         ask.views([](auto& in) { return in.a | std::views::filter(even); });
//         ask.rill([](auto& in) { return in.a | rill::filter(even); });
//     });
#pragma once
#include "memory.hpp"
#include <rill/terminals/fold.hpp>
#include <rill/terminals/sum.hpp>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace bench {

using number = std::uint64_t;
using numbers = std::vector<number>;

/// What pipelines are fed with: numbers of 24 bits that the optimiser cannot see through.
struct input {
    numbers a, b; // two vectors, since a zip of one with itself is simplified
    std::vector<numbers> rows;
    std::ptrdiff_t few = 2'500, many = 7'500, step = 3;
    number stop, early;         // the elements of a behind many others and behind few
    numbers sorted_a, sorted_b; // a and b in order
    bool stopped = false;

    explicit input(std::mt19937& engine) : a(10'000), b(10'000) {
        auto const random = [&] { return number{engine() >> 8}; };
        for (auto& x : a) x = random();
        for (auto& x : b) x = random();
        for (std::size_t left = a.size(), size = 0; left > 0; left -= size) {
            size = std::min<std::size_t>(left, random() % 64);
            rows.emplace_back(a.end() - static_cast<std::ptrdiff_t>(left),
                              a.end() - static_cast<std::ptrdiff_t>(left - size));
        }
        stop = a[static_cast<std::size_t>(many)];
        early = a[static_cast<std::size_t>(few)];
        std::ranges::sort(sorted_a = a);
        std::ranges::sort(sorted_b = b);
    }
};

/// Several inputs, which are taken in turn. A branch predictor learns ten thousand random numbers by heart when it meets
/// no others, half of twenty thousand, and which half is chance: a loop was up to 1.4 times as fast as another one with
/// the same branches. What one question needs of all of them fits in a cache of the second level, since memory that is
/// waited for makes everybody equal.
inline constexpr std::size_t inputs = 8;
inline input const& hidden_input(std::size_t turn) {
    static std::vector<input> const values = [] {
        std::vector<input> made;
        std::mt19937 engine;
        while (made.size() < inputs) made.emplace_back(engine);
        return made;
    }();
    auto* pointer = &values[turn % inputs];
    benchmark::DoNotOptimize(pointer);
    return *pointer;
}

/// Pulls a range through a range-for.
constexpr auto add_up = [](auto&& range) {
    number total = 0;
    for (auto&& x : range) total += x;
    return total;
};

class question {
    std::string name_;
    numbers expected_{}; // of each input

    template <class F> void check(char const* contestant, F const& run) {
        numbers results;
        for (std::size_t turn = 0; turn < inputs; ++turn) results.push_back(call(run, hidden_input(turn)));
        if (expected_.empty()) expected_ = results;
        if (results == expected_) return;
        std::fprintf(stderr, "%s: %s gives another result than the first\n", name_.c_str(), contestant);
        std::exit(1);
    }
    // Never inlined: each contestant is optimised as the function that it would be elsewhere.
    template <class F> [[gnu::noinline]] static number call(F const& run, input const& in) { return run(in); }

    // On a thread of its own, where no recycled coroutine frame is at hand.
    template <class F> static memory memory_of(F const& run) {
        memory used;
        std::thread([&] {
            restart_account();
            benchmark::DoNotOptimize(call(run, hidden_input(0)));
            used = account();
        }).join();
        return used;
    }

public:
    template <class F> question(std::string name, F ask) : name_(std::move(name)) { ask(*this); }

    template <class F> void add(char const* contestant, F run) {
        check(contestant, run);
        auto const used = memory_of(run);
        benchmark::RegisterBenchmark((name_ + "/" + contestant).c_str(), [run, used](benchmark::State& state) {
            std::size_t turn = 0;
            for (auto _ : state) benchmark::DoNotOptimize(call(run, hidden_input(turn++)));
            state.counters["allocations"] = static_cast<double>(used.allocations);
            state.counters["allocated"] = static_cast<double>(used.allocated);
            state.counters["peak"] = static_cast<double>(used.peak);
        })->MinTime(0.01);
    }

    // The contestants by their usual names. A function that makes a range is followed by the loop that adds it up.
    template <class F> void loop(F run) {
        add("loop", run);
        add("loop again", run); // how far the two are apart is noise
    }
    template <class F> void pulled(char const* contestant, F make) {
        add(contestant, [make](auto& in) { return add_up(make(in)); });
    }
    template <class F> void eager(F make) { pulled("eager vectors", make); }
    template <class F> void best_eager(F make) { pulled("one vector", make); }
    template <class F> void views(F make) { pulled("std::views", make); }
    template <class F> void range_v3(F make) { pulled("range-v3", make); }
    template <class F> void rill(F make) {
        pulled("rill, pull", make);
        add("rill, push", [make](auto& in) { return make(in) | ::rill::sum<number>(); });
    }
};

} // namespace bench
