// expect: Verb = (rill::core::)?count_verb[,;] Needs = (rill::core::)?a_range_that_ends_such_as_take_makes
#include <rill/terminals/count.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    return (std::views::iota(v.front()) | rill::count()) > 0;
}
