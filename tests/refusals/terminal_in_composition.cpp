// expect: Needs = (rill::core::)?a_range_on_the_left_and_a_terminal_has_made_none
#include <rill/adaptors/map.hpp>
#include <rill/terminals/sum.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    return v | (rill::sum() | rill::map([](int x) { return x; }));
}
