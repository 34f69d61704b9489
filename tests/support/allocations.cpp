#include "allocations.hpp"
#include <atomic>
#include <cstdlib>
#include <new>

static std::atomic<std::size_t> calls = 0;

std::size_t test::allocations() { return calls; }

// All forms that a sanitizer would otherwise answer itself: memory must not be taken from one and given back to another.
void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
    ++calls;
    return std::malloc(size > 0 ? size : 1);
}
void* operator new(std::size_t size) {
    if (auto* memory = operator new(size, std::nothrow)) return memory;
    throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new[](std::size_t size, std::nothrow_t const&) noexcept { return operator new(size, std::nothrow); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::nothrow_t const&) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::nothrow_t const&) noexcept { std::free(memory); }
