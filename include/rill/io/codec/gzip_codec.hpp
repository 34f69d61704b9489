// SPDX-License-Identifier: BSL-1.0
// gzip_codec: gzip around an inflater, which knows the compressed bytes alone. It states begin() and run() like a codec,
// and check_sum(sum, bytes, size), a CRC-32.
#pragma once
#include <rill/io/codec/codec.hpp>
#include <rill/io/codec/gzip_header.hpp>

namespace rill::core {

template <class Inflater> class gzip_codec {
    static constexpr std::size_t size_of_trailer = 8;

    Inflater inflater_;
    gzip_header<Inflater::check_sum> header_;
    std::uint32_t sum_ = 0, size_ = 0; // of what was decoded: the size modulo 2^32
    bool data_ended_ = false;
    char trailer_[size_of_trailer];
    std::size_t known_ = 0; // of the trailer

    coded run_trailer(coding& io) {
        while (io.left() != 0 && known_ != size_of_trailer) trailer_[known_++] = *io.from++;
        if (known_ != size_of_trailer) return {};
        if (op::little_endian(trailer_) != sum_) return {.fault = "check sum is wrong"};
        if (op::little_endian(trailer_ + 4) != size_) return {.fault = "length is wrong"};
        return {.ended = true};
    }

public:
    static constexpr char const* name = "gzip";
    static constexpr std::size_t padding = 1;
    static constexpr match told(std::string_view first) { return op::begins(first, "\x1f\x8b"); }
    static constexpr bool may_end() { return false; }

    void begin() {
        inflater_.begin();
        header_ = {};
        sum_ = size_ = 0;
        data_ended_ = false;
        known_ = 0;
    }
    coded run(coding& io) {
        while (!header_.is_done()) {
            if (io.left() == 0) return {};
            if (auto const fault = header_.add(*io.from++)) return {.fault = fault};
        }
        if (data_ended_) return run_trailer(io);
        auto const* const made = io.into;
        auto const result = inflater_.run(io);
        auto const size = static_cast<std::size_t>(io.into - made);
        sum_ = Inflater::check_sum(sum_, made, size);
        size_ += static_cast<std::uint32_t>(size);
        data_ended_ = result.ended;
        return {.fault = result.fault};
    }
};

} // namespace rill::core
