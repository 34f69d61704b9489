// SPDX-License-Identifier: BSL-1.0
// descriptor and file: bytes read from the operating system. An input, these and those of stream.hpp, states
//
//   read(into, size, stop)      at least one byte, as soon as there is one; 0 at the end; std::system_error if it fails.
//                               A descriptor is read ahead, a stream no further than the first `stop`
//   room(most)                  how large a buffer, up to `most`, is of use to it
//   name()                      what an error message calls it, also when it is closed
//   close()                     lets go of what it has opened or owns, as it does when it is destroyed
//
// room() is asked first, then read().
#pragma once
#include <rill/io/detail/os.hpp>
#include <rill/io/detail/path.hpp>
#include <rill/io/detail/reader.hpp>

namespace rill::core {
namespace op {

/// A small file needs no large buffer; one byte more than the file tells a whole line from a part of one.
inline std::size_t room(int fd, std::size_t most) {
    auto const size = os::size(fd);
    return size == 0 || size >= most ? most : size + 1;
}
std::size_t read(int fd, char* into, std::size_t size, auto const& input) {
    for (;;) {
        auto const n = os::read(fd, into, size);
        if (n >= 0) return static_cast<std::size_t>(n);
        if (!os::try_again(fd, errno)) io_failed(input.name(), errno);
    }
}

} // namespace op

/// A descriptor that somebody else has opened and will close.
class descriptor {
    int fd_;

public:
    explicit descriptor(int fd) : fd_(fd) {}

    std::string name() const { return "file descriptor " + std::to_string(fd_); }
    std::size_t room(std::size_t most) const { return op::room(fd_, most); }
    std::size_t read(char* into, std::size_t size, char) const { return op::read(fd_, into, size, *this); }
    void close() const {}
};

/// A file by its path. It is opened when it is first asked something.
class file {
    static constexpr int none = -1;
    std::string path_;
    int fd_ = none;

public:
    explicit file(std::string path) : path_(std::move(path)) {}
    file(file&& other) noexcept : path_(std::move(other.path_)), fd_(std::exchange(other.fd_, none)) {}
    file& operator=(file&& other) noexcept {
        file taken(std::move(other));
        path_.swap(taken.path_);
        std::swap(fd_, taken.fd_);
        return *this;
    }
    ~file() { close(); }

    std::string const& name() const { return path_; }
    int open() {
        while (fd_ == none) {
            fd_ = os::open(path_.c_str());
            if (fd_ == none && errno != EINTR) op::io_failed(path_, errno);
        }
        return fd_;
    }
    std::size_t room(std::size_t most) { return op::room(open(), most); }
    std::size_t read(char* into, std::size_t size, char) { return op::read(open(), into, size, *this); }
    void close() {
        if (fd_ != none) os::close(std::exchange(fd_, none));
    }
};

/// Readers of what holds bytes. The type is known only from the argument, so that compiling a header is not compiling all
/// that it can open.
struct file_inputs {
    template <path_like Path> static reader<file> open(char const* verb, Path const& path) {
        return reader(file(op::path(verb, path)));
    }
    template <std::same_as<int> Descriptor> static reader<descriptor> open(char const*, Descriptor fd) {
        return reader(descriptor(fd));
    }
};

} // namespace rill::core
