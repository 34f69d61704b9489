// SPDX-License-Identifier: BSL-1.0
// A codec decodes the members of a compressed format: what it calls members, frames or streams, any number of which may
// stand in one file. It is begun, run until the member ends, and begun again. It states
//
//   name               the format
//   told(first)        whether a member begins with these bytes
//   padding            members may be followed by zeros, a multiple of so many; by none if it is 0
//   begin()            a member begins
//   run(coding)        decodes: takes from one end, puts to the other, and says how that went. It puts all good bytes
//                      before it says what is wrong
//   may_end()          where the input ends within a member: whether the format knows no other end
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <new>
#include <string_view>

namespace rill::core {

/// What a codec takes from and puts to. Neither is more than `most`, which every library can count.
struct coding {
    static constexpr std::size_t most = std::size_t{1} << 30;
    char const* from;
    char const* const filled;
    char* into;
    char* const end;

    std::size_t left() const { return static_cast<std::size_t>(filled - from); }
    std::size_t room() const { return static_cast<std::size_t>(end - into); }
    /// As a library of C sees it.
    template <class Byte> Byte* first() const { return reinterpret_cast<Byte*>(const_cast<char*>(from)); }
    template <class Byte> Byte* place() const { return reinterpret_cast<Byte*>(into); }
    void moved_to(auto const* next_from, auto const* next_place) {
        from = reinterpret_cast<char const*>(next_from);
        into += reinterpret_cast<char const*>(next_place) - into;
    }
};

/// How a run went: it goes on, the member has ended, or this is wrong with it.
struct coded {
    bool ended = false;
    char const* fault = nullptr;
};

/// How far bytes are what was looked for: perhaps they are, when there are more of them.
enum class match { no, perhaps, yes };

namespace op {

/// In a pattern, ? is a digit from 1 to 9.
constexpr match begins(std::string_view bytes, std::string_view pattern) {
    for (std::size_t i = 0; i != pattern.size(); ++i) {
        if (i == bytes.size()) return match::perhaps;
        bool const same = pattern[i] == '?' ? bytes[i] >= '1' && bytes[i] <= '9' : bytes[i] == pattern[i];
        if (!same) return match::no;
    }
    return match::yes;
}
constexpr match either(match a, match b) { return a < b ? b : a; }

/// Zstandard and LZ4 share frames that have nothing for who decompresses: 16 magic numbers, a size, so many bytes.
constexpr match begins_skippable(std::string_view bytes) {
    if (bytes.empty()) return match::perhaps;
    if ((static_cast<unsigned char>(bytes[0]) & 0xf0U) != 0x50U) return match::no;
    return begins(bytes.substr(1), "\x2a\x4d\x18");
}

/// A number of so many bytes, the least one first.
constexpr unsigned little_endian(char const* bytes, unsigned size = 4) {
    unsigned n = 0;
    for (unsigned i = 0; i != size; ++i) n |= unsigned{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return n;
}

/// A library of C has found no memory.
inline void check_memory(bool found) {
    if (!found) fail<std::bad_alloc>();
}

} // namespace op
} // namespace rill::core
