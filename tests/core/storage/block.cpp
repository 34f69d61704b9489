#include <rill/core/storage/block.hpp>
#include "support/archetypes.hpp"
#include "support/catch.hpp"
#include "support/walk.hpp"

using namespace test;
using rill::core::block, rill::core::references;

TEST_CASE("what a multi-pass sequence refers to is shown as references, all else as a span of values") {
    static_assert(std::same_as<decltype(block<std::vector<int>>().shown(0, 0)), references<int>>);
    static_assert(std::same_as<decltype(block<stream<>>().shown(0, 0)), std::span<int>>);
    static_assert(std::same_as<decltype(block<range_of<forward | values>>().shown(0, 0)), std::span<int>>);
    block<stream<>> const unchanging;
    static_assert(std::same_as<decltype(unchanging.shown(0, 0)), std::span<int const>>);

    std::vector v{1, 2};
    block<std::vector<int>> b;
    b.push(v[1]);
    b.push(v[0]);
    CHECK(gives(b.shown(0, 2), {2, 1}));
    b.shown(0, 2)[0] = 7;
    CHECK(v[1] == 7);
}

TEST_CASE("of bools, which have no span, the vector's own references are shown") {
    block<std::vector<bool>> b;
    for (bool x : {true, false, true}) b.push(x);
    CHECK(gives(b.shown(1, 2), {0, 1}));
    CHECK(b.shown(0, 3).size() == 3);
}

TEST_CASE("keep_last keeps the last ones, and the others are gone") {
    {
        block<stream<counted>> b, spare;
        for (int i = 0; i < 5; ++i) b.push(counted(i));
        b.keep_last(2, spare);
        CHECK(b.size() == 2);
        CHECK((b.shown(0, 2)[0] == 3 && b.shown(0, 2)[1] == 4));
        CHECK(counted::alive == 2);
        b.clear();
        CHECK(counted::alive == 0);
    }
    CHECK(counted::copies == 0);
}
