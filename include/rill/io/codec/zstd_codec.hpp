// SPDX-License-Identifier: BSL-1.0
// zstd_codec: Zstandard by libzstd.
#pragma once
#include <rill/io/codec/codec.hpp>
#include <zstd.h>
#include <zstd_errors.h>

namespace rill::core {

class zstd_codec {
    static constexpr int greatest_window = 27; // as a power of two
    ::ZSTD_DCtx* const context_ = ::ZSTD_createDCtx();
    std::size_t wanted_ = 1; // of input, so that no more than a block is taken at a time

    /// Where libzstd sees a fault it does not say how much it has put before: it either takes or puts.
    std::size_t take(coding& io) {
        auto const size = io.left() < wanted_ ? io.left() : wanted_;
        ::ZSTD_inBuffer in{io.from, size, 0};
        ::ZSTD_outBuffer out{io.into, 0, 0};
        auto const result = ::ZSTD_decompressStream(context_, &out, &in);
        io.from += in.pos;
        return result;
    }
    std::size_t put(coding& io) {
        ::ZSTD_inBuffer in{io.from, 0, 0};
        ::ZSTD_outBuffer out{io.into, io.room(), 0};
        auto const result = ::ZSTD_decompressStream(context_, &out, &in);
        io.into += out.pos;
        return result;
    }
    coded answer(std::size_t result) {
        if (::ZSTD_isError(result) == 0) {
            wanted_ = result;
            return {.ended = result == 0};
        }
        auto const code = ::ZSTD_getErrorCode(result);
        op::check_memory(code != ZSTD_error_memory_allocation);
        if (code == ZSTD_error_frameParameter_windowTooLarge) return {.fault = "window is larger than 128 MiB"};
        return {.fault = ::ZSTD_getErrorString(code)};
    }

public:
    static constexpr char const* name = "zstd";
    static constexpr std::size_t padding = 0;
    static constexpr match told(std::string_view first) {
        return op::either(op::begins(first, "\x28\xb5\x2f\xfd"), op::begins_skippable(first));
    }
    static constexpr bool may_end() { return false; }

    zstd_codec() {
        op::check_memory(context_ != nullptr);
        ::ZSTD_DCtx_setParameter(context_, ZSTD_d_windowLogMax, greatest_window);
    }
    zstd_codec(zstd_codec const&) = delete;
    zstd_codec& operator=(zstd_codec const&) = delete;
    ~zstd_codec() { ::ZSTD_freeDCtx(context_); }

    void begin() {
        ::ZSTD_DCtx_reset(context_, ZSTD_reset_session_only);
        wanted_ = 1;
    }
    coded run(coding& io) {
        auto const taken = answer(take(io));
        if (taken.ended || taken.fault != nullptr) return taken;
        return answer(put(io));
    }
};

} // namespace rill::core
