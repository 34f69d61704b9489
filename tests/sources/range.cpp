#include <rill/sources/range.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <climits>
#include <cstdint>

using namespace test;

TEST_CASE("range counts as Python's does") {
    static_assert(gives(rill::range(4), {0, 1, 2, 3}));
    static_assert(gives(rill::range(2, 5), {2, 3, 4}));
    static_assert(gives(rill::range(0, 10, 3), {0, 3, 6, 9}));
    static_assert(gives(rill::range(10, 0, -3), {10, 7, 4, 1}));
    static_assert(gives(rill::range(0, 9, 3), {0, 3, 6}));
    CHECK(gives(rill::range(10, 0, -3), {10, 7, 4, 1}));
}

TEST_CASE("a range that points the wrong way is empty") {
    for (auto const& r : {rill::range(0), rill::range(5, 2), rill::range(-3)}) CHECK(r.size() == 0);
    for (auto const& r : {rill::range(5, 2, 1), rill::range(2, 5, -1), rill::range(2, 2, 7)}) CHECK(r.size() == 0);
    CHECK(gives(rill::range(5, 2), {}));
}

TEST_CASE("floating values are computed, not accumulated") {
    CHECK(gives(rill::range(0.0, 1.0, 0.25), {0.0, 0.25, 0.5, 0.75}));
    CHECK(gives(rill::range(1.0, 0.0, -0.5), {1.0, 0.5}));
    CHECK(gives(rill::range(2.5), {0.0, 1.0, 2.0}));
    auto tenths = rill::range(0.0, 100000.0, 0.1);
    CHECK(tenths.size() == 1000000);
    CHECK(tenths.begin()[999999] == 999999 * 0.1);
}

TEST_CASE("the elements are of the arguments' common type") {
    static_assert(std::same_as<std::ranges::range_value_t<decltype(rill::range(3, 5L))>, long>);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(rill::range(3, 5.0))>, double>);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(rill::range(std::uint8_t{3}))>, std::uint8_t>);
    CHECK(gives(rill::range(std::uint8_t{250}, std::uint8_t{255}, std::uint8_t{2}), {250, 252, 254}));
}

TEST_CASE("range goes to the limits of its type") {
    CHECK(gives(rill::range(INT64_MAX - 2, INT64_MAX), {INT64_MAX - 2, INT64_MAX - 1}));
    CHECK(rill::range(INT64_MIN, INT64_MAX).size() == UINT64_MAX);
    CHECK(gives(rill::range(INT_MIN, INT_MAX, INT_MAX), {INT_MIN, -1, INT_MAX - 1}));
    CHECK(gives(rill::range(INT64_MAX, INT64_MIN, INT64_MIN), {INT64_MAX, std::int64_t{-1}}));
}

TEST_CASE("range is random access, sized, common and const") {
    constexpr shape all = random_access | sized | common | constant;
    static_assert(shape_of<decltype(rill::range(3))> == all && shape_of<decltype(rill::range(0, 9, 2))> == all);
    static_assert(shape_of<decltype(rill::range(0.5))> == all);
    static_assert(well_formed<decltype(rill::range(3))>() && well_formed<decltype(rill::range(0, 9, 2)) const>());
    auto r = rill::range(0, 10, 3);
    CHECK(reversed(r) == "0 3 6 9");
    CHECK(indexed(r) == "0 3 6 9");
    auto plain = rill::range(-1, 2);
    CHECK(reversed(plain) == "-1 0 1");
    CHECK(indexed(plain) == "-1 0 1");
}

TEST_CASE("range refuses a step of zero where it is called, and what is no number") {
    CHECK(complaint([] { static_cast<void>(rill::range(0, 9, 0)); }) == "rill::range: step must not be zero, got 0");
    CHECK(complaint([] { static_cast<void>(rill::range(0.0, 9.0, 0.0)); }) ==
          "rill::range: step must not be zero, got 0");
    using range = decltype(rill::range);
    static_assert(!std::invocable<range> && !std::invocable<range, bool> && !std::invocable<range, std::string>);
    static_assert(!std::invocable<range, int, int, int, int>);
}
