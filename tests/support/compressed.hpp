// Compressed texts for tests, one format a function: each makes one member (stream, frame).
#pragma once
#include <bzlib.h>
#include <cstdint>
#include <lz4.h>
#include <lz4frame.h>
#include <lzma.h>
#include <unordered_map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <zlib.h>
#include <zstd.h>

namespace test {

/// Bytes by their values.
inline std::string raw(std::initializer_list<int> bytes) { return {bytes.begin(), bytes.end()}; }

/// Of each number so many bytes, the least one first.
inline std::string little_endian(std::uint64_t n, int bytes = 4) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>(n >> (8 * i) & 0xff);
    return text;
}

/// Lines that compress about as well as those of a log do.
inline std::string log_of(std::size_t size) {
    std::string text;
    for (std::mt19937 engine; text.size() < size;)
        text += "line " + std::to_string(engine() % 100'000) + " of " + std::to_string(text.size()) + "\n";
    text.resize(size);
    return text;
}

inline unsigned char* as_bytes(std::string_view text) {
    return reinterpret_cast<unsigned char*>(const_cast<char*>(text.data()));
}

inline std::string deflated(std::string_view text, int level = 6) {
    ::z_stream z{};
    ::deflateInit2(&z, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    std::string out(::deflateBound(&z, text.size()), '\0');
    z.next_in = as_bytes(text);
    z.avail_in = static_cast<unsigned>(text.size());
    z.next_out = as_bytes(out);
    z.avail_out = static_cast<unsigned>(out.size());
    ::deflate(&z, Z_FINISH);
    out.resize(z.total_out);
    ::deflateEnd(&z);
    return out;
}
/// A gzip member with these flags, and what they promise behind the ten bytes of the header.
inline std::string gzip_member(std::string_view text, int flags, std::string const& promised, int level = 6) {
    auto const sum = ::crc32_z(0, as_bytes(text), text.size());
    return raw({0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3}) + promised + deflated(text, level) + little_endian(sum) +
           little_endian(text.size());
}
inline std::string gzip(std::string_view text) { return gzip_member(text, 0, ""); }

inline std::string zstd(std::string_view text, int window = 0) {
    std::string out(::ZSTD_compressBound(text.size()) + 64, '\0');
    auto* const context = ::ZSTD_createCCtx();
    ::ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    ::ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window);
    ::ZSTD_inBuffer in{text.data(), text.size(), 0};
    ::ZSTD_outBuffer to{out.data(), out.size(), 0};
    ::ZSTD_compressStream2(context, &to, &in, ZSTD_e_continue); // or else the size is known, and the window is smaller
    ::ZSTD_compressStream2(context, &to, &in, ZSTD_e_end);
    ::ZSTD_freeCCtx(context);
    out.resize(to.pos);
    return out;
}

inline std::string finished(::lzma_stream& lzma, std::string_view text) {
    std::string out(2 * text.size() + 1000, '\0');
    lzma.next_in = as_bytes(text);
    lzma.avail_in = text.size();
    lzma.next_out = as_bytes(out);
    lzma.avail_out = out.size();
    [[maybe_unused]] auto const ended = ::lzma_code(&lzma, LZMA_FINISH);
    out.resize(lzma.total_out);
    ::lzma_end(&lzma);
    return out;
}
inline std::string xz(std::string_view text, ::lzma_check check = LZMA_CHECK_CRC64) {
    ::lzma_stream lzma = LZMA_STREAM_INIT;
    [[maybe_unused]] auto const begun = ::lzma_easy_encoder(&lzma, 1, check);
    return finished(lzma, text);
}
inline std::string lzip(std::string_view text) {
    constexpr std::size_t size_of_lzma_header = 13;
    ::lzma_stream lzma = LZMA_STREAM_INIT;
    ::lzma_options_lzma options{};
    ::lzma_lzma_preset(&options, 1); // with a dictionary of 1 MiB
    [[maybe_unused]] auto const begun = ::lzma_alone_encoder(&lzma, &options);
    auto const coded = "LZIP" + raw({1, 20}) + finished(lzma, text).substr(size_of_lzma_header) +
                       little_endian(::lzma_crc32(as_bytes(text), text.size(), 0)) + little_endian(text.size(), 8);
    return coded + little_endian(coded.size() + 8, 8);
}
inline std::string bzip2(std::string_view text) {
    std::string out(2 * text.size() + 1000, '\0');
    auto size = static_cast<unsigned>(out.size());
    ::BZ2_bzBuffToBuffCompress(out.data(), &size, const_cast<char*>(text.data()), static_cast<unsigned>(text.size()), 1,
                               0, 0);
    out.resize(size);
    return out;
}
inline std::string lz4(std::string_view text) {
    ::LZ4F_preferences_t preferences{};
    preferences.frameInfo.contentChecksumFlag = LZ4F_contentChecksumEnabled;
    std::string out(::LZ4F_compressFrameBound(text.size(), &preferences), '\0');
    out.resize(::LZ4F_compressFrame(out.data(), out.size(), text.data(), text.size(), &preferences));
    return out;
}
inline std::string const legacy_lz4_magic = raw({0x02, 0x21, 0x4c, 0x18});
inline std::string legacy_lz4_block(std::string_view text) {
    std::string out(static_cast<std::size_t>(::LZ4_compressBound(static_cast<int>(text.size()))), '\0');
    auto const size =
        ::LZ4_compress_default(text.data(), out.data(), static_cast<int>(text.size()), static_cast<int>(out.size()));
    out.resize(static_cast<std::size_t>(size));
    return little_endian(out.size()) + out;
}
inline std::string legacy_lz4(std::string_view text) {
    return legacy_lz4_magic + (text.empty() ? "" : legacy_lz4_block(text));
}

/// What compress writes. The table is cleared after so many codes.
inline std::string compress(std::string_view text, unsigned greatest_bits = 16, unsigned clear_after = ~0U) {
    std::string out = raw({0x1f, 0x9d, static_cast<int>(0x80 | greatest_bits)});
    std::unordered_map<unsigned, unsigned> table; // of a code and the byte behind it
    auto const longer_by = [](unsigned code, char byte) { return code << 8 | static_cast<unsigned char>(byte); };
    std::uint64_t pending = 0;
    unsigned pending_bits = 0, bits = 9, next = 257, in_group = 0, codes = 0;
    bool first = true;
    auto const put = [&](unsigned code, unsigned size) {
        pending |= std::uint64_t{code} << pending_bits;
        for (pending_bits += size; pending_bits >= 8; pending_bits -= 8, pending >>= 8)
            out += static_cast<char>(pending & 0xff);
    };
    auto const fill_group = [&] {
        for (; in_group % 8 != 0; ++in_group) put(0, bits);
    };
    auto const put_code = [&](unsigned code) {
        if (next >= 1U << bits && bits < greatest_bits) {
            fill_group();
            ++bits;
        }
        put(code, bits);
        ++in_group;
        if (!std::exchange(first, false) && next < 1U << greatest_bits) ++next;
        if (++codes != clear_after) return false;
        codes = 0;
        put(256, bits);
        ++in_group;
        fill_group();
        bits = 9;
        next = 257;
        first = true;
        table.clear();
        return true;
    };
    for (std::size_t i = 0; i < text.size();) {
        unsigned code = static_cast<unsigned char>(text[i++]);
        while (i < text.size()) {
            auto const longer = table.find(longer_by(code, text[i]));
            if (longer == table.end()) break;
            code = longer->second;
            ++i;
        }
        if (put_code(code) || i == text.size()) continue;
        if (auto const made = 257 + static_cast<unsigned>(table.size()); made < 1U << greatest_bits)
            table[longer_by(code, text[i])] = made;
    }
    if (pending_bits != 0) out += static_cast<char>(pending & 0xff);
    return out;
}

} // namespace test
