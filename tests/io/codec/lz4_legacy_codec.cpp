#include <rill/io/codec/lz4_legacy_codec.hpp>

#include "support/codecs.hpp"

using namespace test;

TEST_CASE("LZ4's legacy format ends where another one begins, and may end after each block") {
    auto const text = log_of(10'000), bytes = legacy_lz4(text);
    rill::core::lz4_legacy_codec codec;
    for (std::size_t const most_in : {4u, 100u, 1'000'000u})
        for (std::size_t const most_out : {1u, 1'000'000u}) {
            auto const found = decode(codec, bytes + bytes, most_in, most_out);
            CHECK(found.text == text);
            CHECK(found.ended);
            CHECK(found.taken == bytes.size());
            CHECK(codec.may_end());
        }
    CHECK(!decode(codec, bytes, 1'000'000, 1'000'000).ended);
    CHECK(decode(codec, legacy_lz4_magic + little_endian(0xffffffff), 1000, 1000).fault == "size of a block is wrong");
    CHECK(decode(codec, legacy_lz4_magic + little_endian(2) + "\xff\xff", 1000, 1000).fault == "data is corrupt");
    CHECK(codec.told(bytes) == rill::core::match::yes);
    CHECK(codec.told(lz4(text)) == rill::core::match::no);
}
