#include <rill/sources/iota.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/take.hpp>
#include <cstdint>

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
