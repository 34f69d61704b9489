// expect: Verb = (rill::core::)?sum_verb<void>[,;] Needs = (rill::core::)?a_range_that_is_not_const_since_walking_it_changes_it
#include <rill/adaptors/map.hpp>
#include <rill/terminals/sum.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    auto const sums = v | rill::map([n = 0](int x) mutable { return n += x; });
    return sums | rill::sum();
}
