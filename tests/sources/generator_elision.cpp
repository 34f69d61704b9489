// Clang keeps the frame of a generator that is consumed where it was made on the stack: no allocation at all, be there
// assertions or not (generator_elision_ndebug.cpp).
#define RILL_FRAME_CACHE 0
#include <rill/sources/generator.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <string>

namespace {

rill::generator<int> iota(int n) {
    for (int i = 0; i < n; ++i) co_yield i;
}
int sum_of_loop(int n) {
    int sum = 0;
    for (int x : iota(n)) sum += x;
    return sum;
}
auto pipeline(int n) {
    return iota(n) | rill::map([](int x) { return x * 2; }) | rill::filter([](int x) { return x % 3 == 0; }) |
           rill::take(4);
}
int sum_of_pulled_pipeline(int n) {
    int sum = 0;
    for (int x : pipeline(n)) sum += x;
    return sum;
}
int sum_of_pushed_pipeline(int n) {
    int sum = 0;
    auto numbers = pipeline(n);
    rill::core::op::for_each_while(numbers, [&](int x) { return sum += x, true; });
    return sum;
}

[[maybe_unused]] constexpr std::size_t frames = 1;
#if defined(__clang__) && defined(__OPTIMIZE__)
#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer) &&                                           \
    !__has_feature(undefined_behavior_sanitizer)
#define FRAMES_ARE_ELIDED
#endif
#endif

} // namespace

TEST_CASE("a generator that is consumed where it was made") {
    auto const before = test::allocations();
    int const sum = sum_of_loop(100);
    auto const after = test::allocations();
    CHECK(sum == 4950);
#ifdef FRAMES_ARE_ELIDED
    CHECK(after == before);
#else
    CHECK(after - before <= frames);
#endif
}

namespace {

int sum_of_push(int n) {
    int sum = 0;
    auto numbers = iota(n);
    rill::core::op::for_each_while(numbers, [&](int x) { return sum += x, true; });
    return sum;
}
int sum_of_some(int n) {
    int sum = 0;
    for (int x : iota(n) | rill::take(4)) sum += x;
    return sum;
}
int sum_of_strings(int n) {
    std::size_t sum = 0;
    auto strings = [](int last) -> rill::generator<std::string const&> {
        for (std::string s; static_cast<int>(s.size()) < last; s += 'x') co_yield s;
    };
    for (auto& s : strings(n)) sum += s.size();
    return static_cast<int>(sum);
}

} // namespace

TEST_CASE("the same pushed, left early, and over strings by reference") {
    auto const before = test::allocations();
    int const pushed = sum_of_push(100);
    [[maybe_unused]] auto const second = test::allocations();
    int const some = sum_of_some(100);
    [[maybe_unused]] auto const third = test::allocations();
    int const strings = sum_of_strings(10);
    auto const after = test::allocations();
    CHECK(pushed == 4950);
    CHECK(some == 6);
    CHECK(strings == 45);
#ifdef FRAMES_ARE_ELIDED
    CHECK(after == before);
#else
    CHECK(second - before <= frames);
    CHECK(third - second <= frames);
    CHECK(after - third <= frames);
#endif
}

TEST_CASE("the same under map, filter and take, pulled and pushed") {
    auto const before = test::allocations();
    int const pulled = sum_of_pulled_pipeline(100);
    [[maybe_unused]] auto const between = test::allocations();
    int const pushed = sum_of_pushed_pipeline(100);
    auto const after = test::allocations();
    CHECK(pulled == 36);
    CHECK(pushed == 36);
#ifdef FRAMES_ARE_ELIDED
    CHECK(after == before);
#else
    CHECK(between - before <= frames);
    CHECK(after - between <= frames);
#endif
}
