#include <rill/io/codec/codec.hpp>

#include "support/catch.hpp"

using rill::core::match;
namespace op = rill::core::op;

TEST_CASE("bytes begin with a pattern, or may, or do not") {
    CHECK(op::begins("abcd", "abc") == match::yes);
    CHECK(op::begins("abc", "abc") == match::yes);
    CHECK(op::begins("ab", "abc") == match::perhaps);
    CHECK(op::begins("", "abc") == match::perhaps);
    CHECK(op::begins("abd", "abc") == match::no);
    CHECK(op::begins("BZh1", "BZh?") == match::yes);
    CHECK(op::begins("BZh0", "BZh?") == match::no);
    CHECK(op::either(match::perhaps, match::no) == match::perhaps);
    CHECK(op::either(match::perhaps, match::yes) == match::yes);
    CHECK(op::begins_skippable("") == match::perhaps);
    CHECK(op::begins_skippable("\x5f\x2a\x4d") == match::perhaps);
    CHECK(op::begins_skippable("\x50\x2a\x4d\x18") == match::yes);
    CHECK(op::begins_skippable("\x60\x2a\x4d\x18") == match::no);
    CHECK(op::little_endian("\x01\xff\x00\x80") == 0x8000ff01);
    CHECK(op::little_endian("\x01\xff", 2) == 0xff01);
    CHECK_THROWS_AS(op::check_memory(false), std::bad_alloc);
}
