// SPDX-License-Identifier: BSL-1.0
// lz4_legacy_codec: LZ4's format from before there were frames, as `lz4 -l` writes it: blocks, each behind its size. It ends
// where the input ends or another one begins.
#pragma once
#include <rill/io/codec/codec.hpp>
#include <rill/io/detail/buffer.hpp>
#include <cstring>
#include <lz4.h>

namespace rill::core {

class lz4_legacy_codec {
    static constexpr std::string_view magic = "\x02\x21\x4c\x18";
    static constexpr std::size_t most_of_block = std::size_t{8} << 20, size_of_size = 4;

    buffer block_{most_of_block};
    std::size_t size_ = 0, given_ = 0; // of the block
    bool begun_ = false;

    void give(coding& io) {
        auto const left = size_ - given_;
        auto const size = left < io.room() ? left : io.room();
        std::memcpy(io.into, block_.data() + given_, size);
        io.into += size;
        given_ += size;
    }
    /// A block that is not complete is left in the input.
    coded decode(coding& io) {
        if (io.left() < size_of_size) return {};
        if (std::string_view(io.from, size_of_size) == magic) return {.ended = true};
        auto const size = std::size_t{op::little_endian(io.from)};
        if (size > LZ4_COMPRESSBOUND(most_of_block)) return {.fault = "size of a block is wrong"};
        if (io.left() - size_of_size < size) return {};
        auto const made = ::LZ4_decompress_safe(io.from + size_of_size, block_.data(), static_cast<int>(size),
                                                static_cast<int>(most_of_block));
        if (made < 0) return {.fault = "data is corrupt"};
        io.from += size_of_size + size;
        size_ = static_cast<std::size_t>(made);
        given_ = 0;
        return {};
    }

public:
    static constexpr char const* name = "legacy lz4";
    static constexpr std::size_t padding = 0;
    static constexpr match told(std::string_view first) { return op::begins(first, magic); }
    static constexpr bool may_end() { return true; }

    void begin() { begun_ = false; }
    coded run(coding& io) {
        if (!begun_) {
            io.from += magic.size(); // told() has seen it
            begun_ = true;
        }
        if (given_ == size_) {
            auto const result = decode(io);
            if (result.ended || result.fault != nullptr) return result;
        }
        give(io);
        return {};
    }
};

} // namespace rill::core
