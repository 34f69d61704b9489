// expect: Verb = (rill::core::)?to_string_verb[,;] Needs = (rill::core::)?elements_that_are_text_or_numbers
#include <rill/terminals/to_string.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<bool> v{true};
    return static_cast<int>(rill::to_string(v, ", ").size());
}
