#include <rill/adaptors/powerset.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/cycle.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <cstdint>

using namespace test;

namespace {
constexpr verb powerset(rill::powerset);
constexpr auto digits = [](auto const& some) {
    int number = 0;
    for (auto const& x : some) number = 10 * number + x;
    return number;
};
constexpr auto numbers_of = [](auto&& r) -> decltype(rill::map(rill::powerset(std::forward<decltype(r)>(r)), digits)) {
    return rill::map(rill::powerset(std::forward<decltype(r)>(r)), digits);
};
std::string choosing(std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(numbers_of)
        .single_pass_ints()
        .single_pass_others()
        .unsized<fixed, counted>()
        .move_only_values()
        .sized()
        .allocating()
        .climb(in, expected);
}
} // namespace

TEST_CASE("powerset has every choice, by size, and reads an element when it is first chosen") {
    CHECK(
        choosing({1, 2, 3}, {0, 1, 2, 3, 12, 13, 23, 123}) ==
        "give(0) ask read(1) give(1) ask read(2) give(2) ask read(3) give(3) ask give(12) give(13) give(23) give(123)");
    choosing({7}, {0, 7});
    CHECK(choosing({}, {0}) == "give(0) ask");
}

TEST_CASE("powerset has a size that may not fit, and is single pass") {
    static_assert(over<powerset, std::vector<int>&> == (single_pass | sized));
    static_assert(over<powerset, stream<>> == single_pass);
    for (int n = 0; n < 9; ++n) {
        auto all = rill::range(n) | rill::powerset();
        CHECK(all.size() == std::size_t{1} << n);
        CHECK(all.size() == static_cast<std::size_t>(std::ranges::distance(all)));
    }
    CHECK((rill::range(63) | rill::powerset()).size() == std::size_t{1} << 63);
    CHECK(too_long([] { return (rill::range(64) | rill::powerset()).size(); }) ==
          "rill::powerset: length must fit std::size_t");
    auto const lots = std::vector{1, 2, 3} | rill::cycle(std::uint64_t{1} << 63);
    CHECK(too_long([&] { return (lots | rill::powerset()).size(); }) == "rill::cycle: length must fit std::size_t");
}

TEST_CASE("the example of powerset is true") {
    CHECK((std::vector{1, 2} | rill::powerset() | rill::to<std::vector<std::vector<int>>>()) ==
          std::vector<std::vector<int>>{{}, {1}, {2}, {1, 2}});
}

TEST_CASE("powerset refuses what has no end") {
    using verb = decltype(rill::powerset);
    static_assert(!std::invocable<verb, std::ranges::iota_view<int>>);
    static_assert(!std::invocable<verb, int>);
}

TEST_CASE("lookup stays out of powerset") { lookup_stays_out(powerset); }
