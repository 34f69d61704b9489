#include <rill/io/codec/lzma_codec.hpp>

#include "support/codecs.hpp"

using namespace test;

TEST_CASE("a stream of xz, and a member of lzip, ends where it ends") {
    for (std::size_t const size : {0u, 6u, 10'000u}) {
        check_codec<rill::core::xz_codec>(log_of(size), xz(log_of(size)));
        check_codec<rill::core::lzip_codec>(log_of(size), lzip(log_of(size)));
    }
}

TEST_CASE("one whose check sum is wrong has all its text before the fault") {
    auto const text = log_of(100'000);
    auto one = xz(text), other = lzip(text);
    one[one.size() - 12] ^= 1;
    other[other.size() - 20] ^= 1;
    rill::core::xz_codec by_xz;
    CHECK(decode(by_xz, one, 1'000'000, 1'000'000).text == text);
    CHECK(decode(by_xz, one, 1'000'000, 1'000'000).fault == "data is corrupt");
    rill::core::lzip_codec by_lzip;
    CHECK(decode(by_lzip, other, 1'000'000, 1'000'000).text == text);
    CHECK(decode(by_lzip, other, 1'000'000, 1'000'000).fault == "data is corrupt");
}
