// A program of two files: this one is compiled with the frame cache, parts/without_frame_cache.cpp without it.
#undef RILL_FRAME_CACHE
#define RILL_FRAME_CACHE 1
#include <rill/sources/detail/generator_cache.hpp>

#include "parts/without_frame_cache.hpp"
#include "support/allocations.hpp"
#include "support/catch.hpp"
#include <rill/sources/next.hpp>
#include <thread>
#include <vector>

namespace {

namespace there = test::without_cache;
using rill::generator;

generator<int> numbers(int n) {
    for (int i = 0; i < n; ++i) co_yield i;
}
generator<int> around(generator<int> inner) {
    co_yield rill::elements_of(test::shared_numbers(2));
    co_yield rill::elements_of(std::move(inner));
}
/// Not where the generator is made: clang would do without a frame.
[[gnu::noinline]] int sum(generator<int> given) {
    auto g = std::move(given); // so that who made it does not destroy it
    int all = 0;
    for (int x : g) all += x;
    return all;
}

generator<int> early = numbers(3), // before main, and perhaps before the other file is initialised
    late = there::numbers(3);      // destroyed behind main, behind the thread's cache

void mix() {
    for (int i = 0; i < 100; ++i) {
        CHECK(there::sum(numbers(4)) == 6);
        CHECK(sum(there::numbers(4)) == 6);
        CHECK(there::sum(test::shared_numbers(4)) == 6);
        CHECK(sum(test::shared_numbers(4)) == 6);
        CHECK(there::sum(around(there::numbers(4))) == 7);
        CHECK(sum(there::around(numbers(4))) == 7);

        auto here = around(there::around(there::numbers(9)));
        CHECK(rill::next(here) == 0);
        there::destroy(std::move(here)); // half-way
        there::destroy(numbers(9));      // not begun
        auto other = there::around(around(numbers(9)));
        CHECK(rill::next(other) == 0);
    }
}

} // namespace

TEST_CASE("files with and without the frame cache have the same layout, and agree that there is none") {
    CHECK(test::layout() == there::layout());
    CHECK_FALSE(rill::core::frame_cache::enabled());
    CHECK_FALSE(there::cache_is_on());
}

TEST_CASE("a generator that was made with the cache is used and destroyed without it, and the other way round") {
    CHECK(rill::next(early) == 0);
    CHECK(rill::next(late) == 0);
    mix();
    auto const before = test::allocations();
    int all = 0;
    for (int i = 0; i < 10; ++i) all += sum(there::numbers(2)) + there::sum(numbers(2));
    CHECK(test::allocations() - before == 20);
    CHECK(all == 20);
}

TEST_CASE("the same on and between threads") {
    std::vector<generator<int>> made;
    for (int i = 0; i < 100; ++i) {
        made.push_back(i % 2 ? numbers(5) : there::numbers(5));
        CHECK(rill::next(made.back()) == 0);
    }
    int all = 0;
    std::thread([&] {
        for (auto& g : made) all += sum(std::move(g));
        for (auto& g : made) g = all % 2 ? numbers(1) : there::numbers(1);
    }).join();
    CHECK(all == 1000);
    made.clear();

    std::vector<std::thread> threads;
    std::vector<int> sums(4);
    for (auto& result : sums)
        threads.emplace_back([&result] {
            for (int i = 0; i < 1000; ++i) result += there::sum(numbers(3)) + sum(there::around(numbers(2)));
        });
    for (auto& thread : threads) thread.join();
    CHECK(sums == std::vector<int>(4, 5000));
}
