// expect: Verb = (rill::core::)?last_verb[,;] Needs = (rill::core::)?a_range_that_ends_such_as_take_makes
#include <rill/terminals/last.hpp>

int main() { return (std::views::iota(1) | rill::last()).value(); }
