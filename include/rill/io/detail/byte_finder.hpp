// SPDX-License-Identifier: BSL-1.0
// byte_finder: all the places of one byte in a text, one after the other. Where they are near each other, 64 bytes are
// compared at a time and the hits kept as bits; where they are far apart it is std::memchr.
#pragma once
#include <rill/io/detail/byte_mask.hpp>
#include <cstring>

namespace rill::core {

class byte_finder {
    static constexpr int few = 2; // of windows

    char const* from_ = nullptr;   // where the search goes on
    char const* window_ = nullptr; // from where the bits of those hits count that have not been handed out
    std::uint64_t hits_ = 0;
    bool far_ = false; // the last two were further apart than that

    bool find(char const* end, char byte) {
        auto const start = from_;
        window_ = static_cast<char const*>(std::memchr(from_, byte, static_cast<std::size_t>(end - from_)));
        hits_ = window_ != nullptr ? 1 : 0;
        from_ = window_ != nullptr ? window_ + 1 : end;
        far_ = static_cast<std::size_t>(from_ - start) > few * byte_mask_width;
        return window_ != nullptr;
    }

public:
    /// From there on.
    void start(char const* from) {
        from_ = from;
        hits_ = 0;
    }
    /// Looks for more of them before `end`; whether there are. It may be asked again with a later end.
    bool search(char const* end, char byte) {
        if (from_ == end) return false;
        for (int n = far_ ? few : 0; n < few && static_cast<std::size_t>(end - from_) >= byte_mask_width; ++n) {
            window_ = from_;
            from_ += byte_mask_width;
            hits_ = byte_mask(window_, byte);
            if (hits_ != 0) return true;
        }
        return find(end, byte);
    }
    /// The next one of those that have been found, or null.
    char const* found() {
        if (hits_ == 0) return nullptr;
        auto const hit = window_ + std::countr_zero(hits_);
        hits_ &= hits_ - 1;
        return hit;
    }
};

} // namespace rill::core
