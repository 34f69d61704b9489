// SPDX-License-Identifier: BSL-1.0
// istream: the values that a stream contains, as its operator>> reads them.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/core/util/streambuf_access.hpp>
#include <rill/core/model/single_pass_source.hpp>
#include <istream>
#include <string>
#include <system_error>

namespace rill {
namespace core {

template <class T>
concept extractable = std::movable<T> && std::default_initializable<T> && requires(std::istream& in, T& x) { in >> x; };

namespace op {

[[noreturn]] inline void stream_has_failed() {
    fail<std::system_error>(std::make_error_code(std::io_errc::stream), "rill::istream: the stream has failed");
}
/// Names the token: what has been read of it, and the rest of it, behind which the stream is left.
template <class Area> [[noreturn]] void cannot_read_element(std::istream& in, char const* from, std::size_t number) {
    auto token = Area::since(from, *in.rdbuf());
    if (!in.eof()) {
        std::string rest;
        in.clear();
        auto const flags = in.flags();
        in.unsetf(std::ios_base::skipws);
        in.width(60); // longer ones are cut
        in >> rest;
        in.flags(flags);
        token += rest;
    }
    in.setstate(std::ios_base::failbit);
    fail<std::runtime_error>("rill::istream: element " + std::to_string(number) + " cannot be read from \"" + token +
                             '"');
}

} // namespace op

/// Stream: a stream, or a pointer to somebody else's.
template <extractable T, class Stream>
class [[nodiscard]] istream_source : public single_pass_source<istream_source<T, Stream>> {
    using area = streambuf_access<std::streambuf>;
    Stream stream_;
    T here_{};
    std::size_t number_ = 0;
    live more_{true};

    std::istream& stream() {
        if constexpr (std::is_pointer_v<Stream>) return *stream_;
        else return stream_;
    }
    // Whether something is left to read. Only white space is read to find out.
    static bool ready(std::istream& in) {
        if (in.good()) (in.flags() & std::ios_base::skipws) ? void(in >> std::ws) : void(in.peek());
        if (in.bad() || (in.fail() && !in.eof())) op::stream_has_failed();
        return in.good();
    }

public:
    static constexpr life place_life = life::step;
    explicit istream_source(Stream stream) : stream_(std::move(stream)) {}

    static void ask(istream_source& self) {
        if (!std::exchange(self.more_, live(false))) return;
        auto& in = self.stream();
        if (!ready(in)) return;
        ++self.number_;
        auto const from = area::here(*in.rdbuf());
        in >> self.here_;
        if (in.bad()) op::stream_has_failed();
        if (in.fail()) op::cannot_read_element<area>(in, from, self.number_);
        self.more_ = true;
    }
    static bool done(auto& self, single_pass_tag const&) { return !self.more_; }
    static T&& read(auto& self, single_pass_tag const&) { return std::move(self.here_); }
    static T& peek(auto& self, single_pass_tag const&) { return self.here_; }
};

} // namespace core

/// The values of type T that a stream contains, read by operator>>, up to its end. A named stream is borrowed, a
/// temporary one is owned. Nothing is read before the first value is asked for, and nothing behind the last one asked
/// for.
///
///     rill::istream<int>(std::cin) | rill::sum()                           // "1 2 3": 6
///     rill::istream<int>(in) | rill::take(3)                               // the fourth is still in the stream
///
/// Python:     (int(word) for line in f for word in line.split())
/// std::views: istream<T>(in), which reads a value when it is built and ends silently at what is not a T
/// Elements:   T&&, which may be moved from; one object, reused for every element. How much is one, >> decides: that of
///             JsonCpp takes the whole stream for its first value. Lines of JSON are rill::lines(in) | rill::map(parse)
/// Keeps:      single pass and move-only: a second loop goes on with the next value
/// Look-ahead: none; white space in front of a value is skipped as usual.  Memory: one T
/// Errors:     std::runtime_error that names the token, and its number from 1, if something is not a T; the stream is left
///             behind it with failbit set. std::system_error for a stream that has gone bad or had failed before
template <class T>
    requires core::extractable<T>
[[nodiscard]] core::istream_source<T, std::istream*> istream(std::istream& in) {
    return core::istream_source<T, std::istream*>(std::addressof(in));
}
template <class T, class Stream>
    requires core::extractable<T> && std::derived_from<Stream, std::istream> && std::movable<Stream>
[[nodiscard]] core::istream_source<T, Stream> istream(Stream&& in) {
    return core::istream_source<T, Stream>(std::move(in));
}

} // namespace rill
