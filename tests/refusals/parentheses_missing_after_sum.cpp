// expect: parentheses_after_its_name
#include <rill/terminals/sum.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    return v | rill::sum;
}
