// SPDX-License-Identifier: BSL-1.0
// lz4_codec: LZ4's frames by liblz4.
#pragma once
#include <rill/io/codec/codec.hpp>
#include <lz4frame.h>

namespace rill::core {

class lz4_codec {
    static constexpr std::size_t size_of_block_header = 4;
    ::LZ4F_dctx* context_ = nullptr;
    std::size_t wanted_ = 1;

    std::size_t decode(coding& io, std::size_t from_size) {
        auto into_size = io.room();
        auto const result = ::LZ4F_decompress(context_, io.into, &into_size, io.from, &from_size, nullptr);
        io.from += from_size;
        io.into += into_size;
        return result;
    }
    coded answer(std::size_t result) {
        if (::LZ4F_isError(result) != 0) return {.fault = ::LZ4F_getErrorName(result)};
        wanted_ = result > size_of_block_header ? result - size_of_block_header : result;
        return {.ended = result == 0};
    }

public:
    static constexpr char const* name = "lz4";
    static constexpr std::size_t padding = 0;
    static constexpr match told(std::string_view first) {
        return op::either(op::begins(first, "\x04\x22\x4d\x18"), op::begins_skippable(first));
    }
    static constexpr bool may_end() { return false; }

    lz4_codec() { op::check_memory(::LZ4F_isError(::LZ4F_createDecompressionContext(&context_, LZ4F_VERSION)) == 0); }
    lz4_codec(lz4_codec const&) = delete;
    lz4_codec& operator=(lz4_codec const&) = delete;
    ~lz4_codec() { ::LZ4F_freeDecompressionContext(context_); }

    void begin() {
        ::LZ4F_resetDecompressionContext(context_);
        wanted_ = 1;
    }
    /// Where liblz4 sees a fault it does not say how much it has put before: it first puts what it has, then takes to
    /// the end of a block and not the header behind it.
    coded run(coding& io) {
        auto const put = answer(decode(io, 0));
        if (put.ended || put.fault != nullptr || io.room() == 0) return put;
        return answer(decode(io, io.left() < wanted_ ? io.left() : wanted_));
    }
};

} // namespace rill::core
