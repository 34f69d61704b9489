// expect: (use of invalid variable template .*adjacent<0>|constraints not satisfied for variable template 'adjacent' .with N = 0)
#include <rill/adaptors/adjacent.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    for (auto t : v | rill::adjacent<0>()) static_cast<void>(t);
}
