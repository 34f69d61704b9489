// expect: Verb = (rill::core::)?compare_or_key_verb<(rill::core::)?merge_all_verb>[,;] Needs = (rill::core::)?sorted_ranges_as_elements_and_a_comparison_of_two_of_theirs_or_a_key_of_one
#include <rill/adaptors/merge_all.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<std::vector<std::string>> words{{"a", "b"}};
    for (auto& word : words | rill::merge_all([](int x) { return -x; })) return word.size() == 1;
}
