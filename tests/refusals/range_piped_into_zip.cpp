// expect: V = (rill::core::)?zip_view.*Needs = (rill::core::)?a_verb_on_the_right_which_has_all_ranges_in_its_parentheses
#include <rill/adaptors/zip.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    for (auto [x, y] : v | rill::zip(v)) return x;
}
