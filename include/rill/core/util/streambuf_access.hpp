// SPDX-License-Identifier: BSL-1.0
// streambuf_access: what a stream buffer has read and not, or not yet, given out.
#pragma once
#include <compare>
#include <cstddef>
#include <limits>
#include <streambuf>
#include <string>
#include <string_view>

namespace rill::core {

/// A stream buffer shows it to derived classes only. (A template, as a class with virtual functions is much to compile
/// for those who read no stream.)
template <class Buffer> class streambuf_access : Buffer {
    static char const* begin(Buffer& b) { return (b.*&streambuf_access::eback)(); }
    static char const* end(Buffer& b) { return (b.*&streambuf_access::egptr)(); }

public:
    /// The next character to be read.
    static char const* here(Buffer& b) { return (b.*&streambuf_access::gptr)(); }
    /// The characters that are in the buffer and not yet read.
    static std::string_view ready(Buffer& b) { return {here(b), static_cast<std::size_t>(end(b) - here(b))}; }

    static constexpr std::size_t most = std::numeric_limits<int>::max(); // the most that gbump can skip at once
    static void take(Buffer& b, std::size_t n) { (b.*&streambuf_access::gbump)(static_cast<int>(n)); }

    /// The characters read since `from`; none if the buffer has been refilled in between.
    static std::string since(char const* from, Buffer& b) {
        auto const ordered = [](char const* x, char const* y) { return std::compare_three_way()(x, y) <= 0; };
        bool const known = from != nullptr && ordered(begin(b), from) && ordered(from, here(b));
        return known ? std::string(from, here(b)) : std::string();
    }
};

} // namespace rill::core
