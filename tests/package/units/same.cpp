#include "units.hpp"
#include <rill/rill.hpp>

unit same() {
    return {&rill::map, rill::range(4) | rill::map([](int x) { return 2 * x + 2; }) | rill::sum()};
}
