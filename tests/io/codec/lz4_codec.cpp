#include <rill/io/codec/lz4_codec.hpp>

#include "support/codecs.hpp"

using namespace test;

TEST_CASE("a frame of LZ4 ends where it ends") {
    for (std::size_t const size : {0u, 6u, 10'000u})
        check_codec<rill::core::lz4_codec>(log_of(size), lz4(log_of(size)));
    std::string noise; // its blocks are stored
    for (std::mt19937 engine; noise.size() < 200'000;) noise += static_cast<char>(engine());
    rill::core::lz4_codec codec;
    CHECK(decode(codec, lz4(noise), 10'000, 10'000).text == noise);
}

TEST_CASE(
    "a frame of LZ4 whose check sum, or the size of whose next block, is wrong has all its text before the fault") {
    auto const text = log_of(60'000);
    auto const bytes = lz4(text);
    for (std::size_t const from_end : {1u, 5u}) { // of the check sum, of the mark at the end
        auto corrupt = bytes;
        corrupt[corrupt.size() - from_end] ^= 0x40;
        rill::core::lz4_codec codec;
        auto const found = decode(codec, corrupt, 1'000'000, 1'000'000);
        CHECK(found.text == text);
        CHECK(!found.fault.empty());
    }
}
