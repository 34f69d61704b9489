// SPDX-License-Identifier: BSL-1.0
// gzip_file: a file to be written, compressed by zlib. Link rill::decompressed; not part of <rill/rill.hpp>.
#pragma once
#include <rill/io/codec/compressed_output.hpp>
#include <zlib.h>

namespace rill {
namespace core {

class gzip_encoder {
    static constexpr int with_header = 15 + 16, memory = 8;
    ::z_stream z_{};

public:
    static constexpr char const* verb = "gzip_file";
    static constexpr int least_level = 0, greatest_level = 9, usual_level = 6;

    explicit gzip_encoder(int level) {
        op::check_memory(::deflateInit2(&z_, level, Z_DEFLATED, with_header, memory, Z_DEFAULT_STRATEGY) == Z_OK);
    }
    gzip_encoder(gzip_encoder const&) = delete;
    gzip_encoder& operator=(gzip_encoder const&) = delete;
    ~gzip_encoder() { ::deflateEnd(&z_); }

    bool run(coding& io, bool last) {
        z_.next_in = io.first<::Bytef>();
        z_.avail_in = static_cast<::uInt>(io.left());
        z_.next_out = io.place<::Bytef>();
        z_.avail_out = static_cast<::uInt>(io.room());
        auto const result = ::deflate(&z_, last ? Z_FINISH : Z_NO_FLUSH);
        io.moved_to(z_.next_in, z_.next_out);
        return last ? result == Z_STREAM_END : io.left() == 0;
    }
};

} // namespace core

/// A file that write_lines and write_blocks write in the format of gzip, with levels from 0, not compressed, to 9.
///
///     rill::lines("access.log") | rill::filter(is_error) | rill::write_lines(rill::gzip_file("errors.log.gz"));
///
/// Python:     gzip.open(path, "wb", level)
/// Path, options and errors are as for write_lines: gzip_file(path, 6, rill::write_options().in_place()). Neither a time nor
///             a name is in the file: the same lines are the same bytes. flush_each() does nothing here
/// Memory:     two buffers of 128 KiB and zlib's 256 KiB.  Errors: std::invalid_argument for a level that is none
inline constexpr core::compressed_file<core::gzip_encoder> gzip_file{};

} // namespace rill
