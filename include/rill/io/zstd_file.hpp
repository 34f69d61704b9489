// SPDX-License-Identifier: BSL-1.0
// zstd_file: a file to be written, compressed by libzstd. Link rill::decompressed; not part of <rill/rill.hpp>.
#pragma once
#include <rill/io/codec/compressed_output.hpp>
#include <zstd.h>

namespace rill {
namespace core {

class zstd_encoder {
    ::ZSTD_CCtx* const context_ = ::ZSTD_createCCtx();

public:
    static constexpr char const* verb = "zstd_file";
    static constexpr int least_level = -7, greatest_level = 22, usual_level = 3;

    explicit zstd_encoder(int level) {
        op::check_memory(context_ != nullptr);
        ::ZSTD_CCtx_setParameter(context_, ZSTD_c_compressionLevel, level);
        ::ZSTD_CCtx_setParameter(context_, ZSTD_c_checksumFlag, 1);
    }
    zstd_encoder(zstd_encoder const&) = delete;
    zstd_encoder& operator=(zstd_encoder const&) = delete;
    ~zstd_encoder() { ::ZSTD_freeCCtx(context_); }

    bool run(coding& io, bool last) {
        ::ZSTD_inBuffer in{io.from, io.left(), 0};
        ::ZSTD_outBuffer out{io.into, io.room(), 0};
        auto const left = ::ZSTD_compressStream2(context_, &out, &in, last ? ZSTD_e_end : ZSTD_e_continue);
        op::check_memory(::ZSTD_isError(left) == 0); // nothing else can be wrong with what it is given
        io.from += in.pos;
        io.into += out.pos;
        return last ? left == 0 : io.left() == 0;
    }
};

} // namespace core

/// A file that write_lines and write_blocks write in the format of Zstandard, with levels from -7, the fastest, to 22.
///
///     rows | rill::write_lines(rill::zstd_file("rows.txt.zst", 10));
///
/// Python:     compression.zstd.open(path, "wb", level=level) (3.14)
/// Path, options and errors are as for write_lines: zstd_file(path, 3, rill::write_options().in_place()). A check sum is
///             written
/// Memory:     two buffers of 128 KiB and what libzstd takes: 4 MiB at level 3, 90 MiB at 19, 780 MiB at 22
/// Errors:     std::invalid_argument for a level that is none
inline constexpr core::compressed_file<core::zstd_encoder> zstd_file{};

} // namespace rill
