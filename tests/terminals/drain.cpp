#include <rill/terminals/drain.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/inspect.hpp>

using namespace test;

TEST_CASE("drain walks to the end, and reads every element") {
    int numbers[] = {1, 2};
    recording story;
    input<>(numbers, numbers + 2) | rill::inspect(give) | rill::drain();
    CHECK(story.text() == "ask read(1) give(1) ask read(2) give(2) ask");
    rill::drain(std::vector{3, 4} | rill::inspect(give));
    CHECK(story.text() == "ask read(1) give(1) ask read(2) give(2) ask give(3) give(4)");
}

TEST_CASE("drain has no answer, and takes elements of every kind") {
    static_assert(std::is_void_v<decltype(rill::drain(std::vector<int>()))>);
    move_only owners[] = {move_only(1)};
    stream<move_only> s(owners, owners + 1);
    s | rill::drain();
    CHECK(gives(s, std::initializer_list<int>{}));
    static_assert([] {
        int seen = 0;
        std::array{1, 2} | rill::inspect([&](int x) { seen += x; }) | rill::drain();
        return seen;
    }() == 3);
}

TEST_CASE("drain refuses what has no end, and what is no range") {
    static_assert(!std::invocable<decltype(rill::drain), std::ranges::iota_view<int>>);
    static_assert(!std::invocable<decltype(rill::drain), int>);
}
