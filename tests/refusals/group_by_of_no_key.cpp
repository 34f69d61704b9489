// expect: Verb = [^,;]*group_by_verb>?[,;] Needs = (rill::core::)?a_key_of_the_elements_that_can_be_compared_and_kept
#include <rill/adaptors/group_by.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    v | rill::group_by([](int, int) { return true; });
}
