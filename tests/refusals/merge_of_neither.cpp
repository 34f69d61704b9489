// expect: Verb = (rill::core::)?merge_verb[,;] Needs = (rill::core::)?ranges_of_common_elements_and_before_them_a_comparison_of_two_or_a_key_of_one
#include <rill/adaptors/merge.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<std::string> words{"a", "b"};
    for (auto& word : rill::merge([](int x) { return -x; }, words, words)) return word.size() == 1;
}
