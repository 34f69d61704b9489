// SPDX-License-Identifier: BSL-1.0
// lines: the lines of a file or a stream, as string_views into one reused buffer.
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/io/detail/file.hpp>
#include <rill/io/line_options.hpp>
#include <rill/io/detail/reader.hpp>
#include <rill/io/detail/stream.hpp>
#include <rill/io/detail/text_lines.hpp>
#include <cstring>

namespace rill {
namespace core {

template <class Input> class [[nodiscard]] lines_source : public single_pass_source<lines_source<Input>> {
    reader<Input> reader_;
    line_options options_;
    std::string_view line_;
    std::size_t number_ = 0;
    live more_{true};

    static std::size_t span(char const* from, char const* to) { return static_cast<std::size_t>(to - from); }

    char* find_delimiter(char* from) const {
        auto const left = span(from, reader_.filled());
        return left == 0 ? nullptr : static_cast<char*>(std::memchr(from, options_.delimiter_, left));
    }
    void hand_out(std::string_view line, char* behind) {
        line_ = line;
        reader_.take_to(behind);
        ++number_;
        more_ = true;
    }
    void hand_out_until(char* delimiter) { hand_out(options_.cut(reader_.unread(), delimiter), delimiter + 1); }

    /// The next line, if it does not end within what is buffered.
    void read_on() {
        more_ = false;
        closing const at_the_end(reader_, more_);
        for (std::size_t seen = 0; reader_.open();) {
            auto const delimiter = find_delimiter(reader_.unread() + seen);
            seen = delimiter ? span(reader_.unread(), delimiter) : reader_.left();
            if (seen > options_.max_line_) options_.line_is_too_long(reader_.name(), number_ + 1);
            if (delimiter) return hand_out_until(delimiter);
            reader_.read_more(options_.buffer_size_, options_.delimiter_);
        }
        if (reader_.left() != 0) hand_out({reader_.unread(), reader_.left()}, reader_.filled());
    }

public:
    static constexpr life referent_life = life::step;
    lines_source(Input input, line_options options) : reader_(std::move(input)), options_(options) {}

    static void ask(lines_source& self) {
        if (!self.more_) return;
        auto const delimiter = self.find_delimiter(self.reader_.unread());
        if (delimiter && span(self.reader_.unread(), delimiter) <= self.options_.max_line_)
            self.hand_out_until(delimiter);
        else self.read_on();
    }
    static bool done(lines_source const& self, single_pass_tag const&) { return !self.more_; }
    static std::string_view read(lines_source const& self, single_pass_tag const&) { return self.line_; }
    static std::string_view const& peek(lines_source const& self, single_pass_tag const&) { return self.line_; }
};

struct line_inputs : file_inputs, stream_inputs {
    using file_inputs::open, stream_inputs::open;
};

struct lines_verb : uncalled {
    template <class Make = make_text_lines>
    [[nodiscard]] constexpr partial<Make, line_options> operator()(line_options options = {}) const {
        return partial<Make, line_options>(Make(), options);
    }
    template <class From>
    auto operator()(From&& from, line_options options = {}) const
        -> lines_source<decltype(line_inputs::open("lines", std::forward<From>(from)))> {
        return {line_inputs::open("lines", std::forward<From>(from)), options};
    }
};

} // namespace core

/// The lines of a file, a std::istream, a FILE* or a file descriptor, without their delimiter.
///
///     for (std::string_view line : rill::lines("access.log")) handle(line);
///     auto fields = rill::lines(std::cin, rill::line_options().delimiter(';').max_line(1000));
///
///     rill::mapped("access.log") | rill::lines()                           // of text in memory: multi-pass
///
/// Python:     for line in open(path)
/// Elements:   std::string_view, valid until the next line is asked for. What keeps lines (to, first, max) keeps them as
///             std::string. Bytes are taken as they are; the last line needs no delimiter
/// Path:       a string or anything with c_str(). The file is opened when the first line is asked for, once, and closed
///             at the end, by an error, or with the view
/// Streams:    are borrowed (an rvalue std::istream is owned) and not closed
/// Options:    delimiter, keep_delimiter, strip_cr, max_line, buffer_size: see rill::line_options
/// Keeps:      nothing but the order: single pass, move-only. A second loop goes on with the next line
/// Look-ahead: none on a std::istream and a FILE*, which are left just behind the line. A file and a descriptor are
///             read up to a buffer ahead, but nothing is waited for once a line is complete
/// Memory:     one buffer of 128 KiB, less for a small file or a stream; it grows only for a longer line
/// Errors:     std::system_error with errno and the path: no such file, a directory, a failed read, a stream gone bad.
///             std::length_error for a line longer than max_line
inline constexpr core::lines_verb lines{};

} // namespace rill
