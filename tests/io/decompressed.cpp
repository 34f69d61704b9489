#include <rill/io/decompressed.hpp>

#include <rill/adaptors/inspect.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/blocks.hpp>
#include <rill/io/lines.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/to.hpp>

#include "support/allocations.hpp"
#include "support/decompressing.hpp"

#include <malloc.h>

using namespace test;

namespace {

constexpr auto decompressed = rill::decompressed;

outcome from(std::string const& bytes) { return decompressed_from_all(decompressed, bytes); }

struct format {
    char const* name;
    std::string (*made)(std::string_view);
    std::size_t tells_the_format;
    std::size_t memory; // of the decoder, beside the buffers; of zstd, xz and lzip with the window
};
std::vector<format> const checked_formats{
    // those that have check sums
    {"gzip", gzip, 2, 64 << 10},
    {"zstd", [](std::string_view text) { return zstd(text); }, 4, (512 << 10) + (2 << 20)},
    {"xz", [](std::string_view text) { return xz(text); }, 6, (512 << 10) + (1 << 20)},
    {"bzip2", bzip2, 10, 4 << 20},
    {"lz4", lz4, 4, 9 << 20},
    {"lzip", lzip, 5, (512 << 10) + (1 << 20)}};

/// A frame that has nothing for who decompresses.
std::string skippable(std::string const& what, int kind = 0) {
    return raw({0x50 + kind, 0x2a, 0x4d, 0x18}) + little_endian(what.size()) + what;
}

} // namespace

TEST_CASE("gzip by zlib") { check_gzip(decompressed); }

