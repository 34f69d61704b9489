// Processes for tests: what is done in one of its own, as another user, or under a limit.
#pragma once
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace test {

/// The status of a process that does it: 0 if it came to be true, 1 if not, or else the signal that ended it.
inline int in_a_process(std::function<bool()> const& f) {
    auto const child = ::fork();
    if (child == 0) ::_exit(f() ? 0 : 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
}

inline bool is_root() { return ::geteuid() == 0; }
inline constexpr ::uid_t nobody = 65534;
inline bool become_nobody() { return ::setgid(nobody) == 0 && ::setuid(nobody) == 0; }

inline bool limit_descriptors(::rlim_t most) {
    ::rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = most;
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

/// In KiB.
inline long peak_memory() {
    ::rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace test
