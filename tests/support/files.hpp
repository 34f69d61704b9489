// Files for tests: a directory that is gone at the end of the test, and the number of descriptors the process has open.
#pragma once
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace test {

class temporary_directory {
    std::filesystem::path path_;

public:
    temporary_directory() {
        std::random_device any;
        do path_ = std::filesystem::temp_directory_path() / ("rill-" + std::to_string(any()));
        while (!std::filesystem::create_directory(path_));
    }
    temporary_directory(temporary_directory const&) = delete;
    temporary_directory& operator=(temporary_directory const&) = delete;
    ~temporary_directory() { std::filesystem::remove_all(path_); }

    std::string path() const { return path_.string(); }
    std::string path(std::string_view name) const { return (path_ / name).string(); }

    /// Writes a file of that text and returns its path.
    std::string file(std::string_view name, std::string_view text) const {
        std::ofstream out(path_ / name, std::ios::binary);
        out << text << std::flush;
        if (!out) throw std::runtime_error("cannot write " + path(name));
        return path(name);
    }
};

inline std::string text_of(std::string const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::ptrdiff_t files_in(std::string const& directory) {
    auto const entries = std::filesystem::directory_iterator(directory);
    return std::distance(begin(entries), end(entries));
}

/// What is thrown, by its message and, where the system has failed, by its code.
template <class F> std::string message_of(F&& f) {
    try {
        f();
    } catch (std::exception const& e) {
        return e.what();
    }
    return "nothing was thrown";
}
template <class F> std::error_code error_of(F&& f) {
    try {
        f();
    } catch (std::system_error const& e) {
        return e.code();
    }
    return {};
}

#ifdef _WIN32
inline constexpr char const* null_device = "NUL";
inline constexpr char const* of_a_directory = ": Permission denied";
inline bool open_pipe(int (&ends)[2]) { return ::_pipe(ends, 4096, _O_BINARY) == 0; }
inline std::ptrdiff_t open_descriptors() { // as many as stand before the first number that is free
    std::FILE* const next = std::fopen(null_device, "rb");
    auto const number = ::_fileno(next);
    std::fclose(next);
    return number;
}
#else
inline constexpr char const* null_device = "/dev/null";
inline constexpr char const* of_a_directory = ": Is a directory";
inline bool open_pipe(int (&ends)[2]) { return ::pipe(ends) == 0; }
inline std::ptrdiff_t open_descriptors() { return files_in("/dev/fd"); } // with the one that reads it, each time
#endif

} // namespace test
