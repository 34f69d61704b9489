// expect: rill::generator: what follows std::allocator_arg must be an allocator
#include <memory>
#include <rill/sources/generator.hpp>

rill::generator<int> numbers(std::allocator_arg_t, int n) { co_yield int(n); }

int main() { return *numbers(std::allocator_arg, 3).begin(); }
