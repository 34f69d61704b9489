// expect: count_must_not_be_negative
#include <rill/adaptors/take.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    constexpr auto wrong = rill::take(-1);
}
