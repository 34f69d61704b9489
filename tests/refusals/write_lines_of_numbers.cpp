// expect: Verb = (rill::core::)?(rill::core::)?writing<(rill::core::)?write_lines_verb>.*Needs = (rill::core::)?elements_that_convert_to_std_string_view
#include <rill/io/write_lines.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    v | rill::write_lines("numbers");
}
