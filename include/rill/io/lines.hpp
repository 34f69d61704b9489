// SPDX-License-Identifier: BSL-1.0
// lines: the lines of a file, a stream or blocks, as string_views.
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/io/detail/byte_finder.hpp>
#include <rill/io/detail/file.hpp>
#include <rill/io/detail/stream.hpp>
#include <rill/io/detail/text_lines.hpp>
#include <rill/io/line_options.hpp>

namespace rill {
namespace core {

template <class Reader> class [[nodiscard]] lines_source : public single_pass_source<lines_source<Reader>> {
    Reader reader_;
    line_options options_;
    byte_finder delimiters_;
    std::string_view line_;
    std::size_t number_ = 0;
    live more_{true};
    bool undisturbed_ = false; // while lines are pushed: whoever is handed one may read others by himself

    static std::size_t span(char const* from, char const* to) { return static_cast<std::size_t>(to - from); }

    void hand_out(std::string_view line, char const* behind) {
        line_ = line;
        reader_.take_to(behind);
        ++number_;
    }
    void hand_out_until(char const* delimiter) { hand_out(options_.cut(reader_.unread(), delimiter), delimiter + 1); }

    /// The next line, where that is more than to look at the next delimiter that has been found.
    [[gnu::noinline]] void read_on() {
        more_ = false;
        if (std::exchange(undisturbed_, false)) delimiters_.start(reader_.unread());
        closing const at_the_end(reader_, more_);
        while (!delimiters_.search(reader_.filled(), options_.delimiter_)) {
            auto const seen = reader_.left();
            if (seen > options_.max_line_) too_long();
            bool const more = reader_.read_more(options_.buffer_size_, options_.delimiter_);
            delimiters_.start(reader_.unread() + seen);
            if (!more) {
                if (seen == 0) return;
                hand_out({reader_.unread(), seen}, reader_.filled());
                more_ = true;
                return;
            }
        }
        auto const delimiter = delimiters_.found();
        if (span(reader_.unread(), delimiter) > options_.max_line_) too_long();
        hand_out_until(delimiter);
        more_ = true;
    }
    [[noreturn]] void too_long() const { options_.line_is_too_long(reader_.name(), number_ + 1); }

    /// Hands on the lines that end within what has been read, with what finds them in registers.
    bool for_each_at_hand(auto&& fn) {
        if (!more_ || reader_.left() == 0) return true;
        auto delimiters = delimiters_.started(reader_.unread());
        auto const options = options_;
        auto const end = reader_.filled();
        delimiters_.start(reader_.unread()); // finds nothing, so that read_on begins where the lines of this loop end
        undisturbed_ = true;
        while (delimiters.search(end, options.delimiter_))
            while (auto const delimiter = delimiters.found()) {
                if (span(reader_.unread(), delimiter) > options.max_line_) return true;
                hand_out(options.cut(reader_.unread(), delimiter), delimiter + 1);
                if (!fn(line_)) return false;
                if (!undisturbed_) [[unlikely]]
                    return true;
            }
        return true;
    }

public:
    static constexpr life referent_life = life::step;
    lines_source(Reader reader, line_options options) : reader_(std::move(reader)), options_(options) {}

    static void ask(lines_source& self) {
        if (!self.more_) return;
        auto const delimiter = self.delimiters_.found();
        if (delimiter && span(self.reader_.unread(), delimiter) <= self.options_.max_line_)
            self.hand_out_until(delimiter);
        else self.read_on();
    }
    static bool for_each_while(lines_source& self, auto&& fn) {
        for (ask(self); self.more_; ask(self))
            if (!fn(self.line_) || !self.for_each_at_hand(fn)) return false;
        return true;
    }
    /// What has been read and belongs to no line that has been handed out; it is taken.
    std::string_view take_rest() {
        undisturbed_ = false;
        if (!more_) return {};
        auto const left = reader_.take_left();
        delimiters_.start(reader_.unread());
        return left;
    }
    static bool done(lines_source const& self, single_pass_tag const&) { return !self.more_; }
    static std::string_view read(lines_source const& self, single_pass_tag const&) { return self.line_; }
    static std::string_view const& peek(lines_source const& self, single_pass_tag const&) { return self.line_; }
};

struct line_inputs : file_inputs, stream_inputs, block_inputs {
    using file_inputs::open, stream_inputs::open, block_inputs::open;
};

/// Text in memory has lines that can be walked again; blocks are read.
struct make_lines {
    using verb = make_lines;
    template <class R> using needs = class a_text_in_memory_or_blocks_of_text_and_no_string;

    template <text_like R> constexpr auto operator()(R&& text, line_options options) const -> text_lines<all_t<R>> {
        return {op::all(std::forward<R>(text)), options};
    }
    template <source_range R>
        requires blocks_like<all_t<R>>
    auto operator()(R&& blocks, line_options options) const
        -> lines_source<decltype(block_inputs::open("lines", std::forward<R>(blocks)))> {
        return {block_inputs::open("lines", std::forward<R>(blocks)), options};
    }
};

struct lines_verb : uncalled {
    template <class Make = make_lines>
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

/// The lines of a file, a std::istream, a FILE* or a file descriptor, without their delimiter; or of blocks of text.
///
///     for (std::string_view line : rill::lines("access.log")) handle(line);
///     auto fields = rill::lines(std::cin, rill::line_options().delimiter(';').max_line(1000));
///
///     blocks_from_a_socket | rill::lines()                                 // of a range of blocks, cut anywhere
///     rill::mapped("access.log") | rill::lines()                           // of text in memory: multi-pass
///
/// Python:     for line in open(path)
/// Elements:   std::string_view, valid until the next line is asked for. What keeps lines (to, first, max) keeps them as
///             std::string. Bytes are taken as they are; the last line needs no delimiter
/// Path:       a string or anything with c_str(). The file is opened when the first line is asked for, once, and closed
///             at the end, by an error, or with the view
/// Streams:    are borrowed (an rvalue std::istream is owned) and not closed
/// Blocks:     any range of bytes side by side, such as std::string, std::string_view, std::span<std::byte const>. What
///             stands inside a block is not copied, and a block may be overwritten when the next one is asked for. Where
///             their range throws, a line whose end has not been seen is not handed out
/// Options:    delimiter, keep_delimiter, strip_cr, max_line, buffer_size: see rill::line_options
/// Keeps:      nothing but the order: single pass, move-only. A second loop goes on with the next line
/// Look-ahead: none on a std::istream and a FILE*, which are left just behind the line. A file and a descriptor are
///             read up to a buffer ahead, but nothing is waited for once a line is complete: rill::rest(lines) gives
///             back what was read. The next block is asked for when a line does not end in this one
/// Memory:     one buffer of 128 KiB, less for a small file or a stream; it grows only for a longer line. Of blocks, a
///             buffer for the longest line that spans two
/// Errors:     std::system_error with errno and the path: no such file, a directory, a failed read, a stream gone bad.
///             std::length_error for a line longer than max_line
inline constexpr core::lines_verb lines{};

} // namespace rill
