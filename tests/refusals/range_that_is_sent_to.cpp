// expect: rill::coroutine: elements_of takes .* or, where nothing is sent, a range
#include <rill/sources/coroutine.hpp>
#include <vector>

rill::coroutine<int, int> all() { co_yield rill::elements_of(std::vector<int>(3)); }

int main() { return *all().next(); }
