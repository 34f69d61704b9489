// expect: Verb = (rill::core::)?map_verb[,;] Needs = (rill::core::)?a_function_of_the_elements_that_returns_something
#include <rill/adaptors/map.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    for (int x : v | rill::map([](int) {})) return x;
}
