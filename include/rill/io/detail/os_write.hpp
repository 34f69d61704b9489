// SPDX-License-Identifier: BSL-1.0
// The operating system, as far as writing needs it. What fails says so by a negative result and errno.
#pragma once
#include <rill/io/detail/os.hpp>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#ifdef __linux__
#include <sys/xattr.h>
#endif

namespace rill::core::os {

#ifdef _WIN32
inline int create(char const* path) {
    return ::_open(path, _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY | _O_NOINHERIT, _S_IREAD | _S_IWRITE);
}
inline int open_to_write(char const* path) { return ::_open(path, _O_WRONLY | _O_BINARY | _O_NOINHERIT); }
inline std::ptrdiff_t write(int fd, char const* from, std::size_t size) {
    constexpr auto most = std::size_t{1} << 30;
    return ::_write(fd, from, static_cast<unsigned>(size < most ? size : most));
}
extern "C" __declspec(dllimport) int __stdcall MoveFileExA(char const*, char const*, unsigned long);
inline int replace(char const* from, char const* to) { // at once, which std::rename refuses where there is such a file
    constexpr unsigned long replace_existing = 1;
    return MoveFileExA(from, to, replace_existing) != 0 ? 0 : (errno = EACCES, -1);
}
inline bool is_device(char const* path) { // one that can be opened, be its status known or not
    int const fd = open(path);
    bool const is = fd != -1 && is_terminal(fd); // Microsoft's _isatty says so of each device
    if (fd != -1) close(fd);
    return is;
}
inline bool is_replaceable(char const* path) {
    struct ::_stat64 about{};
    return ::_stat64(path, &about) == 0 ? (about.st_mode & _S_IFREG) != 0 : !is_device(path);
}
inline bool exists(char const* path) { return ::_access(path, 0) == 0; }
inline bool is_locked(char const* path) { return exists(path) && ::_access(path, 2) != 0; }
inline void keep_attributes(int, char const*) {}
inline std::string followed(std::string path) { return path; }
inline constexpr char const* separators = "/\\:";
inline int temporary() {
    std::FILE* const file = std::tmpfile();
    if (!file) return -1;
    int const fd = ::_dup(::_fileno(file));
    std::fclose(file);
    return fd;
}
inline int empty(int fd) { return ::_chsize(fd, 0); }
inline bool rewind(int fd) { return ::_lseeki64(fd, 0, SEEK_SET) == 0; }
#else
inline int create(char const* path) { return ::open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666); }
inline int open_to_write(char const* path) { return ::open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY); }

/// While it lives, writing to a pipe that nobody reads is the error EPIPE and not the end of the process.
class without_sigpipe {
    ::sigset_t pipe_;
    ::sigset_t before_;
    bool pending_before_ = pending();

    static bool pending() {
        ::sigset_t signals;
        ::sigpending(&signals);
        return ::sigismember(&signals, SIGPIPE) == 1;
    }

public:
    without_sigpipe() {
        ::sigemptyset(&pipe_);
        ::sigaddset(&pipe_, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
    }
    without_sigpipe(without_sigpipe const&) = delete;
    without_sigpipe& operator=(without_sigpipe const&) = delete;
    ~without_sigpipe() {
        int const error = errno;
        int taken = 0;
        if (!pending_before_ && pending()) ::sigwait(&pipe_, &taken);
        ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
        errno = error;
    }
};
inline std::ptrdiff_t write(int fd, char const* from, std::size_t size) {
    without_sigpipe const here;
    return ::write(fd, from, size);
}
inline int replace(char const* from, char const* to) { return ::rename(from, to); }
/// Whether there is nothing of that name but a file: a device or a pipe is written to, never replaced.
inline bool is_replaceable(char const* path) {
    struct ::stat about{};
    return ::stat(path, &about) != 0 || S_ISREG(about.st_mode);
}
inline bool exists(char const* path) { return ::access(path, F_OK) == 0; }
inline bool is_locked(char const* path) { return exists(path) && ::access(path, W_OK) != 0; }

/// The extended attributes, of which the access control list is one.
inline void keep_xattrs([[maybe_unused]] int fd, [[maybe_unused]] char const* path) {
#ifdef __linux__
    auto const size_of = [](::ssize_t n) { return n > 0 ? static_cast<std::size_t>(n) : 0; };
    std::string names(size_of(::listxattr(path, nullptr, 0)), '\0');
    names.resize(size_of(::listxattr(path, names.data(), names.size())));
    for (auto name = names.c_str(); name < names.c_str() + names.size(); name += std::strlen(name) + 1) {
        std::string value(size_of(::getxattr(path, name, nullptr, 0)), '\0');
        auto const n = ::getxattr(path, name, value.data(), value.size());
        if (n >= 0) static_cast<void>(::fsetxattr(fd, name, value.data(), size_of(n), 0));
    }
#endif
}
/// What the file has beside its text, as far as the process may set it. (Changing the owner takes bits from the mode,
/// and must: a program that runs as its owner is not to run as another one.)
inline void keep_attributes(int fd, char const* path) {
    struct ::stat about{};
    if (::stat(path, &about) != 0) return;
    bool const same_owner = ::fchown(fd, about.st_uid, about.st_gid) == 0;
    if (!same_owner) static_cast<void>(::fchown(fd, static_cast<::uid_t>(-1), about.st_gid) == 0);
    static_cast<void>(::fchmod(fd, about.st_mode & (same_owner ? 07777u : 01777u)));
    keep_xattrs(fd, path);
}
inline constexpr char const* separators = "/";

/// A file without a name, which is gone when it is closed.
inline int temporary() {
    char const* const directory = std::getenv("TMPDIR");
    std::string name = std::string(directory && *directory ? directory : "/tmp") + "/rill-XXXXXX";
    int const fd = ::mkostemp(name.data(), O_CLOEXEC);
    if (fd != -1) ::unlink(name.c_str());
    return fd;
}
inline int empty(int fd) { return ::ftruncate(fd, 0); }
inline bool rewind(int fd) { return ::lseek(fd, 0, SEEK_SET) == 0; }
/// The file that a symbolic link stands for.
inline std::string followed(std::string path) {
    if (char* const real = ::realpath(path.c_str(), nullptr)) {
        path = real;
        std::free(real);
    }
    return path;
}
#endif

} // namespace rill::core::os
