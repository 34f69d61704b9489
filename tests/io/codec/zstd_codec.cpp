#include <rill/io/codec/zstd_codec.hpp>

#include "support/codecs.hpp"

using namespace test;

TEST_CASE("a frame of Zstandard ends where it ends") {
    for (std::size_t const size : {0u, 6u, 10'000u})
        check_codec<rill::core::zstd_codec>(log_of(size), zstd(log_of(size)));
    auto const text = log_of(300'000);
    rill::core::zstd_codec codec;
    CHECK(decode(codec, zstd(text), 10'000, 10'000).text == text);
}

TEST_CASE("a frame of Zstandard whose check sum is wrong has all its text before the fault") {
    auto const text = log_of(300'000);
    auto bytes = zstd(text);
    bytes.back() ^= 1;
    rill::core::zstd_codec codec;
    auto const found = decode(codec, bytes, 1'000'000, 1'000'000);
    CHECK(found.text == text);
    CHECK(!found.fault.empty());
}
