// The files of a program share one rill, but for the file that has another one, under another name.
#include "units.hpp"
#include <rill/rill.hpp>
#include <cstdio>

int main() {
    void const* const map = &rill::map;
    int const sum = rill::range(4) | rill::map([](int x) { return x + 1; }) | rill::sum();
    std::printf("here %d, in the same %d, in another %d\n", sum, same().sum, another().sum);
    return same().map == map && another().map != map && sum == 10 && same().sum == 20 && another().sum == 30 ? 0 : 1;
}
