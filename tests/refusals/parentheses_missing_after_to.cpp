// expect: parentheses_after_its_name
#include <rill/adaptors/take.hpp>
#include <rill/terminals/to.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    return (v | rill::take(1) | rill::to<std::vector>).front();
}
