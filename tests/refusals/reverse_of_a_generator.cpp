// a_range_that_can_be_walked_again_so_collect_it_first
#include <rill/rill.hpp>
void wrong(rill::generator<int> g) { static_cast<void>(g | rill::reverse()); }
