// SPDX-License-Identifier: BSL-1.0
// byte_mask: which of 64 bytes are equal to one, as bits, the first byte's the lowest.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#if defined(__AVX2__)
#include <immintrin.h>
#elif defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace rill::core {

inline constexpr std::size_t byte_mask_width = 64;

/// Without the instructions of a processor.
inline std::uint64_t portable_byte_mask(char const* from, char byte) {
    constexpr std::uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
    auto const eighth = [&](char const* at) {
        std::uint64_t bytes;
        std::memcpy(&bytes, at, sizeof bytes);
        if constexpr (std::endian::native == std::endian::big) { // the first byte is to be the lowest
            std::uint64_t turned = 0;
            for (int i = 0; i < 8; ++i) turned |= (bytes >> 8 * i & 0xff) << 8 * (7 - i);
            bytes = turned;
        }
        bytes ^= ones * static_cast<unsigned char>(byte);              // zero where it is equal
        bytes = ~(((bytes & ~tops) + ~tops) | bytes) & tops;           // the top bit where it was zero
        return (bytes >> 7) * std::uint64_t{0x0102040810204080} >> 56; // the eight bits side by side
    };
    std::uint64_t mask = 0;
    for (int i = 0; i < 8; ++i) mask |= eighth(from + 8 * i) << 8 * i;
    return mask;
}

#if defined(__AVX2__)

inline std::uint64_t byte_mask(char const* from, char byte) {
    auto const wanted = _mm256_set1_epi8(byte);
    auto const half = [&](char const* at) {
        auto const bytes = _mm256_loadu_si256(reinterpret_cast<__m256i const*>(at));
        return static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, wanted)));
    };
    return half(from) | std::uint64_t{half(from + 32)} << 32;
}

#elif defined(__SSE2__) || defined(_M_X64)

inline std::uint64_t byte_mask(char const* from, char byte) {
    auto const wanted = _mm_set1_epi8(byte);
    auto const quarter = [&](char const* at) {
        auto const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(at));
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted))));
    };
    return quarter(from) | quarter(from + 16) << 16 | quarter(from + 32) << 32 | quarter(from + 48) << 48;
}

#elif defined(__ARM_NEON) && defined(__aarch64__)

inline std::uint64_t byte_mask(char const* from, char byte) {
    std::uint8_t const bits[] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    auto const bit = vld1q_u8(bits);
    auto const wanted = vdupq_n_u8(static_cast<std::uint8_t>(byte));
    auto const quarter = [&](char const* at) {
        return vandq_u8(vceqq_u8(vld1q_u8(reinterpret_cast<std::uint8_t const*>(at)), wanted), bit);
    };
    // Each addition of neighbours halves the bytes: after three of them a byte has the bits of eight.
    auto const low = vpaddq_u8(quarter(from), quarter(from + 16));
    auto const high = vpaddq_u8(quarter(from + 32), quarter(from + 48));
    auto const all = vpaddq_u8(low, high);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(all, all)), 0);
}

#else

inline std::uint64_t byte_mask(char const* from, char byte) { return portable_byte_mask(from, byte); }

#endif

/// How many are set. (Where the processor may not be asked, std::popcount is a call for GCC.)
inline std::size_t number_of_bits(std::uint64_t bits) {
#if defined(__POPCNT__)
    return static_cast<std::size_t>(std::popcount(bits));
#else
    bits -= bits >> 1 & 0x5555555555555555;
    bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
    bits = (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0f;
    return static_cast<std::size_t>(bits * 0x0101010101010101 >> 56);
#endif
}

} // namespace rill::core
