#include <rill/core/algo/advance_clamped.hpp>
#include "support/catch.hpp"
#include <array>

using namespace rill::core;

TEST_CASE("advance_clamped takes positions beyond the end for the end") {
    static_assert([] {
        std::array numbers{1, 2, 3};
        auto at = numbers.begin();
        op::advance_clamped(numbers, at, 0, 2);
        if (*at != 3) return false;
        op::advance_clamped(numbers, at, 2, 7);
        if (at != numbers.end()) return false;
        op::advance_clamped(numbers, at, 7, 5);
        if (at != numbers.end()) return false;
        op::advance_clamped(numbers, at, 5, 1);
        return *at == 2;
    }());
}

TEST_CASE("an endless sequence has all positions") {
    auto numbers = std::views::iota(0);
    auto at = op::first(numbers);
    op::advance_clamped(numbers, at, 0, 1000);
    CHECK(op::read(numbers, at) == 1000);
    op::advance_clamped(numbers, at, 1000, 10);
    CHECK(op::read(numbers, at) == 10);
}
