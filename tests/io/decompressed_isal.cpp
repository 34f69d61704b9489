#include <rill/io/decompressed_isal.hpp>

#include <rill/io/decompressed.hpp>
#include <rill/io/lines.hpp>
#include <rill/terminals/count.hpp>

#include "support/decompressing.hpp"

using namespace test;

TEST_CASE("gzip by ISA-L") { check_gzip(rill::decompressed_isal, 2); }

TEST_CASE("all other formats are as those of decompressed, and so is what is plain") {
    auto const text = log_of(200'000);
    for (auto const& bytes : {zstd(text), xz(text), bzip2(text), lz4(text), lzip(text), legacy_lz4(text),
                              compress(text), text, std::string()})
        CHECK(decompressed_from_all(rill::decompressed_isal, bytes) == pulled(rill::decompressed(std::span(bytes))));
    static_assert(!std::same_as<decltype(rill::decompressed_isal("path")), decltype(rill::decompressed("path"))>);
}

TEST_CASE("members of any size end where they end, in whatever pieces they are read") {
    std::string text, bytes;
    for (std::size_t size = 0; size < 200; ++size) {
        text += log_of(7 * size);
        bytes += gzip(log_of(7 * size));
    }
    for (std::size_t const piece : {1u, 2u, 3u, 9u, 100u, 1000u, 100'000u})
        CHECK(pulled(in_pieces(bytes, piece) | rill::decompressed_isal()) == outcome{text, ""});
    CHECK((rill::decompressed_isal(std::span(bytes)) | rill::lines() | rill::count()) ==
          (std::span(text) | rill::lines() | rill::count()));
}
