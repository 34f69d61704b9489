// expect: Verb = (rill::core::)?equal_verb[,;] Needs = (rill::core::)?elements_that_compare_with_those_of_the_other_range
#include <rill/terminals/equal.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    return v | rill::equal(std::vector<std::string>{"a"});
}
