// expect: Verb = (rill::core::)?filter_verb[,;] Needs = (rill::core::)?a_predicate_of_the_elements
#include <rill/adaptors/filter.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    for (int x : v | rill::filter([](std::string const& s) { return s.empty(); })) return x;
}
