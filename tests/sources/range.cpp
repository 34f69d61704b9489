#include <rill/sources/range.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/take.hpp>
#include <climits>
#include <cstdint>

using namespace test;

namespace {
constexpr bool large = sizeof(std::size_t) == sizeof(std::uint64_t); // as are the lengths of some ranges
} // namespace

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
    if (large) CHECK(rill::range(INT64_MIN, INT64_MAX).size() == UINT64_MAX);
    CHECK(gives(rill::range(INT_MIN, INT_MAX, INT_MAX), {INT_MIN, -1, INT_MAX - 1}));
    CHECK(gives(rill::range(INT64_MAX, INT64_MIN, INT64_MIN), {INT64_MAX, std::int64_t{-1}}));
}

TEST_CASE("range counts down over unsigned numbers") {
    std::vector const v{7, 8, 9};
    CHECK(gives(rill::range(v.size(), 0, -1), {3, 2, 1}));
    CHECK(gives(rill::range(v.size() - 1, -1, -1), {2, 1, 0}));
    CHECK(gives(rill::range(10u, 0u, -3), {10, 7, 4, 1}));
    CHECK(gives(rill::range(std::uint8_t{3}, std::uint8_t{0}, -1), {3, 2, 1}));
    CHECK(gives(rill::range(std::uint16_t{3}, -1, std::int8_t{-2}), {3, 1}));
    static_assert(gives(rill::range(3u, -4, -3), {3, 0, -3}));
    static_assert(gives(rill::range(0u, -4), std::initializer_list<unsigned>{}));
}

TEST_CASE("with a step the elements are signed if an argument is") {
    constexpr auto counts_in = []<class T>(std::type_identity<T>, auto numbers) {
        return std::same_as<std::ranges::range_value_t<decltype(numbers)>, T>;
    };
    constexpr std::type_identity<int> ints;
    constexpr std::size_t size = 3;
    static_assert(counts_in(std::type_identity<std::size_t>(), rill::range(0, size)));
    static_assert(counts_in(std::type_identity<std::make_signed_t<std::size_t>>(), rill::range(0, size, 1)));
    static_assert(counts_in(ints, rill::range(10u, 0u, -3)) && counts_in(ints, rill::range(-2, 3u, 1u)));
    static_assert(counts_in(std::type_identity<unsigned>(), rill::range(1u, 9u, 2u)));
    static_assert(counts_in(ints, rill::range(std::uint8_t{1}, std::uint8_t{9}, 2)));
    static_assert(counts_in(std::type_identity<char>(), rill::range('a', 'e', '\2')));
    static_assert(counts_in(std::type_identity<char>(), rill::range('a', 'e')));
    static_assert(counts_in(std::type_identity<char16_t>(), rill::range(u'a', u'e', u'\2')));
    static_assert(counts_in(std::type_identity<double>(), rill::range(3u, 0.0, -1)));
    CHECK(gives(rill::range('a', 'e', '\2'), {'a', 'c'}));
    CHECK(gives(rill::range('e', 'a', -2), {'e', 'c'}));
}

