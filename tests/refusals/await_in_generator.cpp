// expect: a generator's body can co_yield, but not co_await
#include <rill/sources/generator.hpp>

rill::generator<int> waits() { co_await std::suspend_always(); }

int main() { return static_cast<int>(waits().begin() == waits().end()); }
