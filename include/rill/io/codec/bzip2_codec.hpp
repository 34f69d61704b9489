// SPDX-License-Identifier: BSL-1.0
// bzip2_codec: bzip2 by libbz2.
#pragma once
#include <rill/io/codec/codec.hpp>
#include <bzlib.h>

namespace rill::core {

class bzip2_codec {
    ::bz_stream bz_{};

public:
    static constexpr char const* name = "bzip2";
    static constexpr std::size_t padding = 1;
    /// A stream begins with a block or, where it is empty, with its end.
    static constexpr match told(std::string_view first) {
        return op::either(op::begins(first, "BZh?\x31\x41\x59\x26\x53\x59"),
                          op::begins(first, "BZh?\x17\x72\x45\x38\x50\x90"));
    }
    static constexpr bool may_end() { return false; }

    bzip2_codec() = default;
    bzip2_codec(bzip2_codec const&) = delete;
    bzip2_codec& operator=(bzip2_codec const&) = delete;
    ~bzip2_codec() { ::BZ2_bzDecompressEnd(&bz_); }

    void begin() {
        ::BZ2_bzDecompressEnd(&bz_);
        op::check_memory(::BZ2_bzDecompressInit(&bz_, 0, 0) == BZ_OK);
    }
    coded run(coding& io) {
        bz_.next_in = io.first<char>();
        bz_.avail_in = static_cast<unsigned>(io.left());
        bz_.next_out = io.into;
        bz_.avail_out = static_cast<unsigned>(io.room());
        auto const result = ::BZ2_bzDecompress(&bz_);
        io.moved_to(bz_.next_in, bz_.next_out);
        op::check_memory(result != BZ_MEM_ERROR);
        if (result == BZ_STREAM_END) return {.ended = true};
        if (result == BZ_OK) return {};
        return {.fault = "data is corrupt"};
    }
};

} // namespace rill::core
