// A program that imports rill, beside a header of it. (Headers come first: GCC 16 takes none of the standard library's
// after an import.)
#include <rill/terminals/max.hpp>
#include <coroutine>
#include <cstdio>
#include <vector>
import rill;

rill::generator<int> count_up() {
    for (int i = 1;; ++i) co_yield i;
}

int main() {
    std::vector<int> const numbers{1, 2, 3, 4, 5, 6, 7, 8};
    auto const squared = numbers | rill::drop(1) | rill::map([](int x) { return x * x; }) |
                         rill::filter([](int x) { return x % 2 == 0; }) |
                         rill::take_while([](int x) { return x < 50; }) | rill::take(3) | rill::sum();
    auto const greatest = numbers | rill::map([](int x) { return -x; }) | rill::max();
    int counted = 0;
    for (auto [i, x] : count_up() | rill::take(3) | rill::enumerate()) counted += static_cast<int>(i) * x;
    std::printf("squared %d, greatest %d, counted %d\n", squared, greatest.value(), counted);
    return squared == 4 + 16 + 36 && greatest == -1 && counted == 2 + 6 ? 0 : 1;
}
