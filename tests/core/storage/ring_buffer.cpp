#include <rill/core/storage/ring_buffer.hpp>
#include "support/archetypes.hpp"
#include "support/catch.hpp"
#include <vector>

using namespace test;
using rill::core::ring_buffer;

TEST_CASE("a ring_buffer counts its elements from the oldest") {
    ring_buffer<stream<>> last;
    CHECK(last.size() == 0);
    for (int x : {1, 2, 3}) last.push(int(x));
    CHECK((last.size() == 3 && last[0] == 1 && last[1] == 2 && last[2] == 3));
    last.replace(4);
    CHECK((last.size() == 3 && last[0] == 2 && last[1] == 3 && last[2] == 4));
    last.replace(5);
    last.replace(6);
    last.replace(7);
    CHECK((last.size() == 3 && last[0] == 5 && last[1] == 6 && last[2] == 7));
}

TEST_CASE("what a multi-pass sequence refers to is kept as a pointer") {
    std::vector v{1, 2};
    ring_buffer<std::vector<int>> last;
    static_assert(std::same_as<decltype(last)::element, int&>);
    last.push(v[0]);
    last[0] = 7;
    CHECK(v[0] == 7);
    last.replace(v[1]);
    CHECK(&last[0] == &v[1]);
}

TEST_CASE("values, and elements of single-pass sequences, are kept themselves") {
    static_assert(std::same_as<ring_buffer<stream<>>::element, int&&>);
    static_assert(std::same_as<ring_buffer<range_of<forward | values>>::element, int&&>);
    static_assert(std::same_as<ring_buffer<std::vector<bool>>::element, bool&&>);
    {
        ring_buffer<stream<counted>> last;
        last.push(counted(1));
        last.push(counted(2));
        CHECK(counted::alive == 2);
        last.replace(counted(3));
        CHECK(counted::alive == 2);
        CHECK(int(last[1]) == 3);
    }
    CHECK(counted::alive == 0);
    CHECK(counted::copies == 0);
}

TEST_CASE("elements that can only be moved, or not be assigned, can be kept") {
    ring_buffer<stream<move_only>> moved;
    moved.push(move_only(1));
    moved.replace(move_only(2));
    CHECK(int(move_only(moved[0])) == 2);
    ring_buffer<stream<fixed>> unassigned;
    unassigned.push(fixed(1));
    unassigned.replace(fixed(2));
    CHECK(unassigned[0] == 2);
}
