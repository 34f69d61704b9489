// What each of these files does in its own way: five stages over numbers that another file holds.
#pragma once
#include <cstdint>

using number = std::uint64_t;
extern number numbers[10'000];

constexpr auto square = [](number x) { return x * x; };
constexpr auto every_third = [](number x) { return x % 3 == 1; };
constexpr auto below_billion = [](number x) { return x < 1'000'000'000; };

/// The sum of what comes out.
number run();
