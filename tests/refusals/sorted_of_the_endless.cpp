// expect: Verb = [^,;]*sorted_verb>?[,;] Needs = (rill::core::)?a_range_that_ends_such_as_take_makes
#include <rill/adaptors/sorted.hpp>

int main() { std::views::iota(1) | rill::sorted(); }
