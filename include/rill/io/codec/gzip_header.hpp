// SPDX-License-Identifier: BSL-1.0
// gzip_header: what stands before the compressed bytes of a gzip member. It is given one byte after the other.
#pragma once
#include <cstdint>

namespace rill::core {

/// CheckSum(sum, bytes, size) goes on with a CRC-32.
template <auto CheckSum> class gzip_header {
    enum part : unsigned { fixed, extra_size, extra, name, comment, check, done };
    static constexpr unsigned deflate = 8, size_of_fixed = 10, reserved = 0xe0;
    static constexpr unsigned flag_of[] = {0, 4, 4, 8, 16, 2, 0};

    part part_ = fixed;
    unsigned flags_ = 0, at_ = 0, number_ = 0;
    std::uint32_t sum_ = 0;

    void next_part() {
        do part_ = static_cast<part>(part_ + 1);
        while (part_ != done && ((flags_ & flag_of[part_]) == 0 || (part_ == extra && number_ == 0)));
        at_ = 0;
        if (part_ != extra) number_ = 0;
    }
    char const* add_fixed(unsigned byte) {
        if (at_ == 2 && byte != deflate) return "method is not deflate";
        if (at_ == 3) flags_ = byte;
        if ((flags_ & reserved) != 0) return "reserved flags are set";
        if (++at_ == size_of_fixed) next_part();
        return nullptr;
    }
    /// Whether the number of two bytes is complete.
    bool add_to_number(unsigned byte) {
        number_ |= byte << (8 * at_);
        return ++at_ == 2;
    }

public:
    bool is_done() const { return part_ == done; }

    /// What is wrong with it, if anything.
    char const* add(char c) {
        auto const byte = unsigned{static_cast<unsigned char>(c)};
        if (part_ != check) sum_ = CheckSum(sum_, &c, 1);
        switch (part_) {
        case fixed:
            return add_fixed(byte);
        case extra_size:
            if (add_to_number(byte)) next_part();
            break;
        case extra:
            if (--number_ == 0) next_part();
            break;
        case name:
        case comment:
            if (byte == 0) next_part();
            break;
        case check:
            if (!add_to_number(byte)) break;
            if (number_ != (sum_ & 0xffff)) return "check sum of the header is wrong";
            next_part();
            break;
        case done:
            break;
        }
        return nullptr;
    }
};

} // namespace rill::core
