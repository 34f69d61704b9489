// operator new and delete of the benchmarks: malloc and free with a size kept in front of each block, so that what is
// live is known to the byte. It costs each contestant the same nanosecond. Only one thread allocates at a time.
#include "memory.hpp"
#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

bench::memory total;
constexpr std::size_t header = __STDCPP_DEFAULT_NEW_ALIGNMENT__;

} // namespace

bench::memory bench::account() { return total; }
void bench::restart_account() { total = {}; }

void* operator new(std::size_t size) {
    auto* const block = static_cast<std::byte*>(std::malloc(header + size));
    if (!block) throw std::bad_alloc();
    ::new (block) std::size_t(size);
    ++total.allocations;
    total.allocated += size;
    total.live += size;
    if (auto const live = static_cast<std::ptrdiff_t>(total.live); live > static_cast<std::ptrdiff_t>(total.peak))
        total.peak = total.live; // below zero when older blocks were freed
    return block + header;
}
void operator delete(void* memory) noexcept {
    if (!memory) return;
    auto* const block = static_cast<std::byte*>(memory) - header;
    total.live -= *std::launder(reinterpret_cast<std::size_t*>(block));
    std::free(block);
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }
