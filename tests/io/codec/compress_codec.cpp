#include <rill/io/codec/compress_codec.hpp>

#include "support/codecs.hpp"

using namespace test;

TEST_CASE("compress has no end, and may end where no code is half read") {
    auto const text = log_of(10'000);
    for (unsigned const clear_after : {~0U, 1'000u}) {
        auto const bytes = compress(text, 12, clear_after);
        for (std::size_t const most_in : {1u, 1'000'000u})
            for (std::size_t const most_out : {1u, 1'000'000u}) {
                rill::core::compress_codec codec;
                auto const found = decode(codec, bytes, most_in, most_out);
                CHECK(found.text == text);
                CHECK(!found.ended);
                CHECK(codec.may_end());
            }
    }
    rill::core::compress_codec codec;
    CHECK(!codec.may_end()); // before the header is known
    decode(codec, compress("hello\n").substr(0, 4), 1000, 1000);
    CHECK(!codec.may_end());
    CHECK(codec.told("\x1f\x9d") == rill::core::match::yes);
    CHECK(codec.told("\x1f\x8b") == rill::core::match::no);
}
