// What comes of compressed bytes, however they are read; and what gzip must come to, whoever inflates it.
#pragma once
#include "catch.hpp"
#include "compressed.hpp"
#include "files.hpp"
#include <fcntl.h>
#include <rill/terminals/for_each.hpp>
#include <span>
#include <string>
#include <unistd.h>
#include <vector>

namespace test {

struct outcome {
    std::string text, error; // without the name of what was read

    bool operator==(outcome const&) const = default;
    friend std::ostream& operator<<(std::ostream& out, outcome const& o) {
        return out << o.text.size() << " bytes \"" << o.text.substr(0, 100) << "\", error \"" << o.error << '"';
    }
};

/// Walks blocks by `walk`, and again: after an error there is nothing more.
template <class R, class Walk> outcome outcome_of(R&& blocks, Walk walk) {
    outcome result;
    bool none_is_empty = true;
    auto const add = [&](std::span<std::byte const> block) {
        none_is_empty = none_is_empty && !block.empty();
        result.text.append(reinterpret_cast<char const*>(block.data()), block.size());
    };
    try {
        walk(blocks, add);
    } catch (std::exception const& e) {
        std::string const what = e.what();
        result.error = what.substr(what.find(": ") + 2);
    }
    CHECK(none_is_empty);
    CHECK(blocks.begin() == blocks.end());
    return result;
}
template <class R> outcome pulled(R&& blocks) {
    return outcome_of(blocks, [](auto& all, auto add) {
        for (auto block : all) add(block);
    });
}
template <class R> outcome pushed(R&& blocks) {
    return outcome_of(blocks, [](auto& all, auto add) { rill::for_each(all, add); });
}

/// Where they found that something is wrong, decoders may differ.
inline outcome without_offset(outcome o) {
    o.error = o.error.substr(0, o.error.find(" at offset"));
    return o;
}

inline std::vector<std::string_view> in_pieces(std::string_view bytes, std::size_t size) {
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at < bytes.size(); at += size) pieces.push_back(bytes.substr(at, size));
    return pieces;
}

/// The same from a file, a descriptor, a text in memory, byte by byte, and in two reads wherever they meet.
template <class Verb> outcome decompressed_from_all(Verb verb, std::string const& bytes) {
    temporary_directory const dir;
    auto const path = dir.file("bytes", bytes);
    auto const expected = pulled(verb(path));
    CHECK(pushed(verb(path)) == expected);
    int const fd = ::open(path.c_str(), O_RDONLY);
    CHECK(pulled(verb(fd)) == expected);
    ::close(fd);
    CHECK(pulled(verb(std::span(bytes))) == expected);
    auto const in_any_blocks = without_offset(expected);
    CHECK(without_offset(pulled(in_pieces(bytes, 1) | verb())) == in_any_blocks);
    CHECK(without_offset(pushed(in_pieces(bytes, 7) | verb())) == in_any_blocks);
    for (std::size_t at = 1; at < bytes.size() && bytes.size() < 300; ++at) {
        auto const whole = std::string_view(bytes);
        std::vector const two{whole.substr(0, at), whole.substr(at)};
        INFO("in two reads that meet at " << at);
        CHECK(without_offset(pulled(two | verb())) == in_any_blocks);
    }
    return expected;
}

/// Cut at every place, a compressed text is an error behind a part of the text.
template <class Verb>
void check_every_cut(Verb verb, std::string const& text, std::string const& bytes, std::size_t tells_the_format) {
    for (std::size_t size = 1; size < bytes.size(); ++size) {
        INFO("cut at " << size);
        auto const part = bytes.substr(0, size);
        auto const found = pulled(verb(std::span(part)));
        if (size < tells_the_format) {
            CHECK(found == outcome{part, ""}); // no format is known yet: it is plain
            continue;
        }
        CHECK(text.starts_with(found.text));
        CHECK(found.error.ends_with(": truncated at offset " + std::to_string(size)));
    }
}

/// Whatever is changed in it, a text that has a check sum is as it was, or an error is told.
template <class Verb> void check_corruption(Verb verb, std::string const& text, std::string const& bytes, int times) {
    std::mt19937 engine;
    for (int i = 0; i < times; ++i) {
        auto corrupt = bytes;
        for (auto changes = engine() % 3 + 1; changes > 0; --changes)
            corrupt[engine() % corrupt.size()] ^= static_cast<char>(1U << engine() % 8);
        auto const found = pulled(verb(std::span(corrupt)));
        bool const seen = !found.error.empty() || found.text == text || found.text == corrupt;
        INFO("change number " << i);
        CHECK(seen);
    }
}

/// As far as a text can be decoded, where bytes are cut.
inline std::string inflated(std::string_view bytes) {
    std::string text(1'000'000, '\0');
    ::z_stream z{};
    ::inflateInit2(&z, 31);
    z.next_in = as_bytes(bytes);
    z.avail_in = static_cast<unsigned>(bytes.size());
    z.next_out = as_bytes(text);
    z.avail_out = static_cast<unsigned>(text.size());
    ::inflate(&z, Z_SYNC_FLUSH);
    text.resize(z.total_out);
    ::inflateEnd(&z);
    return text;
}

