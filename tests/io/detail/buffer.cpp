#include <rill/io/detail/buffer.hpp>

#include "support/catch.hpp"

using rill::core::buffer;

TEST_CASE("a buffer has the size that was asked for, and none when it is empty") {
    buffer const none;
    CHECK(none.size() == 0);
    CHECK(none.data() == nullptr);
    buffer const some(100);
    CHECK(some.size() == 100);
    some.data()[99] = 'x';
}

TEST_CASE("a buffer moves its bytes and is never copied") {
    static_assert(!std::is_copy_constructible_v<buffer> && std::is_nothrow_move_constructible_v<buffer>);
    buffer from(10);
    char* const bytes = from.data();
    buffer to = std::move(from);
    CHECK(to.data() == bytes);
    CHECK(from.data() == nullptr);
    buffer other(20);
    other = std::move(to);
    CHECK(other.data() == bytes);
    CHECK(other.size() == 10);
    CHECK(to.size() == 0);
}
