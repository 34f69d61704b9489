#include "task.hpp"
#include <ranges>

number run() {
    namespace sv = std::views;
    number total = 0;
    for (auto x : numbers | sv::drop(3) | sv::transform(square) | sv::filter(every_third) |
                      sv::take_while(below_billion) | sv::take(5'000))
        total += x;
    return total;
}
