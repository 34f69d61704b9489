// expect: a_range_is_compared_by_std_ranges_equal_or_collected
#include <rill/adaptors/filter.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    return (v | rill::filter([](int x) { return x > 1; })) == v;
}
