// SPDX-License-Identifier: BSL-1.0
// The operating system, as far as rill needs it: POSIX, and its look-alike in Microsoft's C library. What fails says
// so by a negative result and errno.
#pragma once
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#ifdef _WIN32
#include <io.h>
#else
#include <poll.h>
#include <unistd.h>
#endif

namespace rill::core::os {

enum class direction { in, out };

#ifdef _WIN32
inline int open(char const* path) { return ::_open(path, _O_RDONLY | _O_BINARY | _O_NOINHERIT); }
inline int close(int fd) { return ::_close(fd); }
inline std::ptrdiff_t read(int fd, char* into, std::size_t room) {
    constexpr auto most = std::size_t{1} << 30;
    return ::_read(fd, into, static_cast<unsigned>(room < most ? room : most));
}
inline void wait(int, direction) {}
inline std::size_t size(int fd) {
    struct ::_stat64 about{};
    return ::_fstat64(fd, &about) == 0 && (about.st_mode & _S_IFREG) != 0 ? static_cast<std::size_t>(about.st_size) : 0;
}
inline int descriptor_of(std::FILE* f) { return ::_fileno(f); }
inline bool is_terminal(int fd) { return ::_isatty(fd) != 0; }
inline void lock(std::FILE* f) { ::_lock_file(f); }
inline void unlock(std::FILE* f) { ::_unlock_file(f); }
inline int get(std::FILE* f) { return _getc_nolock(f); }
extern "C" __declspec(dllimport) unsigned long long __stdcall GetTickCount64(); // milliseconds, without <windows.h>
inline double seconds() { return static_cast<double>(GetTickCount64()) / 1e3; }
#else
inline int open(char const* path) { return ::open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY); }
inline int close(int fd) { return ::close(fd); }
inline std::ptrdiff_t read(int fd, char* into, std::size_t room) { return ::read(fd, into, room); }
inline void wait(int fd, direction way) {
    ::pollfd ready{fd, static_cast<short>(way == direction::in ? POLLIN : POLLOUT), 0};
    ::poll(&ready, 1, -1);
}
inline std::size_t size(int fd) { // of a regular file; 0 where it is not known
    struct ::stat about{};
    return ::fstat(fd, &about) == 0 && S_ISREG(about.st_mode) ? static_cast<std::size_t>(about.st_size) : 0;
}
inline int descriptor_of(std::FILE* f) { return ::fileno(f); }
inline bool is_terminal(int fd) { return ::isatty(fd) == 1; }
inline void lock(std::FILE* f) { ::flockfile(f); }
inline void unlock(std::FILE* f) { ::funlockfile(f); }
inline int get(std::FILE* f) { return getc_unlocked(f); }
inline double seconds() {
    ::timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}
#endif

/// Without <chrono>, which brings <format> along.
struct steady_clock {
    static double seconds() { return os::seconds(); }
};

/// Whether what failed should be tried again: a signal does not end it, nor does a descriptor in non-blocking mode that
/// is not ready. That one is waited for.
inline bool try_again(int fd, int error, direction way = direction::in) {
    bool const not_ready = error == EAGAIN ? true : error == EWOULDBLOCK; // one number on some systems, two on others
    if (not_ready) wait(fd, way);
    return not_ready || error == EINTR;
}

} // namespace rill::core::os
