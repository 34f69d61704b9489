#include "units.hpp"
#define rill rill_of_another
#include <rill/rill.hpp>

unit another() {
    return {&rill::map, rill::range(4) | rill::map([](int x) { return 3 * x + 3; }) | rill::sum()};
}
