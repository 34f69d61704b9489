// What sources/generator_cache_mixed.cpp, compiled with the frame cache, and without_frame_cache.cpp have in common.
#pragma once
#include <array>
#include <rill/sources/generator.hpp>

namespace test {

/// Compiled into both, and made one by the linker.
inline rill::generator<int> shared_numbers(int n) {
    for (int i = 0; i < n; ++i) co_yield i;
}
inline auto layout() {
    using G = rill::generator<int>;
    return std::array{sizeof(G), alignof(G), sizeof(G::promise_type), rill::core::frame_cache::block_size(100)};
}

namespace without_cache {
decltype(test::layout()) layout();
bool cache_is_on();
rill::generator<int> numbers(int n);
rill::generator<int> around(rill::generator<int> inner);
int sum(rill::generator<int> g);
void destroy(rill::generator<int> g);
} // namespace without_cache

} // namespace test
