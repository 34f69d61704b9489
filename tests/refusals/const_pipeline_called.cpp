// expect: Verb = (rill::core::)?take_verb[,;] Needs = (rill::core::)?a_range_that_is_not_const_since_walking_it_changes_it
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    auto const sums = v | rill::map([n = 0](int x) mutable { return n += x; });
    for (int x : rill::take(sums, 1)) return x;
}
