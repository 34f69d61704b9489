// SPDX-License-Identifier: BSL-1.0
// write_lines: texts, each on a line, to a file or a stream.
#pragma once
#include <rill/io/detail/output.hpp>

namespace rill {
namespace core {

struct write_lines_verb {
    using needs = class elements_that_convert_to_std_string_view;
    static constexpr char const* name = "write_lines";
    void operator()(auto& out, std::string_view line) const {
        out.add(line.data(), line.size());
        out.add("\n", 1);
    }
};

} // namespace core

/// Writes each text and a newline to a file (by its path), a file descriptor or a std::ostream.
///
///     rill::lines("access.log") | rill::filter(is_error) | rill::write_lines("errors.log");
///
/// Python:     print(*xs, sep="\n", file=open(path, "w")), one at a time
/// Elements:   whatever converts to std::string_view; a newline in a text makes two lines of it (write_csv quotes it)
/// Path:       the file is written aside and takes its name when it is complete: whatever goes wrong, what was there
///             before is untouched, and so it may well be read by the same pipeline. Devices and pipes are written to
///             as they are
/// Options:    write_lines(path, rill::write_options().in_place()) for a file that cannot be replaced, or whose links
///             must stay: see rill::write_options, which says what of the old file is kept
///             write_lines(socket, rill::write_options().flush_each()) where each line is waited for
/// Streams:    a descriptor stays open, a std::ostream is flushed. A terminal, by its descriptor or path, gets each line at
///             once, and so does a std::ostream whose unitbuf is set. After an exception of the pipeline's functions they
///             lack what was in the buffer
/// Memory:     one buffer of 128 KiB
/// Errors:     std::system_error with errno and the path, whenever it is noticed: a full disk, a closed pipe. Where a
///             file cannot be replaced, it names the option
inline constexpr core::writing<core::write_lines_verb> write_lines{};

} // namespace rill
