#include <rill/core/storage/last_few.hpp>
#include "support/archetypes.hpp"
#include "support/catch.hpp"
#include <vector>

using namespace test;
using namespace rill::core;

TEST_CASE("the last few move up when one is pushed, at either end") {
    last_few<stream<>, 3> few;
    for (int x : {1, 2, 3, 4}) few.push(int(x));
    CHECK((few[0] == 2 && few[1] == 3 && few[2] == 4));
    CHECK(few.all() == rill::tuple<int, int, int>(2, 3, 4));
    few.push_front(1);
    CHECK(few.all() == rill::tuple<int, int, int>(1, 2, 3));
}

TEST_CASE("what a multi-pass sequence refers to stays where it is") {
    std::vector v{1, 2};
    last_few<std::vector<int>, 2> few;
    few.push(v[1]);
    few.push(v[0]);
    static_assert(std::same_as<decltype(few[0]), int&>);
    CHECK((&few[0] == &v[1] && &few[1] == &v[0]));
    static_assert(std::same_as<decltype(few.all()), rill::tuple<int&, int&>>);
}

TEST_CASE("values are copied out of a cursor's few, and looked at in a view's") {
    static_assert(held<stream<move_only>> && !held_in_cursor<stream<move_only>>);
    static_assert(std::same_as<decltype(last_few<stream<>, 2>().all()), rill::tuple<int const&, int const&>>);
    static_assert(std::same_as<decltype(last_few<range_of<forward | values>, 2>().all()), rill::tuple<int, int>>);
    static_assert(std::same_as<neighbour_t<range_of<forward | values>>, int const&>);
}
