// expect: Verb = [^,;]*reverse_verb>?[,;] Needs = (rill::core::)?a_range_that_can_be_walked_again_so_collect_it_first
#include <rill/adaptors/reverse.hpp>
#include <rill/sources/from_fn.hpp>

int main() {
    rill::from_fn([] { return std::optional(1); }) | rill::reverse();
}
