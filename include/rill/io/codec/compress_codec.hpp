// SPDX-License-Identifier: BSL-1.0
// compress_codec: what Unix's compress writes (.Z): LZW. A file is one member; it has neither a check sum nor an end of its
// own, so that one which was cut is told only in the middle of a code.
#pragma once
#include <rill/io/codec/codec.hpp>
#include <array>
#include <cstdint>
#include <memory>

namespace rill::core {

class compress_codec {
    static constexpr unsigned least_bits = 9, most_bits = 16, clear = 256, none = ~0U, codes_in_group = 8;
    static constexpr std::size_t size_of_header = 3;

    struct tables {
        std::array<std::uint16_t, std::size_t{1} << most_bits> before; // a code stands for that of another and a byte
        std::array<char, std::size_t{1} << most_bits> last;
        std::array<char, std::size_t{1} << most_bits> text; // of a code, backwards
    };
    std::unique_ptr<tables> tables_{new tables};
    std::size_t header_ = 0; // how much of it is known
    unsigned greatest_bits_ = 0;
    bool can_clear_ = false;
    std::uint32_t read_ = 0; // bits that were read, and how many
    unsigned bits_read_ = 0, bits_ = least_bits, in_group_ = 0, bits_to_skip_ = 0;
    unsigned next_ = 0, before_ = none; // the next code to be made, the code before
    char first_ = 0;                    // byte of the code before
    std::size_t text_ = 0;              // how much of a text is not given

    coded run_header(coding& io) {
        for (; header_ != size_of_header && io.left() != 0; ++header_, ++io.from) {
            if (header_ != size_of_header - 1) continue; // told() has seen the others
            auto const flags = static_cast<unsigned char>(*io.from);
            greatest_bits_ = flags & 0x1fU;
            can_clear_ = (flags & 0x80U) != 0;
            if ((flags & 0x60U) != 0 || greatest_bits_ <= least_bits || greatest_bits_ > most_bits)
                return {.fault = "header is not supported"}; // of 9 bits alone, compress reads not what it writes
            start_over();
        }
        return {};
    }
    void start_over() {
        bits_ = least_bits;
        next_ = can_clear_ ? clear + 1 : clear;
        before_ = none;
    }
    /// Codes are written in groups of eight; where their size changes the rest of a group is no code.
    void leave_group() {
        if (in_group_ != 0) bits_to_skip_ = (codes_in_group - in_group_) * bits_;
        in_group_ = 0;
    }
    bool read(coding& io, unsigned& code) {
        for (;;) {
            auto const skipped = bits_to_skip_ < bits_read_ ? bits_to_skip_ : bits_read_;
            read_ >>= skipped;
            bits_read_ -= skipped;
            bits_to_skip_ -= skipped;
            if (bits_to_skip_ == 0 && bits_read_ >= bits_) break;
            if (io.left() == 0) return false;
            read_ |= std::uint32_t{static_cast<unsigned char>(*io.from++)} << bits_read_;
            bits_read_ += 8;
        }
        code = read_ & ((1U << bits_) - 1);
        read_ >>= bits_;
        bits_read_ -= bits_;
        in_group_ = (in_group_ + 1) % codes_in_group;
        return true;
    }
    /// Puts the code's text where it is given from. Whether there is such a code.
    bool decode(unsigned code) {
        auto& [before, last, text] = *tables_;
        if (code > next_ || (code >= clear && before_ == none)) return false;
        auto at = code;
        if (code == next_) { // it is made now: the text before and its first byte
            text[text_++] = first_;
            at = before_;
        }
        for (; at >= clear; at = before[at]) text[text_++] = last[at];
        text[text_++] = first_ = static_cast<char>(at);
        if (before_ != none && next_ < (1U << greatest_bits_)) {
            before[next_] = static_cast<std::uint16_t>(before_);
            last[next_] = first_;
            ++next_;
        }
        before_ = code;
        return true;
    }

public:
    static constexpr char const* name = "compress";
    static constexpr std::size_t padding = 0;
    static constexpr match told(std::string_view first) { return op::begins(first, "\x1f\x9d"); }
    bool may_end() const { return header_ == size_of_header && (bits_read_ < 8 || bits_to_skip_ != 0); }

    void begin() {}
    coded run(coding& io) {
        if (header_ != size_of_header)
            if (auto const result = run_header(io); result.fault != nullptr) return result;
        for (;;) {
            while (text_ != 0 && io.room() != 0) *io.into++ = tables_->text[--text_];
            if (text_ != 0) return {};
            if (next_ > (1U << bits_) - 1 && bits_ < greatest_bits_) {
                leave_group();
                ++bits_;
            }
            unsigned code = 0;
            if (!read(io, code)) return {};
            if (code == clear && can_clear_) {
                leave_group();
                start_over();
            } else if (!decode(code)) return {.fault = "data is corrupt"};
        }
    }
};

} // namespace rill::core
