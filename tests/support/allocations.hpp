// How often operator new has been called so far; it is replaced in allocations.cpp.
#pragma once
#include <cstddef>

namespace test {
std::size_t allocations();
}
