#include <rill/core/verb/count_policy.hpp>
#include "support/catch.hpp"
#include <array>
#include <forward_list>

using namespace rill::core;

TEST_CASE("exactly is a number, whatever the sequence") {
    std::array numbers{1, 2, 3};
    static_assert(count_policy<exactly, std::forward_list<int>>);
    CHECK(exactly(2)(numbers) == 2);
    CHECK(exactly(5)(numbers) == 5);
}

TEST_CASE("all_but leaves as many of a sequence of known length, down to none") {
    static_assert(count_policy<all_but, std::array<int, 3>>);
    static_assert(count_policy<all_but, std::array<int, 3> const>);
    static_assert(!count_policy<all_but, std::forward_list<int>>);
    static_assert([] {
        std::array numbers{1, 2, 3};
        return all_but(0)(numbers) == 3 && all_but(2)(numbers) == 1 && all_but(3)(numbers) == 0 &&
               all_but(9)(numbers) == 0;
    }());
}
