#include <rill/core/storage/placed.hpp>

#include "support/catch.hpp"

TEST_CASE("what is placed stays where it is when its holder is moved, and is destroyed once") {
    struct counted {
        int& alive;
        explicit counted(int& n) : alive(n) { ++alive; }
        counted(counted const&) = delete;
        ~counted() { --alive; }
    };
    int alive = 0;
    {
        rill::core::placed<counted> here;
        CHECK(!here);
        here.emplace(alive);
        auto const address = &*here;
        auto there = std::move(here);
        CHECK(!here);
        CHECK(&*there == address);
        here.emplace(alive);
        here = std::move(there);
        CHECK(alive == 1);
        CHECK(&*here == address);
    }
    CHECK(alive == 0);
}
