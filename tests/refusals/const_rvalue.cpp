// expect: Verb = (rill::core::)?filter_verb[,;] Needs = (rill::core::)?a_range_that_does_not_dangle_so_give_the_const_temporary_a_name
#include <rill/adaptors/filter.hpp>
#include <string>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    for (int x : std::move(std::as_const(v)) | rill::filter([](int n) { return n > 1; })) return x;
}
