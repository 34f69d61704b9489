// expect: Verb = (rill::core::)?set_difference_verb[,;] Needs = (rill::core::)?sorted_ranges_and_before_them_a_comparison_of_two_elements_or_a_key_of_one
#include <rill/adaptors/set_difference.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<std::string> words{"a", "b"}, others{"a"};
    for (auto& word : rill::set_difference([](int x) { return -x; }, words, others)) return word.size() == 1;
}
