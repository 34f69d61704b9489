// expect: Verb = (rill::core::)?take_verb[,;] Needs = (rill::core::)?an_integral_count
#include <rill/adaptors/take.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    for (int x : rill::take(v, "three")) return x;
}