/// Where bytes are cut an inflater may hold back so many bytes that could be decoded.
template <class Verb> void check_gzip(Verb verb, std::size_t held_back = 0) {
    auto const from = [&](std::string const& bytes) { return decompressed_from_all(verb, bytes); };
    auto const hello = gzip("hello\n"), world = gzip("world\n"), none = gzip("");
    REQUIRE(hello.size() == 26);

    SECTION("all members, with nothing in them or with zeros between them") {
        CHECK(from(hello) == outcome{"hello\n", ""});
        CHECK(from(hello + world) == outcome{"hello\nworld\n", ""});
        CHECK(from(hello + none + world) == outcome{"hello\nworld\n", ""});
        CHECK(from(none) == outcome{"", ""});
        CHECK(from(hello + std::string(512, '\0')) == outcome{"hello\n", ""});
        CHECK(from(hello + std::string(512, '\0') + world) == outcome{"hello\nworld\n", ""});
        CHECK(from(gzip(hello)) == outcome{hello, ""}); // once
    }
    SECTION("what follows and is no member is an error") {
        CHECK(from(hello + "junk") == outcome{"hello\n", "gzip: trailing data at offset 26"});
        CHECK(from(hello + std::string(5, '\0') + "j") == outcome{"hello\n", "gzip: trailing data at offset 31"});
        CHECK(from(hello + '\x1f') == outcome{"hello\n", "gzip: truncated at offset 26"});
        CHECK(from(hello + world.substr(0, 5)) == outcome{"hello\n", "gzip: truncated at offset 31"});
    }
    SECTION("a trailer that is cut is an error behind all the text") {
        for (std::size_t const size : {16'384u, 65'536u}) {
            auto const text = log_of(size), bytes = gzip(text);
            for (std::size_t const less : {8u, 4u, 1u}) {
                auto const error = "gzip: truncated at offset " + std::to_string(bytes.size() - less);
                CHECK(from(bytes.substr(0, bytes.size() - less)) == outcome{text, error});
            }
        }
    }
    SECTION("cut anywhere, all that can be decoded is") {
        auto const bytes = gzip(log_of(300'000));
        for (std::size_t size = 20; size < bytes.size(); size += bytes.size() / 50) {
            auto const cut = bytes.substr(0, size);
            auto const found = pulled(verb(std::span(cut)));
            auto const expected = inflated(cut);
            CHECK(found.error == "gzip: truncated at offset " + std::to_string(size));
            CHECK(expected.starts_with(found.text));
            CHECK(found.text.size() + held_back >= expected.size());
        }
        check_every_cut(verb, "hello\n", hello, 2);
    }
    SECTION("a wrong check sum or length is an error behind all the text") {
        for (auto const& text : {std::string("hello\n"), log_of(500'000)}) {
            auto bytes = gzip(text);
            auto const end = " at offset " + std::to_string(bytes.size());
            bytes[bytes.size() - 4] ^= 1;
            CHECK(from(bytes + world) == outcome{text, "gzip: length is wrong" + end});
            bytes[bytes.size() - 8] ^= 1;
            CHECK(from(bytes + world) == outcome{text, "gzip: check sum is wrong" + end});
        }
    }
    SECTION("a header may have a name, a comment, more, and a check sum") {
        CHECK(from(gzip_member("a", 8, std::string("name\0", 5))) == outcome{"a", ""});
        CHECK(from(gzip_member("a", 16, std::string("\0", 1))) == outcome{"a", ""});
        CHECK(from(gzip_member("a", 1 + 4 + 8 + 16, raw({3, 0}) + std::string("xyzname\0comment\0", 16))) ==
              outcome{"a", ""});
        CHECK(from(gzip_member("a", 4, raw({0, 0}))) == outcome{"a", ""});
        CHECK(from(gzip_member("a", 4, raw({0, 1}) + std::string(256, 'x'))) == outcome{"a", ""});
        auto const header = raw({0x1f, 0x8b, 8, 2, 0, 0, 0, 0, 0, 3});
        auto const sum = ::crc32_z(0, as_bytes(header), header.size());
        CHECK(from(gzip_member("a", 2, little_endian(sum, 2))) == outcome{"a", ""});
        CHECK(from(gzip_member("a", 2, little_endian(sum + 1, 2))) ==
              outcome{"", "gzip: check sum of the header is wrong at offset 12"});
        CHECK(from(gzip_member("a", 0xe0, "")) == outcome{"", "gzip: reserved flags are set at offset 4"});
        auto other_method = hello;
        other_method[2] = 9;
        CHECK(from(other_method) == outcome{"", "gzip: method is not deflate at offset 3"});
        CHECK(from(world + other_method) == outcome{"world\n", "gzip: method is not deflate at offset 29"});
    }
    SECTION("data that is no deflate is an error behind what is good") {
        auto const text = log_of(300'000);
        auto bytes = gzip(text);
        for (std::size_t i = 0; i < 20; ++i) bytes[bytes.size() / 2 + i] = '\xff';
        auto const found = from(bytes);
        CHECK(found.error.starts_with("gzip: "));
        CHECK(found.text.substr(0, 100'000) == text.substr(0, 100'000));
    }
    SECTION("stored blocks, blocks of bgzip and an empty member at the end, as they are") {
        std::string text, bytes;
        for (int i = 0; i < 5; ++i) {
            auto const part = log_of(60'000);
            text += part;
            bytes += gzip_member(part, 4, raw({6, 0, 'B', 'C', 2, 0, 1, 1}), i % 2 == 0 ? 6 : 0);
        }
        CHECK(from(bytes + gzip_member("", 4, raw({6, 0, 'B', 'C', 2, 0, 27, 0}))) == outcome{text, ""});
        CHECK(from(gzip_member(text, 0, "", 0)) == outcome{text, ""});
        CHECK(from(gzip(std::string(3'000'000, 'x'))) == outcome{std::string(3'000'000, 'x'), ""});
    }
    SECTION("a change of any bit is seen, or changes nothing") {
        auto const text = log_of(20'000);
        check_corruption(verb, text, gzip(text), 2000);
        check_corruption(verb, "hello\nworld\n", hello + world, 2000);
    }
}

} // namespace test
