// SPDX-License-Identifier: BSL-1.0
// write_options: how a file is written.
#pragma once

namespace rill {
namespace core {

/// `rill::write_options().in_place()`: each setter returns changed options, so that they can be written in place, kept
/// and shared.
///
/// A file is written aside, under the name .rill.part0 (or 1, 2, ...) in its directory, and takes its name when it is
/// complete: who looks there finds the old file or the new one, never a part. That needs a directory in which the
/// process may make files and rename them, and it makes a new file. In place, an unnamed temporary file (in $TMPDIR, or
/// /tmp) keeps what is written until it is complete; then the file is emptied and filled. Either way a pipeline may
/// read the file that it writes, and whatever goes wrong in the pipeline leaves the file as it was.
///
///                              by default                           in_place()
///     mode                     kept                                 kept
///     owner, group             kept where the process may set them  kept
///     xattrs, ACLs             kept where the process may set them  kept
///     other hard links         keep the old text                    have the new text
///     open descriptors         keep the old text                    see the file emptied and filled
///     a bind-mounted file      an error, which names in_place()     written
///     a directory that is not
///     writable                 an error, which names in_place()     the files in it are written
///     a full disk              the old file stays                   at worst what fitted: the old text is gone by then
///     room on disks            the old file and the new one         the new one twice, once of them in $TMPDIR
///     a process killed         a file .rill.part0 is left, which    nothing is left; between emptied and filled the
///     meanwhile                nothing reads; it may be deleted     file has a part
class write_options {
    template <class To> friend struct destination;
    friend class file_output;
    friend class descriptor_output;
    friend class stream_output;

    bool in_place_ = false;
    bool flush_each_ = false;

    constexpr write_options with(bool write_options::* option, bool on) const {
        auto changed = *this;
        changed.*option = on;
        return changed;
    }

public:
    constexpr write_options() = default;

    /// The file stays the same one, with its owner and its links: it is emptied and filled when all is known.
    [[nodiscard]] constexpr write_options in_place(bool on = true) const { return with(&write_options::in_place_, on); }
    /// Each element is written as soon as there is one, for somebody who waits for it at the other end of a socket or a
    /// pipe. (So it is without being asked for on a terminal, and on a stream whose unitbuf is set.)
    [[nodiscard]] constexpr write_options flush_each(bool on = true) const {
        return with(&write_options::flush_each_, on);
    }
};

} // namespace core

/// How a file is written: aside and renamed, or in_place(); and whether each element is written at once, flush_each().
///
///     lines | rill::write_lines("result.txt", rill::write_options().in_place())
///     rill::lines(socket) | rill::map(answer) | rill::write_lines(socket, rill::write_options().flush_each())
///
/// Python: open(path, "w"), which empties the file first
/// std:    std::ofstream, which does so too
/// Memory: none
using core::write_options;

} // namespace rill
