#include <rill/io/codec/bzip2_codec.hpp>

#include "support/codecs.hpp"

using namespace test;

TEST_CASE("a stream of bzip2 ends where it ends") {
    for (std::size_t const size : {0u, 6u, 10'000u})
        check_codec<rill::core::bzip2_codec>(log_of(size), bzip2(log_of(size)));
}

TEST_CASE("a stream of bzip2 whose check sum is wrong has all its text before the fault") {
    auto bytes = bzip2("hello\n");
    bytes[bytes.size() - 3] ^= 1;
    rill::core::bzip2_codec codec;
    auto const found = decode(codec, bytes, 1'000'000, 1'000'000);
    CHECK(found.text == "hello\n");
    CHECK(found.fault == "data is corrupt");
}
