// SPDX-License-Identifier: BSL-1.0
// isal_inflater: an inflater (see gzip_codec.hpp) by ISA-L.
#pragma once
#include <rill/io/codec/codec.hpp>
#include <cstdint>
#include <cstring>
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

namespace rill::core {

class isal_inflater {
    ::inflate_state state_;
    char const* fault_ = nullptr;

    /// ISA-L tells of a fault before it has given all that it has decoded.
    bool give_the_rest(coding& io) {
        auto const have = static_cast<std::size_t>(state_.tmp_out_valid - state_.tmp_out_processed);
        auto const size = have < io.room() ? have : io.room();
        if (size != 0) std::memcpy(io.into, state_.tmp_out_buffer + state_.tmp_out_processed, size);
        io.into += size;
        state_.tmp_out_processed += static_cast<std::int32_t>(size);
        return size == have;
    }
    static char const* told_of(int error) {
        switch (error) {
        case ISAL_INVALID_BLOCK:
            return "block is invalid";
        case ISAL_INVALID_SYMBOL:
            return "symbol is invalid";
        case ISAL_INVALID_LOOKBACK:
            return "distance is too far back";
        default:
            return "data is corrupt";
        }
    }

public:
    isal_inflater() { ::isal_inflate_init(&state_); }

    static std::uint32_t check_sum(std::uint32_t sum, char const* bytes, std::size_t size) {
        return ::crc32_gzip_refl(sum, reinterpret_cast<unsigned char const*>(bytes), size);
    }
    void begin() {
        ::isal_inflate_reset(&state_);
        fault_ = nullptr;
    }
    coded run(coding& io) {
        if (fault_ == nullptr) {
            state_.next_in = io.first<std::uint8_t>();
            state_.avail_in = static_cast<std::uint32_t>(io.left());
            state_.next_out = io.place<std::uint8_t>();
            state_.avail_out = static_cast<std::uint32_t>(io.room());
            auto const result = ::isal_inflate(&state_);
            io.moved_to(state_.next_in, state_.next_out);
            if (result < 0) fault_ = told_of(result);
        }
        if (fault_ != nullptr) return {.fault = give_the_rest(io) ? fault_ : nullptr};
        if (state_.block_state != ISAL_BLOCK_FINISH) return {};
        io.from -= state_.read_in_length / 8; // bytes of the trailer, which ISA-L 2.30 takes along
        return {.ended = true};
    }
};

} // namespace rill::core
