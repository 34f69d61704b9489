// What a contestant asks of the heap. operator new is replaced by one that counts (support/memory.cpp).
#pragma once
#include <cstddef>

namespace bench {

struct memory {
    std::size_t allocations = 0, allocated = 0, live = 0, peak = 0; // all but the first in bytes
};

/// The program's own account, from the beginning or from the last restart.
memory account();
/// Starts from zero, with what is live now left out.
void restart_account();

} // namespace bench
