#include <rill/io/codec/zlib_inflater.hpp>

#include "support/inflating.hpp"

TEST_CASE("deflated data ends where it ends, and nothing behind it is taken") {
    test::check_inflation<rill::core::zlib_inflater>();
}
TEST_CASE("a fault is told behind what is good, and stays") {
    test::check_inflation_of_faults<rill::core::zlib_inflater>();
}
TEST_CASE("the check sum is CRC-32, in parts and in one") { test::check_check_sums<rill::core::zlib_inflater>(); }
