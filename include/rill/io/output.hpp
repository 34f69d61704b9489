// Outputs: where a terminal writes to, each through one buffer. An output states
//
//   write(from, size)           all of it, or std::system_error
//   finish()                    after the last write: what was written is complete. Without it a new file is discarded
#pragma once
#include <rill/core/adaptor.hpp>
#include <rill/io/buffer.hpp>
#include <rill/io/os_write.hpp>
#include <rill/io/path.hpp>
#include <cstring>
#include <ostream>

namespace rill::core {

namespace op {

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

/// A descriptor that somebody else has opened and will close.
class descriptor_output {
    int fd_;

public:
    explicit descriptor_output(int fd) : fd_(fd) {}

    std::string name() const { return "file descriptor " + std::to_string(fd_); }
    void write(char const* from, std::size_t size) const { op::write(fd_, from, size, *this); }
    void finish() const {}
};

class stream_output {
    std::ostream& stream_;

    void check() const {
        if (!stream_) op::io_failed("std::ostream", errno != 0 ? errno : EIO);
    }

public:
    explicit stream_output(std::ostream* stream) : stream_(*stream) {}

    void write(char const* from, std::size_t size) {
        errno = 0;
        stream_.write(from, static_cast<std::streamsize>(size));
        check();
    }
    void finish() {
        errno = 0;
        stream_.flush();
        check();
    }
};

/// A file that is written aside and takes its name when it is complete. What is there and is no file, such as a device
/// or a pipe, is written to as it is.
class file_output {
    static constexpr int none = -1;
    std::string path_;
    std::string aside_;
    int fd_ = none;

    void close() {
        if (fd_ != none && os::close(std::exchange(fd_, none)) != 0) op::io_failed(path_, errno);
    }

public:
    explicit file_output(std::string path) : path_(os::followed(std::move(path))) {
        if (!os::is_replaceable(path_.c_str())) {
            fd_ = os::open_to_write(path_.c_str());
            if (fd_ == none) op::io_failed(path_, errno);
            return;
        }
        if (os::is_locked(path_.c_str())) op::io_failed(path_, EACCES);
        for (int n = 0; fd_ == none; ++n) {
            aside_ = path_ + ".part" + std::to_string(n);
            fd_ = os::create(aside_.c_str());
            if (fd_ == none && errno != EEXIST && errno != EINTR) op::io_failed(path_, errno);
        }
        os::keep_mode(fd_, path_.c_str());
    }
    file_output(file_output const&) = delete;
    file_output& operator=(file_output const&) = delete;
    ~file_output() {
        if (fd_ != none) os::close(fd_);
        if (!aside_.empty()) std::remove(aside_.c_str());
    }

    std::string const& name() const { return path_; }
    void write(char const* from, std::size_t size) const { op::write(fd_, from, size, *this); }
    void finish() {
        close();
        if (!aside_.empty() && os::replace(aside_.c_str(), path_.c_str()) != 0) op::io_failed(path_, errno);
        aside_.clear();
    }
};

/// An output and the buffer in front of it.
template <class Output> class writer {
    static constexpr std::size_t buffer_size = std::size_t{128} * 1024;
    Output output_;
    buffer buffer_{buffer_size};
    std::size_t used_ = 0;

    void flush() { output_.write(buffer_.data(), std::exchange(used_, 0)); }

public:
    explicit writer(auto destination) : output_(std::move(destination)) {}

    void add(char const* from, std::size_t size) {
        if (size > buffer_.size() - used_) flush();
        if (size > buffer_.size()) return output_.write(from, size);
        if (size != 0) std::memcpy(buffer_.data() + used_, from, size);
        used_ += size;
    }
    void finish() {
        flush();
        output_.finish();
    }
};

template <class D> struct output_of {};
template <> struct output_of<std::string> {
    using type = file_output;
};
template <> struct output_of<int> {
    using type = descriptor_output;
};
template <> struct output_of<std::ostream*> {
    using type = stream_output;
};

namespace op {

/// What is kept of a destination until there is a range.
template <path_like Path> std::string destination(char const* verb, Path const& path) { return op::path(verb, path); }
template <std::same_as<int> Descriptor> int destination(char const*, Descriptor fd) { return fd; }
inline std::ostream* destination(char const*, std::ostream& stream) { return &stream; }

} // namespace op

/// A terminal that writes. Verb states name, and put(writer, element).
template <class Verb> class writing : public uncalled {
    template <class D> using kept = decltype(op::destination(Verb::name, std::declval<D>()));

    struct apply {
        using needs = typename Verb::needs;
        template <class S, class D>
            requires std::invocable<Verb const&, writer<typename output_of<D>::type>&, element_t<S>>
        void operator()(S& s, D destination) const {
            writer<typename output_of<D>::type> out(std::move(destination));
            op::for_each_while(s, [&](auto&& x) {
                Verb()(out, static_cast<decltype(x)>(x));
                return true;
            });
            out.finish();
        }
    };

public:
    template <class R, class D>
        requires std::invocable<walking<apply> const&, R, kept<D>>
    void operator()(R&& r, D&& destination) const {
        walking<apply>()(std::forward<R>(r), op::destination(Verb::name, destination));
    }
    template <class R, class D, class Needs = typename walking<apply>::template needs<R>>
        requires range_like<R> && (!std::invocable<walking<apply> const&, R, kept<D>>)
    void operator()(R&&, D&&) const = delete;
    template <class D>
        requires requires { typename kept<D>; }
    [[nodiscard]] auto operator()(D&& destination) const {
        return partial<walking<apply>, kept<D>>(walking<apply>(), op::destination(Verb::name, destination));
    }
};

} // namespace rill::core
