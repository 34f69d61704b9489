// expect: Needs = (rill::core::)?a_range_that_is_not_const_since_walking_it_changes_it
#include <rill/sources/generator.hpp>

rill::generator<int> numbers() { co_yield 1; }

int main() {
    auto const g = numbers();
    for (int x : g) return x;
}
