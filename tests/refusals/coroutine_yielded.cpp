// expect: Needs = (rill::core::)?elements_of_around_a_range
#include <rill/sources/coroutine.hpp>

rill::coroutine<int> inner() { co_yield 1; }
rill::coroutine<int> outer() { co_yield inner(); }

int main() {
    for (int x : outer()) return x;
}
