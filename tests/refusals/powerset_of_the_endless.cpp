// expect: Verb = (rill::core::)?powerset_verb[,;] Needs = (rill::core::)?a_range_that_ends_such_as_take_makes
#include <rill/adaptors/powerset.hpp>

int main() { std::views::iota(1) | rill::powerset(); }
