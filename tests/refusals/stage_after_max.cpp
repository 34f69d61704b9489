// expect: R = std::optional<int>.*Verb = (rill::core::)?map_verb[,;] Needs = (rill::core::)?a_range_on_the_left_and_a_terminal_has_made_none
#include <rill/adaptors/map.hpp>
#include <rill/terminals/max.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    for (int x : v | rill::max() | rill::map([](int n) { return n; })) return x;
}
