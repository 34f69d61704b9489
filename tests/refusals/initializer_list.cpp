// expect: Verb = (rill::core::)?take_verb[,;] Needs = (rill::core::)?a_range_that_does_not_dangle_such_as_a_container
#include <rill/adaptors/take.hpp>

int main() {
    for (int x : std::initializer_list<int>{1, 2} | rill::take(1)) return x;
}