TEST_CASE("what is in no format is handed on as it is, and an empty file is an empty range") {
    CHECK(from("") == outcome{"", ""});
    CHECK(from("plain text\n") == outcome{"plain text\n", ""});
    CHECK(from("BZh9 is a text") == outcome{"BZh9 is a text", ""});
    CHECK(from("LZIP") == outcome{"LZIP", ""});
    CHECK(from("\x1f") == outcome{"\x1f", ""});
    CHECK(from(std::string(100, '\0')) == outcome{std::string(100, '\0'), ""});
    auto const text = log_of(500'000);
    CHECK(from(text) == outcome{text, ""});
}

TEST_CASE("plain blocks are handed on without a copy, and nothing is waited for to tell them") {
    std::vector<std::string> const blocks{"a text", " in blocks"};
    auto const handed_on = [&](auto& made) { return reinterpret_cast<char const*>((*made.begin()).data()); };
    auto made = blocks | rill::decompressed();
    CHECK(handed_on(made) == blocks[0].data());
    CHECK(handed_on(made) == blocks[1].data());
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    auto from_pipe = rill::decompressed(ends[0]);
    REQUIRE(::write(ends[1], "x", 1) == 1);
    CHECK((*from_pipe.begin()).size() == 1);
    ::close(ends[1]);
    CHECK(pulled(from_pipe) == outcome{"", ""});
    ::close(ends[0]);
}

TEST_CASE("each format, small and large, one member and several, empty and decompressed once") {
    auto const text = log_of(400'000), other = log_of(100'000);
    for (auto const& [name, made, tells, memory] : checked_formats) {
        INFO(name);
        CHECK(from(made("hello\n")) == outcome{"hello\n", ""});
        CHECK(from(made("hello\n") + made("") + made("world\n")) == outcome{"hello\nworld\n", ""});
        CHECK(from(made("")) == outcome{"", ""});
        CHECK(from(made(text)) == outcome{text, ""});
        CHECK(from(made(other) + made(text)) == outcome{other + text, ""});
        CHECK(from(made(made("hello\n"))) == outcome{made("hello\n"), ""});
    }
}

TEST_CASE("a file that is cut anywhere is an error behind what there is, and so is the start of another member") {
    auto const text = log_of(2'000);
    for (auto const& [name, made, tells, memory] : checked_formats) {
        INFO(name);
        auto const first = made("hello\n");
        check_every_cut(decompressed, text, made(text), tells);
        for (std::size_t size = 1; size < tells; ++size)
            CHECK(from(first + first.substr(0, size)) ==
                  outcome{"hello\n", name + std::string(": truncated at offset ") + std::to_string(first.size())});
    }
}

TEST_CASE("what follows and is no member is an error, zeros only where the format has them") {
    for (auto const& [name, made, tells, memory] : checked_formats) {
        INFO(name);
        auto const first = made("hello\n"), second = made("world\n");
        auto const at = " at offset " + std::to_string(first.size());
        for (char const* junk : {"junk", "j", "more junk than any header has"})
            CHECK(from(first + junk) == outcome{"hello\n", name + std::string(": trailing data") + at});
        bool const is_padded = name != std::string("zstd") && name != std::string("lz4");
        auto const zeros = std::string(8, '\0');
        if (is_padded) {
            CHECK(from(first + zeros) == outcome{"hello\n", ""});
            CHECK(from(first + zeros + second) == outcome{"hello\nworld\n", ""});
        } else {
            CHECK(from(first + zeros + second) == outcome{"hello\n", name + std::string(": trailing data") + at});
        }
    }
    for (auto const& behind : {std::string(), xz("world\n")}) { // xz has zeros in fours
        auto const error = "xz: padding of a wrong size at offset " + std::to_string(xz("hello\n").size() + 5);
        CHECK(from(xz("hello\n") + std::string(5, '\0') + behind) == outcome{"hello\n", error});
    }
}

TEST_CASE("a change of any bit is seen, or changes nothing") {
    auto const text = log_of(5'000);
    for (auto const& [name, made, tells, memory] : checked_formats) {
        INFO(name);
        check_corruption(decompressed, text, made(text), 1000);
        check_corruption(decompressed, "hello\nworld\n", made("hello\n") + made("world\n"), 1000);
    }
}

TEST_CASE("all good bytes come before what is wrong") {
    auto const text = log_of(70'000);
    for (auto const& [name, made, tells, memory] : checked_formats) {
        INFO(name);
        auto bytes = made(text);
        bytes += made("hello\n");
        bytes += std::string(30, 'x');
        auto const found = from(bytes);
        CHECK(found.text == text + "hello\n");
        CHECK(found.error == name + std::string(": trailing data at offset ") + std::to_string(bytes.size() - 30));
    }
}

TEST_CASE("skippable frames are skipped wherever they stand, and alone they are nothing") {
    auto const a = skippable("abc"), b = skippable(std::string(1000, 'b'), 15), empty = skippable("");
    CHECK(from(a) == outcome{"", ""});
    CHECK(from(a + empty + b) == outcome{"", ""});
    for (auto made : {+[](std::string_view text) { return zstd(text); }, +lz4}) {
        CHECK(from(a + made("hello\n")) == outcome{"hello\n", ""});
        CHECK(from(made("hello\n") + empty + b + made("world\n") + a) == outcome{"hello\nworld\n", ""});
    }
    CHECK(from(a + "text").error == "skippable frame: trailing data at offset 11");
    CHECK(from(a.substr(0, 10)).error == "skippable frame: truncated at offset 10");
    CHECK(from(a + b.substr(0, 6)).error == "skippable frame: truncated at offset 11");
    CHECK(from(zstd("hello\n") + a.substr(0, 9)).error.starts_with("zstd: truncated"));
    CHECK(from(lz4("hello\n") + a.substr(0, 9)).error.starts_with("lz4: truncated"));
}

TEST_CASE("what asks for more memory than a decoder may have is an error that says so") {
    CHECK(from(zstd("hello\n", 27)) == outcome{"hello\n", ""});
    CHECK(from(zstd("hello\n", 31)).error.starts_with("zstd: window is larger than 128 MiB at offset"));
    CHECK(from(xz("hello\n", LZMA_CHECK_SHA256)) == outcome{"hello\n", ""});
    CHECK(from(xz("hello\n", LZMA_CHECK_NONE)) == outcome{"hello\n", ""});
    auto larger = lzip("hello\n");
    larger[5] = 29; // a dictionary of 512 MiB
    CHECK(from(larger) == outcome{"", "lzip: dictionary is larger than 128 MiB at offset 6"});
}

TEST_CASE("legacy lz4 ends with the file, and so a cut between two blocks is not seen") {
    constexpr std::size_t block = std::size_t{8} << 20;
    auto const small = legacy_lz4("hello\n");
    CHECK(from(small) == outcome{"hello\n", ""});
    CHECK(from(small + legacy_lz4("") + legacy_lz4("world\n")) == outcome{"hello\nworld\n", ""});
    CHECK(from(legacy_lz4_magic) == outcome{"", ""});
    for (std::size_t size = 5; size < small.size(); ++size)
        CHECK(from(small.substr(0, size)).error.starts_with("legacy lz4: truncated at offset"));
    CHECK(from(small + "junk") == outcome{"hello\n", "legacy lz4: size of a block is wrong at offset 15"});
    std::string const text(block + 100, 'x');
    auto const two_blocks = legacy_lz4(text.substr(0, block)) + legacy_lz4_block(text.substr(block));
    CHECK(pulled(rill::decompressed(std::span(two_blocks))) == outcome{text, ""});
    CHECK(pulled(in_pieces(two_blocks, 1000) | rill::decompressed()) == outcome{text, ""});
}

TEST_CASE("compress ends with the file, and a cut is seen within a code") {
    CHECK(from(raw({0x1f, 0x9d, 0x90, 0x68, 0xca, 0xb0, 0x61, 0xf3, 0x46, 0x01})) == outcome{"hello\n", ""});
    auto const is_read = [](std::size_t size, unsigned bits, unsigned clear_after, std::size_t piece) {
        auto const text = log_of(size), bytes = compress(text, bits, clear_after);
        CHECK(pulled(rill::decompressed(std::span(bytes))) == outcome{text, ""});
        CHECK(pulled(in_pieces(bytes, piece) | rill::decompressed()) == outcome{text, ""});
    };
    for (std::size_t const size : {0u, 1u, 1'500u})
        for (unsigned const bits : {10u, 12u, 16u})
            for (unsigned const clear_after : {~0U, 100u, 600u}) is_read(size, bits, clear_after, 1);
    is_read(300'000, 16, 70'000, 1000);
    auto const text = log_of(1'000), bytes = compress(text);
    int seen = 0;
    for (std::size_t size = 3; size < bytes.size(); ++size) {
        auto const part = bytes.substr(0, size);
        auto const found = pulled(rill::decompressed(std::span(part)));
        CHECK(text.starts_with(found.text));
        seen += !found.error.empty();
    }
    CHECK(seen > 0);
    CHECK(from(bytes.substr(0, 2)) == outcome{"", "compress: truncated at offset 2"});
    CHECK(from(raw({0x1f, 0x9d, 0x89})) == outcome{"", "compress: header is not supported at offset 2"});
    CHECK(from(raw({0x1f, 0x9d, 0x91})) == outcome{"", "compress: header is not supported at offset 2"});
    CHECK(from(raw({0x1f, 0x9d, 0x90, 0xff, 0xff})) == outcome{"", "compress: data is corrupt at offset 5"});
}

TEST_CASE("nothing that is changed in a format without check sums does harm") {
    auto const text = log_of(5'000);
    std::mt19937 engine;
    for (auto const& bytes : {compress(text), compress(text, 12, 300), legacy_lz4(text)})
        for (int i = 0; i < 1000; ++i) {
            auto corrupt = bytes;
            corrupt[3 + engine() % (corrupt.size() - 3)] = static_cast<char>(engine());
            pulled(rill::decompressed(std::span(corrupt)));
        }
}

TEST_CASE("the lines of a compressed file, and the good ones before the error") {
    temporary_directory const dir;
    auto const path = dir.file("log.gz", gzip("one\ntwo\n") + gzip("three\n") + "junk");
    std::vector<std::string> seen;
    auto lines = rill::decompressed(path) | rill::lines();
    CHECK_THROWS_AS(rill::for_each(lines, [&](std::string_view line) { seen.emplace_back(line); }),
                    rill::decompression_error);
    CHECK(seen == std::vector<std::string>{"one", "two", "three"});
    CHECK_THROWS_WITH(rill::decompressed(path) | rill::lines() | rill::count(),
                      path + ": gzip: trailing data at offset " + std::to_string(gzip("one\ntwo\n").size() + 26));
    CHECK((rill::blocks(path, 5) | rill::decompressed() | rill::lines() | rill::take(3) | rill::count()) == 3);
}

TEST_CASE("nothing is opened before the first block is asked for, and all is closed on every way out") {
    temporary_directory const dir;
    auto const before = open_descriptors();
    auto const path = dir.path("later");
    auto const allocated = allocations();
    auto blocks = rill::decompressed(path);
    auto const built = allocations();
    CHECK(built - allocated <= 1); // the path
    auto const text = log_of(1'000'000);
    dir.file("later", gzip(text));
    CHECK(open_descriptors() == before);
    CHECK(!(*blocks.begin()).empty());
    CHECK(open_descriptors() == before + 1);

    SECTION("at the end") {
        CHECK(pulled(blocks).text.size() < text.size()); // it goes on behind the first block
        CHECK(open_descriptors() == before);
        CHECK(pulled(blocks) == outcome{"", ""});
    }
    SECTION("when it is moved, assigned to and destroyed") {
        {
            auto moved = std::move(blocks);
            CHECK(pulled(blocks) == outcome{"", ""});
            CHECK(open_descriptors() == before + 1);
            CHECK((moved | rill::take(2) | rill::count()) == 2);
            moved = rill::decompressed("missing");
            CHECK(open_descriptors() == before);
            moved = rill::decompressed(dir.path("later"));
            CHECK(!(*moved.begin()).empty());
        }
        CHECK(open_descriptors() == before);
    }
    SECTION("by an error") {
        auto cut = rill::decompressed(dir.file("cut", gzip("hello\n").substr(0, 20)));
        CHECK_THROWS_AS(rill::count(cut), rill::decompression_error);
        CHECK(open_descriptors() == before + 1);
        auto directory = rill::decompressed(dir.path());
        CHECK_THROWS_AS(rill::count(directory), std::system_error);
        CHECK(rill::count(directory) == 0);
        CHECK_THROWS_AS(rill::count(rill::decompressed(dir.path("missing"))), std::system_error);
    }
}

TEST_CASE("no block of the base is asked for before it is needed, and what it throws passes through") {
    auto const bytes = gzip("hello\n") + gzip("world\n");
    auto const pieces = in_pieces(bytes, 26);
    int asked = 0;
    auto counted = pieces | rill::inspect([&](auto) { ++asked; });
    auto blocks = counted | rill::decompressed();
    CHECK(asked == 0);
    CHECK((blocks | rill::take(1) | rill::count()) == 1);
    CHECK(asked == 1);
    auto failing = pieces | rill::map([n = 0](std::string_view piece) mutable {
                       if (n++ == 1) throw n;
                       return piece;
                   });
    auto until_then = failing | rill::decompressed();
    CHECK((until_then | rill::take(1) | rill::count()) == 1);
    CHECK_THROWS_AS(rill::count(until_then), int);
    CHECK(rill::count(until_then) == 0);
}

TEST_CASE("a view of decompressed blocks moves, is never copied, and its blocks are kept as vectors") {
    using view = decltype(rill::decompressed("path"));
    static_assert(std::ranges::view<view> && std::ranges::input_range<view> && !std::ranges::forward_range<view>);
    static_assert(std::movable<view> && !std::copy_constructible<view>);
    static_assert(std::same_as<std::ranges::range_reference_t<view>, std::span<std::byte const>>);
    auto const bytes = gzip("hello\n") + gzip("world\n");
    auto const kept = rill::decompressed(std::span(bytes)) | rill::to<std::vector>();
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].size() == 6);
    CHECK(kept[0][0] == std::byte{'h'});
    static_assert(!std::invocable<decltype(rill::decompressed), double>);
    CHECK_THROWS_WITH(rill::decompressed(static_cast<char const*>(nullptr)),
                      "rill::decompressed: path must not be a null pointer");
}

TEST_CASE("all that is allocated is allocated for the first block, however many members there are") {
    auto const text = log_of(10'000);
    for (auto const& [name, made, tells, memory] : checked_formats) {
        INFO(name);
        std::string bytes;
        for (int i = 0; i < 100; ++i) bytes += made(text);
        auto blocks = rill::decompressed(std::span(bytes));
        CHECK(!(*blocks.begin()).empty());
        auto const before = allocations();
        std::size_t size = 0;
        rill::for_each(blocks, [&](auto block) { size += block.size(); });
        CHECK(size == 99 * text.size());
        CHECK(allocations() == before);
    }
}

TEST_CASE("the heap has no more than what is stated, and after it as much as before") {
    auto const heap = [] {
        auto const all = ::mallinfo2();
        return all.uordblks + all.hblkhd;
    };
    auto const text = log_of(2'000'000);
    for (auto const& [name, made, tells, memory] : checked_formats) {
        INFO(name);
        temporary_directory const dir;
        auto const path = dir.file("bytes", made(text) + made(text));
        auto const before = heap();
        std::size_t most = 0;
        rill::for_each(rill::decompressed(path), [&](auto) { most = std::max(most, heap() - before); });
        CHECK(most <= (256 << 10) + (4 << 10) + memory);
        CHECK(heap() <= before + (64 << 10));
    }
}
