// expect: Verb = (rill::core::)?join_sorted_verb[,;] Needs = (rill::core::)?two_sorted_ranges_and_a_key_of_each_whose_results_compare_and_can_be_kept
#include <rill/adaptors/join_sorted.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<int> ids{1, 2};
    std::vector<std::string> words{"1"};
    for (auto [id, word] : rill::join_sorted(ids, words, {}, {})) return id;
}
