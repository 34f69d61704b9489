// What the tests beside other libraries work on.
#pragma once
#include <rill/sources/generator.hpp>
#include <vector>

namespace test {

inline constexpr auto doubled = [](int x) { return 2 * x; };
inline constexpr auto is_odd = [](int x) { return x % 2 == 1; };
inline std::vector<int> const v{1, 2, 3};

/// 0, 1 and so on, below n: a pipeline of one pass.
inline rill::generator<int> numbers(int n) {
    for (int i = 0; i < n; ++i) co_yield i;
}

} // namespace test
