#include "task.hpp"
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_while.hpp>

number run() {
    number total = 0;
    for (auto x : numbers | rill::drop(3) | rill::map(square) | rill::filter(every_third) |
                      rill::take_while(below_billion) | rill::take(5'000))
        total += x;
    return total;
}
