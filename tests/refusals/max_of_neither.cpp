// expect: Verb = (rill::core::)?compare_or_key_verb<(rill::core::)?max_verb>[,;] Needs = (rill::core::)?a_comparison_of_two_elements_or_a_key_of_one_whose_results_compare
#include <rill/terminals/max.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<std::string> words{"a", "b"};
    return (words | rill::max([](int x) { return -x; })).has_value();
}
