// SPDX-License-Identifier: BSL-1.0
// The operating system, as far as a file in memory needs it. What fails says so by a null pointer and errno.
#pragma once
#include <rill/io/detail/os.hpp>
#ifndef _WIN32
#include <sys/mman.h>
#endif

namespace rill::core::os {

#ifdef _WIN32
inline void unmap(char const* bytes, std::size_t) { delete[] bytes; }
inline char const* map(int fd, std::size_t size) { // by reading it
    auto const bytes = new char[size];
    for (std::size_t n = 0; n < size;) {
        auto const more = read(fd, bytes + n, size - n);
        if (more <= 0) return errno = more < 0 ? errno : EIO, unmap(bytes, size), nullptr;
        n += static_cast<std::size_t>(more);
    }
    return bytes;
}
#else
inline void unmap(char const* bytes, std::size_t size) { ::munmap(const_cast<char*>(bytes), size); }
inline char const* map(int fd, std::size_t size) {
    void* const bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
    return bytes == MAP_FAILED ? nullptr : static_cast<char const*>(bytes);
}
#endif

} // namespace rill::core::os
