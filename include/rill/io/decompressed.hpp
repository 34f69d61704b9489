// SPDX-License-Identifier: BSL-1.0
// decompressed: the plain bytes of a compressed file, in blocks. Link rill::decompressed; not part of <rill/rill.hpp>.
#pragma once
#include <rill/io/codec/decompressed_source.hpp>
#include <rill/io/codec/zlib_inflater.hpp>

namespace rill {

/// The bytes of a file, decompressed, in blocks of up to 128 KiB. The format is told by the first bytes and not by the name:
/// gzip, zstd, xz, bzip2, lz4 and its legacy format, lzip, compress; what begins like none of them is handed on as it is.
///
///     for (std::string_view line : rill::decompressed("access.log.gz") | rill::lines()) handle(line);
///
///     rill::blocks(pipe) | rill::decompressed()                            // of blocks or of text in memory
///
/// Python:     smart_open.open(path, "rb"); gzip.open, bz2.open, lzma.open; Unix: zcat -f
/// Elements:   std::span<std::byte const>, never empty, valid until the next block is asked for. What keeps blocks keeps
///             them as std::vector<std::byte>
/// Members:    all of them: what pigz, bgzip, pbzip2, zstd and cat put one behind the other. Zeros may follow a member of
///             gzip, bzip2 and lzip, and a multiple of four an xz stream; what else follows is an error. An empty file is
///             an empty range, and so are zstd's and lz4's skippable frames alone
/// Path:       opened when the first block is asked for, once, and closed at the end, by an error, or with the view.
///             A descriptor stays open
/// Keeps:      nothing but the order: single pass, move-only. A second loop goes on with the next block
/// Look-ahead: the file is read up to a buffer ahead, but nothing is waited for once there is a block
/// Memory:     two buffers of 128 KiB, less for a small file, and the decoder: for gzip 64 KiB, for bzip2 4 MiB, for zstd, xz
///             and lzip 512 KiB and the window that the file asks for, which is an error if it is larger than 128 MiB, for
///             lz4 9 MiB, for its legacy format 32 MiB, for compress 256 KiB
/// Errors:     std::system_error with errno and the path; rill::decompression_error with path, format and offset, after all
///             good bytes: truncated, corrupt, a wrong check sum, trailing data. A file that ends within the bytes that tell
///             the format is plain, and compress has neither check sum nor end, so that a cut is seen only within a code
inline constexpr core::decompressed_verb<core::zlib_inflater> decompressed{};

} // namespace rill
