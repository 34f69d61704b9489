// expect: Needs = (rill::core::)?elements_that_compare_with_those_of_the_other_range
#include <rill/terminals/equal.hpp>
#include <string>
#include <vector>

int main() { return rill::equal(std::vector<int>{1}, std::vector<std::string>{"a"}); }
