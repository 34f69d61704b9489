#include <rill/io/codec/gzip_codec.hpp>

#include <rill/io/codec/zlib_inflater.hpp>

#include "support/codecs.hpp"

using namespace test;

TEST_CASE("a member of gzip ends where it ends") {
    using codec = rill::core::gzip_codec<rill::core::zlib_inflater>;
    for (std::size_t const size : {0u, 6u, 10'000u}) check_codec<codec>(log_of(size), gzip(log_of(size)));
}

TEST_CASE("a member of gzip whose check sum or length is wrong has all its text before the fault") {
    auto const text = log_of(10'000);
    rill::core::gzip_codec<rill::core::zlib_inflater> codec;
    for (std::size_t const from_end : {1u, 5u}) {
        auto bytes = gzip(text);
        bytes[bytes.size() - from_end] ^= 1;
        auto const found = decode(codec, bytes, 1'000'000, 1'000'000);
        CHECK(found.text == text);
        CHECK(found.fault == (from_end == 1 ? "length is wrong" : "check sum is wrong"));
    }
}
