// SPDX-License-Identifier: BSL-1.0
// Outputs: where a terminal writes to, each through one buffer. An output states
//
//   write(from, size)           all of it, or std::system_error
//   flush()                     what was written is on its way
//   waited_for()                whether somebody waits for each element: it is not kept in a buffer
//   finish()                    after the last write: what was written is complete. Without it a new file is discarded
#pragma once
#include <rill/core/verb/terminal.hpp>
#include <rill/io/detail/buffer.hpp>
#include <rill/io/detail/file.hpp>
#include <rill/io/detail/os_write.hpp>
#include <rill/io/write_options.hpp>
#include <cstring>
#include <ostream>

namespace rill::core {

namespace op {

[[noreturn]] inline void only_a_path_is_written_in_place(char const* verb) {
    fail<std::invalid_argument>("rill::" + std::string(verb) + ": in_place() is for a file by its path");
}

void write(int fd, char const* from, std::size_t size, auto const& output) {
    while (size > 0) {
        auto const n = os::write(fd, from, size);
        if (n >= 0) {
            from += n;
            size -= static_cast<std::size_t>(n);
        } else if (!os::try_again(fd, errno, os::direction::out)) io_failed(output.name(), errno);
    }
}

} // namespace op

/// Where to write, as a closure keeps it: a path, a descriptor or a stream, and how.
template <class To> struct destination {
    To to;
    write_options options;

    destination in_order(char const* verb) const {
        if (options.in_place_) op::only_a_path_is_written_in_place(verb);
        return *this;
    }
};
using file_destination = destination<std::string>;

/// A descriptor that somebody else has opened and will close.
class descriptor_output {
    int fd_;
    bool waited_for_;

public:
    explicit descriptor_output(int fd, write_options options = {})
        : fd_(fd), waited_for_(options.flush_each_ || os::is_terminal(fd)) {}
    explicit descriptor_output(destination<int> to) : descriptor_output(to.to, to.options) {}

    std::string name() const { return "file descriptor " + std::to_string(fd_); }
    bool waited_for() const { return waited_for_; }
    void write(char const* from, std::size_t size) const { op::write(fd_, from, size, *this); }
    void flush() const {}
    void finish() const {}
};

class stream_output {
    std::ostream& stream_;
    bool flush_each_;

    void check() const {
        if (!stream_) op::io_failed("std::ostream", errno != 0 ? errno : EIO);
    }

public:
    explicit stream_output(destination<std::ostream*> to) : stream_(*to.to), flush_each_(to.options.flush_each_) {}

    bool waited_for() const { return flush_each_ || (stream_.flags() & std::ios::unitbuf) != 0; }
    void write(char const* from, std::size_t size) {
        errno = 0;
        stream_.write(from, static_cast<std::streamsize>(size));
        check();
    }
    void flush() {
        errno = 0;
        stream_.flush();
        check();
    }
    void finish() { flush(); }
};

/// A descriptor that is closed with its owner.
class opened {
    static constexpr int none = -1;
    int fd_ = none;

public:
    opened() = default;
    opened(opened const&) = delete;
    opened& operator=(opened const&) = delete;
    ~opened() {
        if (fd_ != none) os::close(fd_);
    }
    /// Whether there was one to close.
    bool set(int fd) {
        fd_ = fd;
        return fd != none;
    }
    explicit operator bool() const { return fd_ != none; }
    int get() const { return fd_; }
    bool close() { return os::close(std::exchange(fd_, none)) == 0; }
};

/// A file that takes its name, or in place its text, when it is complete. What is there and is no file, such as a
/// device or a pipe, is written to as it is.
class file_output {
    std::string path_;
    std::string aside_; // the file that takes the name
    opened to_;         // what is written to
    opened place_;      // in place, the file itself, if there is one yet
    bool in_place_ = false;
    bool flush_each_ = false;

    /// The descriptor, or an error that says how the file could be written.
    [[noreturn]] void cannot_be_replaced(int error) const {
        bool const in_place_may_help =
            error == EBUSY || error == EACCES || error == EPERM || error == EROFS || error == EXDEV;
        if (!in_place_may_help || !os::exists(path_.c_str())) op::io_failed(path_, error);
        op::io_failed(path_ + ": cannot be replaced; rill::write_options().in_place() writes into it", error);
    }
    void open() {
        if (!to_.set(os::open_to_write(path_.c_str()))) op::io_failed(path_, errno);
    }
    void open_aside() {
        if (os::is_locked(path_.c_str())) op::io_failed(path_, EACCES);
        auto const directory = path_.substr(0, path_.find_last_of(os::separators) + 1);
        for (int n = 0; !to_; ++n) { // not made of the file's name, which may be as long as names can be
            auto const name = directory + ".rill.part" + std::to_string(n);
            if (to_.set(os::create(name.c_str()))) aside_ = name;
            else if (errno != EEXIST && errno != EINTR) cannot_be_replaced(errno);
        }
        os::keep_attributes(to_.get(), path_.c_str());
    }
    void open_in_place() {
        in_place_ = true;
        if (!place_.set(os::open_to_write(path_.c_str())) && errno != ENOENT) op::io_failed(path_, errno);
        if (!to_.set(os::temporary())) op::io_failed(path_ + ": cannot make a temporary file", errno);
    }
    void fill() {
        if (!place_ && !place_.set(os::create(path_.c_str()))) op::io_failed(path_, errno);
        if (os::empty(place_.get()) != 0 || !os::rewind(to_.get())) op::io_failed(path_, errno);
        buffer part(std::size_t{128} * 1024);
        while (auto const size = op::read(to_.get(), part.data(), part.size(), *this))
            op::write(place_.get(), part.data(), size, *this);
        if (!place_.close()) op::io_failed(path_, errno);
    }

public:
    explicit file_output(std::string path, write_options options = {})
        : path_(os::followed(std::move(path))), flush_each_(options.flush_each_) {
        if (!os::is_replaceable(path_.c_str())) open();
        else if (options.in_place_) open_in_place();
        else open_aside();
    }
    explicit file_output(file_destination to) : file_output(std::move(to.to), to.options) {}
    file_output(file_output const&) = delete;
    file_output& operator=(file_output const&) = delete;
    ~file_output() {
        if (aside_.empty()) return;
        if (to_) to_.close();
        std::remove(aside_.c_str());
    }

