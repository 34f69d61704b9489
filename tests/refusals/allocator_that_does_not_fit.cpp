// expect: rill::generator: the allocator that is given does not convert to the generator's own
#include <memory>
#include <rill/sources/generator.hpp>

struct arena {
    using value_type = char;
    char* allocate(std::size_t);
    void deallocate(char*, std::size_t);
};
rill::generator<int, void, std::allocator<char>> numbers(std::allocator_arg_t, arena) { co_yield 1; }

int main() { return *numbers(std::allocator_arg, arena()).begin(); }
