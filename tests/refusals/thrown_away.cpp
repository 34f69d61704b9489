// expect: ignoring return(ed)? value of .*declared with .*nodiscard
#include <rill/adaptors/map.hpp>
#include <string>
#include <vector>
#pragma GCC diagnostic error "-Wunused-result"
#pragma GCC diagnostic error "-Wunused-value" // where Clang 23 has it

int main() {
    std::vector<int> v{1, 2};
    v | rill::map([](int x) { return x; });
}
