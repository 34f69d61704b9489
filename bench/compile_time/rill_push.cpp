#include "task.hpp"
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/terminals/sum.hpp>

number run() {
    return numbers | rill::drop(3) | rill::map(square) | rill::filter(every_third) | rill::take_while(below_billion) |
           rill::take(5'000) | rill::sum();
}
