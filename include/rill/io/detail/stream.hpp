// SPDX-License-Identifier: BSL-1.0
// Inputs (see file.hpp) that read a std::istream or a C stream: exactly up to and with the delimiter, so that whoever
// reads the stream next finds the next line in it.
#pragma once
#include <rill/core/util/streambuf_access.hpp>
#include <rill/io/detail/os.hpp>
#include <rill/io/detail/path.hpp>
#include <rill/io/detail/reader.hpp>
#include <cstring>
#include <istream>
#include <optional>

namespace rill::core {
namespace op {

[[noreturn]] inline void stream_must_not_be_null(char const* verb) {
    fail<std::invalid_argument>("rill::" + std::string(verb) + ": FILE* must not be a null pointer");
}

} // namespace op

/// The stream has a buffer of its own: what is read of it at a time is a line.
constexpr std::size_t one_line(std::size_t most) { return most < 4096 ? most : 4096; }

/// Held: a stream, or a pointer to somebody else's.
template <class Held> class stream_input {
    std::optional<Held> held_;

    std::istream& stream() {
        if constexpr (std::is_pointer_v<Held>) return **held_;
        else return *held_;
    }

public:
    explicit stream_input(Held held) : held_(std::move(held)) {}
    void close() { held_.reset(); }

    static std::string name() { return "std::istream"; }
    static std::size_t room(std::size_t most) { return one_line(most); }

    /// peek() makes it an unformatted read like any other: the tied stream is flushed, and the state tells how it
    /// ended.
    std::size_t read(char* into, std::size_t most, char stop) {
        using traits = std::istream::traits_type;
        auto& in = stream();
        if (in.fail() && !in.eof()) op::io_failed(name() + " that had failed before", EIO);
        errno = 0;
        bool const ended = !in.good() || traits::eq_int_type(in.peek(), traits::eof());
        if (in.bad()) op::io_failed(name(), errno != 0 ? errno : EIO);
        if (ended) return 0;
        std::streambuf& source = *in.rdbuf();
        using area = streambuf_access<std::streambuf>;
        if (auto const ready = area::ready(source).substr(0, most < area::most ? most : area::most); !ready.empty()) {
            auto const hit = ready.find(stop);
            auto const size = hit == ready.npos ? ready.size() : hit + 1;
            std::memcpy(into, ready.data(), size);
            area::take(source, size);
            return size;
        }
        std::size_t size = 0; // an unbuffered stream is read byte by byte
        for (auto c = source.sbumpc(); !traits::eq_int_type(c, traits::eof()); c = source.sbumpc()) {
            into[size++] = traits::to_char_type(c);
            if (size == most || into[size - 1] == stop) break;
        }
        return size;
    }
};

/// A C stream that somebody else has opened and will close.
class stdio_input {
    std::FILE* file_;

    struct locked {
        std::FILE* file;
        explicit locked(std::FILE* f) : file(f) { os::lock(f); }
        ~locked() { os::unlock(file); }
    };

public:
    stdio_input(char const* verb, std::FILE* f) : file_(f) {
        if (f == nullptr) op::stream_must_not_be_null(verb);
    }

    static void close() {}
    static std::string name() { return "C stream"; }
    static std::size_t room(std::size_t most) { return one_line(most); }

    std::size_t read(char* into, std::size_t most, char stop) {
        locked const lock(file_);
        for (std::size_t size = 0;;) {
            errno = 0;
            if (int const c = os::get(file_); c != EOF) {
                into[size++] = static_cast<char>(c);
                if (size == most || into[size - 1] == stop) return size;
            } else if (size > 0 || std::feof(file_)) return size;
            else if (!os::try_again(os::descriptor_of(file_), errno)) op::io_failed(name(), errno);
            else std::clearerr(file_);
        }
    }
};

/// Takes what others have opened, and a std::istream that it is given.
struct stream_inputs {
    template <std::same_as<std::FILE*> Stream> static reader<stdio_input> open(char const* verb, Stream stream) {
        return reader(stdio_input(verb, stream));
    }
    template <std::derived_from<std::istream> Stream>
    static reader<stream_input<std::istream*>> open(char const*, Stream& stream) {
        return reader(stream_input<std::istream*>(std::addressof(stream)));
    }
    template <class Stream>
        requires std::derived_from<Stream, std::istream> && std::movable<Stream>
    static reader<stream_input<Stream>> open(char const*, Stream&& stream) {
        return reader(stream_input<Stream>(std::move(stream)));
    }
};

} // namespace rill::core
