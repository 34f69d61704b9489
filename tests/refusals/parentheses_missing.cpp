// expect: Verb = (rill::core::)?verb_object<(rill::core::)?apply_adaptor<(rill::core::)?enumerate_verb.*Needs = (rill::core::)?parentheses_after_its_name
#include <rill/adaptors/enumerate.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    for (auto [i, x] : v | rill::enumerate) return x;
}
