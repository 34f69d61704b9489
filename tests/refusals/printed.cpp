// expect: a_range_is_printed_element_by_element_or_collected
#include <rill/adaptors/take.hpp>
#include <iostream>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    std::cout << (v | rill::take(1));
}
