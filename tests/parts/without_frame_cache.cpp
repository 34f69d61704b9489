#undef RILL_FRAME_CACHE
#define RILL_FRAME_CACHE 0
#include "without_frame_cache.hpp"

namespace test::without_cache {

decltype(test::layout()) layout() { return test::layout(); }
bool cache_is_on() { return rill::core::frame_cache::enabled(); }

rill::generator<int> numbers(int n) {
    for (int i = 0; i < n; ++i) co_yield i;
}
rill::generator<int> around(rill::generator<int> inner) {
    co_yield rill::elements_of(shared_numbers(2));
    co_yield rill::elements_of(std::move(inner));
}
int sum(rill::generator<int> g) {
    int all = 0;
    for (int x : g) all += x;
    return all;
}
void destroy(rill::generator<int>) {}

} // namespace test::without_cache
