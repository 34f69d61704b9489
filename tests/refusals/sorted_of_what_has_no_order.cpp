// expect: Needs = (rill::core::)?a_comparison_of_two_elements_or_a_key_of_one_whose_results_compare
#include <rill/adaptors/sorted.hpp>
#include <vector>

class unordered {};

int main() {
    std::vector<unordered> v;
    v | rill::sorted();
}
