// expect: Needs = (rill::core::)?the_range_on_the_left_and_the_verb_on_the_right
#include <rill/adaptors/take.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    for (int x : rill::take(3) | v) return x;
}
