// SPDX-License-Identifier: BSL-1.0
// xz_codec and lzip_codec: both by liblzma.
#pragma once
#include <rill/io/codec/codec.hpp>
#include <cstdint>
#include <lzma.h>

namespace rill::core {

class lzma_codec {
    ::lzma_stream lzma_ = LZMA_STREAM_INIT;

protected:
    static constexpr std::uint64_t most_memory = std::uint64_t{136}
                                                 << 20; // a dictionary of 128 MiB and what goes along
    using initialiser = ::lzma_ret(::lzma_stream*, std::uint64_t, std::uint32_t);

    lzma_codec() = default;
    ~lzma_codec() { ::lzma_end(&lzma_); }
    void begin(initialiser* init) {
        op::check_memory(init(&lzma_, most_memory, LZMA_TELL_UNSUPPORTED_CHECK) == LZMA_OK);
    }

public:
    lzma_codec(lzma_codec const&) = delete;
    lzma_codec& operator=(lzma_codec const&) = delete;

    static constexpr bool may_end() { return false; }
    coded run(coding& io) {
        lzma_.next_in = io.first<std::uint8_t>();
        lzma_.avail_in = io.left();
        lzma_.next_out = io.place<std::uint8_t>();
        lzma_.avail_out = io.room();
        auto const result = ::lzma_code(&lzma_, LZMA_RUN);
        io.moved_to(lzma_.next_in, lzma_.next_out);
        switch (result) {
        case LZMA_OK:
        case LZMA_BUF_ERROR:
            return {}; // it wants input or room
        case LZMA_STREAM_END:
            return {.ended = true};
        case LZMA_MEM_ERROR:
            op::check_memory(false);
            break;
        case LZMA_MEMLIMIT_ERROR:
            return {.fault = "dictionary is larger than 128 MiB"};
        case LZMA_UNSUPPORTED_CHECK:
            return {.fault = "check sum is of an unknown kind"};
        case LZMA_OPTIONS_ERROR:
            return {.fault = "options are not supported"};
        default:
            break;
        }
        return {.fault = "data is corrupt"};
    }
};

class xz_codec : public lzma_codec {
public:
    static constexpr char const* name = "xz";
    static constexpr std::size_t padding = 4;
    static constexpr match told(std::string_view first) {
        return op::begins(first, std::string_view("\xfd\x37zXZ\0", 6));
    }
    void begin() { lzma_codec::begin(::lzma_stream_decoder); }
};

class lzip_codec : public lzma_codec {
public:
    static constexpr char const* name = "lzip";
    static constexpr std::size_t padding = 1;
    static constexpr match told(std::string_view first) { return op::begins(first, "LZIP\x01"); }
    void begin() { lzma_codec::begin(::lzma_lzip_decoder); }
};

} // namespace rill::core
