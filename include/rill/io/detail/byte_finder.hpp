// SPDX-License-Identifier: BSL-1.0
// byte_finder: all the places of one byte in a text, one after the other. Where they are near each other, 64 bytes are
// compared at a time and the places of some hundred bytes noted, so that there is no jump for each of them that nobody can
// foresee; where they are far apart it is std::memchr.
#pragma once
#include <rill/io/detail/byte_mask.hpp>
#include <cstring>
#include <utility>

namespace rill::core {

class byte_finder {
    static constexpr int windows = 8;
    static constexpr int few = 2;               // of windows
    static constexpr std::size_t at_a_time = 6; // as many places are noted in any case

    char const* from_ = nullptr; // where the search goes on
    char const* base_ = nullptr; // what the places are counted from
    std::size_t next_ = 0;       // of them
    std::size_t count_ = 0;
    bool far_ = false; // what was found last is far apart
    std::uint16_t places_[windows * byte_mask_width + at_a_time];

    /// Notes the places of the bits that are set from there on; beyond them is no matter what. Returns how many there are.
    static std::size_t note(std::uint16_t* to, std::uint64_t bits, std::size_t offset) {
        auto const count = number_of_bits(bits);
        auto const note_one = [&](std::uint16_t volatile& place) { // GCC 12 -O3 would put some together first
            constexpr auto one_at_least = std::uint64_t{1} << 63;
            place =
                static_cast<std::uint16_t>(offset + static_cast<std::size_t>(std::countr_zero(bits | one_at_least)));
            bits &= bits - 1;
        };
        auto const note_some = [&]<std::size_t... I>(std::index_sequence<I...>) { (note_one(to[I]), ...); };
        for (; true; to += at_a_time) {
            note_some(std::make_index_sequence<at_a_time>());
            if (bits == 0) return count;
        }
    }
    /// Looks at one window after the other; whether there is one in them.
    bool scan(char const* end, char byte) {
        std::size_t count = 0;
        int n = 0;
        for (auto from = from_; n < (count == 0 ? few : windows); ++n, from += byte_mask_width) {
            if (static_cast<std::size_t>(end - from) < byte_mask_width) break;
            count += note(places_ + count, byte_mask(from, byte), static_cast<std::size_t>(from - from_));
        }
        from_ += static_cast<std::size_t>(n) * byte_mask_width;
        count_ = count;
        far_ = n == windows && count < windows / 2;
        return count != 0;
    }

public:
    /// From there on.
    void start(char const* from) {
        from_ = from;
        next_ = count_ = 0;
    }
    /// Another one, from there on, which has seen what this one has seen.
    byte_finder started(char const* from) const {
        byte_finder other;
        other.far_ = far_;
        other.start(from);
        return other;
    }
    /// Looks for more of them before `end`; whether there are. It may be asked again with a later end.
    bool search(char const* end, char byte) {
        auto const start = from_;
        next_ = count_ = 0;
        base_ = start;
        if (start == end) return false;
        bool const short_text =
            static_cast<std::size_t>(end - start) < windows / 2 * byte_mask_width; // one line, perhaps
        if (!far_ && !short_text && scan(end, byte)) return true;
        base_ = static_cast<char const*>(std::memchr(from_, byte, static_cast<std::size_t>(end - from_)));
        places_[0] = 0;
        count_ = base_ != nullptr ? 1 : 0;
        from_ = base_ != nullptr ? base_ + 1 : end;
        far_ = static_cast<std::size_t>(from_ - start) > byte_mask_width;
        return base_ != nullptr;
    }
    /// The next one of those that have been found, or null.
    char const* found() { return next_ == count_ ? nullptr : base_ + places_[next_++]; }
};

} // namespace rill::core
