// SPDX-License-Identifier: BSL-1.0
// byte_finder: all the places of one byte in a text, one after the other. Where they are near each other, 64 bytes are
// compared at a time and the hits kept as bits; where they are far apart it is std::memchr.
#pragma once
#include <rill/io/detail/byte_mask.hpp>
#include <cstring>

namespace rill::core {

class byte_finder {
    static constexpr int few = 2; // windows without a hit

    char const* from_ = nullptr;   // where the search goes on
    char const* window_ = nullptr; // before that, the bytes of whose hits the bits are those not handed out
    std::uint64_t hits_ = 0;

public:
    /// From there on.
    void start(char const* from) {
        from_ = from;
        hits_ = 0;
    }
    /// The next one before `end`, or null; then it may be asked again with a later end.
    char const* next(char const* end, char byte) {
        for (int misses = 0; hits_ == 0; ++misses) {
            auto const left = static_cast<std::size_t>(end - from_);
            if (left < byte_mask_width || misses == few) {
                auto const hit = left == 0 ? nullptr : static_cast<char const*>(std::memchr(from_, byte, left));
                from_ = hit ? hit + 1 : end;
                return hit;
            }
            window_ = from_;
            from_ += byte_mask_width;
            hits_ = byte_mask(window_, byte);
        }
        auto const hit = window_ + std::countr_zero(hits_);
        hits_ &= hits_ - 1;
        return hit;
    }
};

} // namespace rill::core
