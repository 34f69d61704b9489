// expect: (write_lines_verb.*Needs = (rill::core::)?elements_that_convert_to_std_string_view|Needs = (rill::core::)?elements_that_convert_to_std_string_view.*write_lines_verb)
#include <rill/io/write_lines.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    rill::write_lines(v, "numbers");
}
