// expect: Needs = (rill::core::)?a_string_view_in_place_of_a_string_literal
#include <rill/terminals/starts_with.hpp>
#include <string>

int main() {
    std::string text = "abc";
    return text | rill::starts_with("a");
}
