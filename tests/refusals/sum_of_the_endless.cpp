// expect: a_range_that_ends_such_as_take_makes
#include <rill/sources/iota.hpp>
#include <rill/terminals/sum.hpp>

int main() { return rill::iota(1) | rill::sum(); }
