// SPDX-License-Identifier: BSL-1.0
// line_options: how a text is cut into lines, and how it is read.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <string>
#include <string_view>

namespace rill {
namespace core {

/// `rill::line_options().delimiter(';').strip_cr()`: each setter returns changed options, so that they can be written
/// in place, kept and shared.
class line_options {
    template <class Input> friend class lines_source;
    template <class Base> friend class text_lines;

    std::size_t max_line_ = static_cast<std::size_t>(-1);
    std::size_t buffer_size_ = std::size_t{128} * 1024;
    char delimiter_ = '\n';
    bool keep_delimiter_ = false;
    bool strip_cr_ = false;

    template <class T> constexpr line_options with(T line_options::* option, T value) const {
        auto changed = *this;
        changed.*option = value;
        return changed;
    }

    /// The line that begins there and ends at its delimiter.
    constexpr std::string_view cut(char const* from, char const* delimiter) const {
        auto to = delimiter;
        if (keep_delimiter_) ++to;
        else if (strip_cr_ && to != from && to[-1] == '\r') --to;
        return {from, static_cast<std::size_t>(to - from)};
    }
    [[noreturn]] void line_is_too_long(std::string const& name, std::size_t number) const {
        op::fail<std::length_error>(name + ": line " + std::to_string(number) + " is longer than " +
                                    std::to_string(max_line_) + " bytes");
    }

public:
    constexpr line_options() = default;

    /// What ends a line.
    [[nodiscard]] constexpr line_options delimiter(char c) const { return with(&line_options::delimiter_, c); }
    /// Lines stand as in the file, with their delimiter.
    [[nodiscard]] constexpr line_options keep_delimiter(bool on = true) const {
        return with(&line_options::keep_delimiter_, on);
    }
    /// The '\r' of a line that ends in "\r\n" is dropped (unless the delimiter is kept).
    [[nodiscard]] constexpr line_options strip_cr(bool on = true) const { return with(&line_options::strip_cr_, on); }
    /// A line of more bytes than that, not counting its delimiter, is an error: a bound on memory.
    [[nodiscard]] constexpr line_options max_line(std::integral auto bytes) const {
        return with(&line_options::max_line_, op::count("line_options::max_line", bytes));
    }
    /// How much is read at a time. The buffer grows beyond it only for a longer line.
    [[nodiscard]] constexpr line_options buffer_size(std::integral auto bytes) const {
        return with(&line_options::buffer_size_, op::positive_count("line_options::buffer_size", bytes));
    }
};

} // namespace core

/// How a text is cut into lines, and how it is read.
///
///     rill::lines("data.txt", rill::line_options().delimiter(';').strip_cr())
///
/// Python: open(path, newline=...)
/// std:    std::getline(in, line, delimiter)
/// Memory: buffer_size() bytes, and a longer line up to max_line().  Errors: std::invalid_argument for a bad number
using core::line_options;

} // namespace rill
