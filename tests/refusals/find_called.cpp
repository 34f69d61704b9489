// expect: Verb = (rill::core::)?find_verb[,;] Needs = (rill::core::)?a_value_to_compare_the_elements_with
#include <rill/terminals/find.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    return rill::find(v, std::string("a")).value();
}
