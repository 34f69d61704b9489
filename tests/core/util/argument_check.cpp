#include <rill/core/util/argument_check.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <cstdint>

using namespace rill::core;

TEST_CASE("a count may be of any integral type, and saturates at the greatest position") {
    static_assert(op::count("verb", 3) == 3);
    static_assert(op::count("verb", short{3}) == 3 && op::count("verb", 3u) == 3 && op::count("verb", '\3') == 3);
    static_assert(op::count("verb", INT64_MAX) == PTRDIFF_MAX);
    static_assert(op::count("verb", UINT64_MAX) == PTRDIFF_MAX);
    static_assert(op::positive_count("verb", 1) == 1);
}

TEST_CASE("a bad argument is an invalid_argument that names verb and value") {
    CHECK(test::complaint([] { op::count("take", -3); }) == "rill::take: count must not be negative, got -3");
    CHECK(test::complaint([] { op::count("take", INT64_MIN); }) ==
          "rill::take: count must not be negative, got -9223372036854775808");
    CHECK(test::complaint([] { op::positive_count("chunk", 0u); }) == "rill::chunk: count must not be zero, got 0");
    CHECK(test::complaint([] { op::positive_count("chunk", -1); }) ==
          "rill::chunk: count must not be negative, got -1");
}

TEST_CASE("a bad argument is no constant expression") {
    constexpr auto accepts = []<int N>(std::integral_constant<int, N>) {
        return requires { std::integral_constant<std::size_t, op::count("take", N)>(); };
    };
    static_assert(accepts(std::integral_constant<int, 0>()));
    static_assert(!accepts(std::integral_constant<int, -1>()));
}
