#include <rill/sources/iota.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/dedup.hpp>
#include <rill/adaptors/elements.hpp>
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/scan.hpp>
#include <rill/adaptors/slice.hpp>
#include <rill/adaptors/stride.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/with_position.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/adaptors/zip_longest.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/to.hpp>
#include <climits>
#include <cstdint>
#include <forward_list>

using namespace test;

TEST_CASE("iota counts up for ever") {
    static_assert(gives(rill::iota(10) | rill::take(3), {10, 11, 12}));
    CHECK(gives(rill::iota('a') | rill::take(2), {'a', 'b'}));
    CHECK(rill::iota(5).begin()[100] == 105);
    CHECK(rill::iota(std::uint64_t{1} << 63).begin()[1] == (std::uint64_t{1} << 63) + 1);
}

TEST_CASE("iota is random access over integers, forward over what can only be incremented; endless and const") {
    static_assert(well_formed<decltype(rill::iota(0))>() && well_formed<decltype(rill::iota(0)) const>());
    static_assert(shape_of<decltype(rill::iota(0))> == (random_access | endless | constant));
    static_assert(shape_of<decltype(rill::iota(0u))> == (random_access | endless | constant));
    std::list numbers{1, 2};
    auto positions = rill::iota(numbers.begin());
    static_assert(category(shape_of<decltype(positions)>) >= forward);
    CHECK(**std::next(positions.begin()) == 2);
}

TEST_CASE("iota may be walked again, and backwards") {
    auto numbers = rill::iota(1);
    auto it = numbers.begin();
    ++it, ++it, --it;
    CHECK(*it == 2);
    CHECK(it - numbers.begin() == 1);
    CHECK(*numbers.begin() == 1);
}

TEST_CASE("iota refuses what cannot be incremented") {
    static_assert(!std::invocable<decltype(rill::iota), std::string>);
    static_assert(!std::invocable<decltype(rill::iota), double>);
}

TEST_CASE("no number is computed after the last one that is wanted") {
    auto const last_three = [](auto numbers) { return gives(numbers, {INT_MAX - 2, INT_MAX - 1, INT_MAX}); };
    constexpr auto same = [](int x) { return x; };
    static_assert(last_three(rill::iota(INT_MAX - 2) | rill::take(3)));
    static_assert(last_three(rill::iota(INT_MAX - 2) | rill::map(same) | rill::take(3) | rill::map(same)));
    static_assert(last_three(rill::iota(INT_MAX - 4) | rill::drop(2) | rill::take(3)));
    static_assert(last_three(rill::iota(INT_MAX - 4) | rill::slice(2, 5)));
    static_assert(last_three(rill::iota(INT_MAX - 2) | rill::dedup() | rill::take(3)));
    static_assert(
        gives(rill::iota(INT_MAX - 4) | rill::stride(2) | rill::take(3), {INT_MAX - 4, INT_MAX - 2, INT_MAX}));
    static_assert(gives(rill::iota(INT_MAX - 1) | rill::scan([](int a, int b) { return a ^ b; }) | rill::take(2),
                        {INT_MAX - 1, 1}));
    CHECK(last_three(rill::chain(rill::iota(INT_MAX - 2) | rill::take(1), rill::iota(INT_MAX - 1) | rill::take(2))));
    CHECK((rill::iota(INT_MAX - 2) | rill::take(3) | rill::to<std::vector>()).back() == INT_MAX);

    std::vector<char> const abc{'a', 'b', 'c'};
    CHECK(last_three(rill::zip(rill::iota(INT_MAX - 2), abc) | rill::elements<0>()));
    CHECK(last_three(rill::zip(abc, rill::iota(INT_MAX - 2)) | rill::elements<1>()));
    CHECK(last_three(rill::zip(rill::iota(INT_MAX - 2), std::forward_list{1, 2, 3}) | rill::elements<0>()));
    CHECK(last_three(rill::iota(INT_MAX - 2) | rill::enumerate() | rill::take(3) | rill::elements<1>()));
    CHECK(last_three(rill::iota(INT_MAX - 2) | rill::with_position() | rill::take(3) | rill::elements<1>()));
    auto side_by_side = rill::zip_longest(rill::iota(INT_MAX - 2), abc) | rill::take(3);
    CHECK(std::get<0>(side_by_side.begin()[2]) == INT_MAX);
}

TEST_CASE("unsigned numbers wrap") {
    auto const bytes = rill::iota(std::uint8_t{0}) | rill::take(300) | rill::to<std::vector>();
    REQUIRE(bytes.size() == 300);
    CHECK(bytes[255] == 255);
    CHECK(bytes[299] == 43);
    auto pulled = rill::iota(std::uint8_t{254}) | rill::take(258);
    CHECK(std::ranges::equal(pulled, pulled | rill::to<std::vector>()));
    static_assert(gives(rill::iota(UINT64_MAX) | rill::take(2), {UINT64_MAX, std::uint64_t{0}}));
}

TEST_CASE("there are more positions than there are numbers") {
    auto many = rill::iota(0) | rill::take(std::uint64_t{1} << 32);
    constexpr auto n = std::min<std::uint64_t>(std::uint64_t{1} << 32, PTRDIFF_MAX);
    CHECK(many.size() == n);
    CHECK(rill::count(many) == n);
    CHECK(many.end() - many.begin() == static_cast<std::ptrdiff_t>(n));
    CHECK(many.begin() != many.end());
    CHECK(gives(many | rill::take(2), {0, 1}));
}