TEST_CASE("a stop need not be a number of the elements' type") {
    CHECK(gives(rill::range(-2, 3u, 1), {-2, -1, 0, 1, 2}));
    CHECK(gives(rill::range(INT_MAX - 1, UINT_MAX / 2 + 1, 1), {INT_MAX - 1, INT_MAX}));
    CHECK(gives(rill::range(0, 3'000'000'000u, 1'000'000'000), {0, 1'000'000'000, 2'000'000'000}));
    CHECK(gives(rill::range(0, 10u, 3'000'000'000u), {0}));
    CHECK(gives(rill::range(3u, -2), std::initializer_list<unsigned>{}));
    CHECK(gives(rill::range(UINT64_MAX, -1, 1), std::initializer_list<std::int64_t>{}));
    CHECK(gives(rill::range(-1, UINT64_MAX / 2 + 1, UINT64_MAX / 2 + 2), {-1}));
}

TEST_CASE("range names the argument whose numbers the elements' type cannot hold") {
    CHECK(complaint([] { static_cast<void>(rill::range(-2, 3u)); }) ==
          "rill::range: start must not be negative where stop is unsigned, unless there is a step, got -2");
    CHECK(complaint([] { static_cast<void>(rill::range(std::vector<int>().size() - 1, -1, -1)); }) ==
          "rill::range: start must fit the elements' signed type, got " + std::to_string(SIZE_MAX));
    CHECK(complaint([] { static_cast<void>(rill::range(3'000'000'000u, 0, -1)); }) ==
          "rill::range: start must fit the elements' signed type, got 3000000000");
    CHECK(complaint([] { static_cast<void>(rill::range(0, 4'000'000'000u, 1'000'000'000)); }) ==
          "rill::range: the numbers before stop must fit the elements' signed type, got 4000000000");
    CHECK(complaint([] { static_cast<void>(rill::range(0, UINT64_MAX, 1)); }) ==
          "rill::range: the numbers before stop must fit the elements' signed type, got 18446744073709551615");
}

TEST_CASE("range refuses what is not finite, and more numbers than can be counted") {
    constexpr auto inf = std::numeric_limits<double>::infinity();
    constexpr auto nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(complaint([] { static_cast<void>(rill::range(inf)); }) == "rill::range: stop must be finite, got inf");
    CHECK(complaint([] { static_cast<void>(rill::range(0.0, -inf)); }) == "rill::range: stop must be finite, got -inf");
    CHECK(complaint([] { static_cast<void>(rill::range(nan, 1.0)); }) == "rill::range: start must be finite, got nan");
    CHECK(complaint([] { static_cast<void>(rill::range(0, nan)); }) == "rill::range: stop must be finite, got nan");
    CHECK(complaint([] { static_cast<void>(rill::range(0, 1, nan)); }) == "rill::range: step must be finite, got nan");
    CHECK(complaint([] { static_cast<void>(rill::range(0, 1, inf)); }) == "rill::range: step must be finite, got inf");
    CHECK(complaint([] { static_cast<void>(rill::range(1e30)); }) ==
          "rill::range: stop must be fewer steps away than there are positions, got 1e+30");
    CHECK(complaint([] { static_cast<void>(rill::range(0.0, 1e300, 1e-300)); }) ==
          "rill::range: stop must be fewer steps away than there are positions, got 1e+300");
    if (large) CHECK(rill::range(0.0f, 1e18f, 1.0f).size() == 999999984306749440u);
}

TEST_CASE("the positions of a range go as far as a distance does") {
    if (!large) return;
    auto all = rill::range(UINT64_MAX);
    CHECK(gives(all | rill::take(2), {std::uint64_t{0}, std::uint64_t{1}}));
    CHECK(all.end()[-1] == UINT64_MAX - 1);
    CHECK(too_long([&] { return all.end() - all.begin(); }) == "rill::range: position must fit std::ptrdiff_t");
    auto down = rill::range(INT64_MAX, INT64_MIN, -1);
    CHECK(down.size() == UINT64_MAX);
    CHECK(down.begin()[PTRDIFF_MAX] == 0);
    CHECK(too_long([&] { return down.end() - down.begin(); }) == "rill::range: position must fit std::ptrdiff_t");
    CHECK(too_long([] { static_cast<void>(rill::range(INT64_MIN, UINT64_MAX / 2 + 1, 1)); }) ==
          "rill::range: length must fit std::size_t");
    auto wide = rill::range(INT_MIN, INT_MAX);
    CHECK(wide.begin()[static_cast<std::ptrdiff_t>(UINT_MAX - 1)] == INT_MAX - 1);
    CHECK(static_cast<std::uint64_t>(wide.end() - wide.begin()) == UINT_MAX);
    auto signed_ones = rill::range(std::int64_t{-3}, std::int64_t{3});
    CHECK(signed_ones.end() - signed_ones.begin() == 6);
    CHECK(indexed(signed_ones) == "-3 -2 -1 0 1 2");
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
    static_assert(!std::invocable<range> && !std::invocable<range, bool> && !std::invocable<range, int, bool> &&
                  !std::invocable<range, int, int, bool> && !std::invocable<range, std::string>);
    static_assert(!std::invocable<range, int, int, int, int>);
}
