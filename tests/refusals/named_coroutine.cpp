// expect: rill::coroutine: elements_of takes another coroutine of the same Yield and Send, given away by std::move
#include <rill/sources/coroutine.hpp>

rill::coroutine<int, int> numbers() { co_yield 1; }
rill::coroutine<int, int> all() {
    auto named = numbers();
    co_yield rill::elements_of(named);
}

int main() { return *all().next(); }
