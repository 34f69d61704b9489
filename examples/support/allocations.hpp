// SPDX-License-Identifier: BSL-1.0
// Counts every allocation of a program of one .cpp, which includes this.
#pragma once
#include <cstdint>
#include <cstdlib>
#include <new>

static std::uint64_t bytes_allocated = 0;

// Not inlined: GCC takes what it sees of one for a mismatch of the other.
[[gnu::noinline]] void* operator new(std::size_t size) {
    bytes_allocated += size;
    if (void* block = std::malloc(size)) return block;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* block) noexcept { std::free(block); }
[[gnu::noinline]] void operator delete(void* block, std::size_t) noexcept { std::free(block); }
