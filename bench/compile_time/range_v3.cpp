#include "task.hpp"
#include <range/v3/view/drop.hpp>
#include <range/v3/view/filter.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/take_while.hpp>
#include <range/v3/view/transform.hpp>

number run() {
    namespace rv = ranges::views;
    number total = 0;
    for (auto x : numbers | rv::drop(3) | rv::transform(square) | rv::filter(every_third) |
                      rv::take_while(below_billion) | rv::take(5'000))
        total += x;
    return total;
}