    std::string const& name() const { return path_; }
    bool waited_for() const { return flush_each_ || os::is_terminal(to_.get()); }
    void write(char const* from, std::size_t size) const { op::write(to_.get(), from, size, *this); }
    void flush() const {}
    void finish() {
        if (in_place_) fill();
        if (!to_.close()) op::io_failed(path_, errno);
        if (!aside_.empty() && os::replace(aside_.c_str(), path_.c_str()) != 0) cannot_be_replaced(errno);
        aside_.clear();
    }
};

/// An output and the buffer in front of it.
template <class Output> class writer {
    static constexpr std::size_t buffer_size = std::size_t{128} * 1024;
    Output output_;
    buffer buffer_{buffer_size};
    std::size_t used_ = 0;
    bool const waited_for_;

    void flush() { output_.write(buffer_.data(), std::exchange(used_, 0)); }

public:
    explicit writer(auto destination) : output_(std::move(destination)), waited_for_(output_.waited_for()) {}

    void add(char const* from, std::size_t size) {
        if (size > buffer_.size() - used_) flush();
        if (size > buffer_.size()) return output_.write(from, size);
        if (size != 0) std::memcpy(buffer_.data() + used_, from, size);
        used_ += size;
    }
    void element_is_complete() {
        if (!waited_for_) return;
        flush();
        output_.flush();
    }
    void finish() {
        flush();
        output_.finish();
    }
};

template <class D> struct output_of {};
template <> struct output_of<file_destination> {
    using type = file_output;
};
template <> struct output_of<destination<int>> {
    using type = descriptor_output;
};
template <> struct output_of<destination<std::ostream*>> {
    using type = stream_output;
};
/// A destination that brings its output along, such as a compressed file.
template <class D> concept own_destination = requires { typename D::output; };
template <own_destination D> struct output_of<D> {
    using type = typename D::output;
};

namespace op {

/// A destination as a closure keeps it.
template <path_like Path> file_destination to(char const* verb, Path const& path, write_options options = {}) {
    return {op::path(verb, path), options};
}
template <std::same_as<int> Descriptor>
destination<int> to(char const* verb, Descriptor fd, write_options options = {}) {
    return destination<int>{fd, options}.in_order(verb);
}
inline destination<std::ostream*> to(char const* verb, std::ostream& stream, write_options options = {}) {
    return destination<std::ostream*>{&stream, options}.in_order(verb);
}
template <own_destination D> D to(char const*, D const& destination) { return destination; }

} // namespace op

/// A terminal that writes. Verb states name and needs, is called with the writer and each element, and may state
/// end(writer); it is copied for each pass.
template <class Verb> class writing : public uncalled {
    template <class D, class... O> using kept = decltype(op::to(Verb::name, std::declval<D>(), std::declval<O>()...));

    class apply {
        [[no_unique_address]] Verb verb_;

        template <class Output> class putting {
            [[no_unique_address]] Verb verb_;
            writer<Output> out_;

        public:
            template <class D>
            putting(Verb verb, D destination) : verb_(std::move(verb)), out_(std::move(destination)) {}
            template <class X> void operator()(X&& x) {
                verb_(out_, static_cast<X&&>(x));
                out_.element_is_complete();
            }
            void result() {
                if constexpr (requires { verb_.end(out_); }) verb_.end(out_);
                out_.finish();
            }
        };

    public:
        using needs = typename Verb::needs;
        constexpr explicit apply(Verb verb = {}) : verb_(std::move(verb)) {}

        template <sequence S, class D>
            requires std::invocable<Verb&, writer<typename output_of<D>::type>&, element_t<S>>
        auto operator()(over<S>, D destination) const {
            return putting<typename output_of<D>::type>(verb_, std::move(destination));
        }
    };
    [[no_unique_address]] apply_terminal<apply> apply_;

public:
    constexpr explicit writing(Verb verb = {}) : apply_(apply(std::move(verb))) {}

    template <class R, class D, std::same_as<write_options>... O>
        requires std::invocable<apply_terminal<apply> const&, R, kept<D, O...>>
    void operator()(R&& r, D&& destination, O... options) const {
        apply_(std::forward<R>(r), op::to(Verb::name, destination, options...));
    }
    template <class R, class D, std::same_as<write_options>... O,
              class Needs = typename apply_terminal<apply>::template needs<R>>
        requires range_like<R> && (!std::invocable<apply_terminal<apply> const&, R, kept<D, O...>>)
    void operator()(R&&, D&&, O...) const = delete;

    template <class D, std::same_as<write_options>... O>
        requires requires { typename kept<D, O...>; }
    [[nodiscard]] auto operator()(D&& destination, O... options) const {
        return partial<apply_terminal<apply>, kept<D, O...>>(apply_, op::to(Verb::name, destination, options...));
    }
};

} // namespace rill::core
