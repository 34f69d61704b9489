// SPDX-License-Identifier: BSL-1.0
// zlib_inflater: an inflater (see gzip_codec.hpp) by zlib.
#pragma once
#include <rill/io/codec/codec.hpp>
#include <cstdint>
#include <zlib.h>

namespace rill::core {

class zlib_inflater {
    static constexpr int without_header = -15; // and with the largest window
    ::z_stream z_{};

public:
    zlib_inflater() { op::check_memory(::inflateInit2(&z_, without_header) == Z_OK); }
    zlib_inflater(zlib_inflater const&) = delete;
    zlib_inflater& operator=(zlib_inflater const&) = delete;
    ~zlib_inflater() { ::inflateEnd(&z_); }

    static std::uint32_t check_sum(std::uint32_t sum, char const* bytes, std::size_t size) {
        return static_cast<std::uint32_t>(::crc32_z(sum, reinterpret_cast<::Bytef const*>(bytes), size));
    }
    void begin() { ::inflateReset(&z_); }
    coded run(coding& io) {
        z_.next_in = io.first<::Bytef>();
        z_.avail_in = static_cast<::uInt>(io.left());
        z_.next_out = io.place<::Bytef>();
        z_.avail_out = static_cast<::uInt>(io.room());
        auto const result = ::inflate(&z_, Z_NO_FLUSH);
        io.moved_to(z_.next_in, z_.next_out);
        op::check_memory(result != Z_MEM_ERROR);
        if (result == Z_STREAM_END) return {.ended = true};
        if (result == Z_OK || result == Z_BUF_ERROR) return {};
        return {.fault = z_.msg != nullptr ? z_.msg : "data is corrupt"};
    }
};

} // namespace rill::core
