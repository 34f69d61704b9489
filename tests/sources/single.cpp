#include <rill/sources/single.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>

using namespace test;

TEST_CASE("single has one element") {
    static_assert(gives(rill::single(4), {4}));
    static_assert(gives(rill::chain(rill::single(0), rill::range(5, 8)), {0, 5, 6, 7}));
    CHECK(gives(rill::single(std::string("word")), {"word"}));
    static_assert(rill::single(4).front() == 4 && rill::single(4).size() == 1 && *rill::single(4).data() == 4);
}

TEST_CASE("single is contiguous, sized, common and const") {
    static_assert(shape_of<decltype(rill::single(1))> == (contiguous | sized | common | constant));
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(rill::single(1))>, int&>);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(rill::single(1)) const>, int const&>);
    static_assert(std::ranges::view<decltype(rill::single(1))> && !std::is_aggregate_v<decltype(rill::single(1))>);
}

TEST_CASE("single's element belongs to it, can be changed, and is copied with it") {
    int x = 1;
    auto one = rill::single(x);
    for (int& y : one) y = 2;
    auto const copy = one;
    one.front() = 3;
    CHECK(x == 1);
    CHECK(gives(one, {3}));
    CHECK(gives(copy, {2}));
}

TEST_CASE("single takes elements that can only be moved, that cannot be assigned, that have no default") {
    CHECK(gives(rill::single(move_only(5)), {5}));
    auto two = rill::single(fixed(2));
    auto const three = rill::single(fixed(3));
    two = three;
    CHECK(gives(two, {3}));
    static_assert(std::copyable<decltype(two)> && !std::copyable<decltype(rill::single(move_only(5)))>);
    counted::copies = 0;
    CHECK(gives(rill::single(counted(1)) | rill::map([](int x) { return x + 1; }), {2}));
    CHECK(counted::copies == 0);
    CHECK(counted::alive == 0);
}

TEST_CASE("lookup stays out of single") {
    int numbers[1] = {};
    unlookable hidden[1] = {};
    test::lookup_stays_out_over([](auto& a) { return rill::single(a[0]); }, numbers, hidden);
}
