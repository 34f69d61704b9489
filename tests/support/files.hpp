// Files for tests: a directory that is gone at the end of the test, and the number of descriptors the process has open.
#pragma once
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <stdlib.h>
#include <string>
#include <string_view>
#include <system_error>

namespace test {

class temporary_directory {
    std::filesystem::path path_;

public:
    temporary_directory() {
        auto name = (std::filesystem::temp_directory_path() / "rill-XXXXXX").string();
        if (!::mkdtemp(name.data())) throw std::runtime_error("cannot make " + name);
        path_ = name;
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

inline std::ptrdiff_t open_descriptors() {
    return files_in("/proc/self/fd"); // with the one that reads the directory, each time
}

} // namespace test
