// expect: Verb = (rill::core::)?to_template_verb<(std::)?vector>[,;] Needs = (rill::core::)?a_range_that_ends_such_as_take_makes
#include <rill/sources/iota.hpp>
#include <rill/terminals/to.hpp>
#include <vector>

int main() { return (rill::iota(1) | rill::to<std::vector>()).front(); }
