#include <rill/core/storage/replay_buffer.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"

using namespace test;
using rill::core::as_multipass;
using rill::core::replay_buffer;

TEST_CASE("what is remembered is asked for once, when it is first reached") {
    int numbers[] = {1, 2};
    for (auto g : gears) {
        replay_buffer<input<>> base(input<>(numbers, numbers + 2));
        rill::core::op::forget(base);
        CHECK(told(g, base) == "ask read(1) give(1) ask read(2) give(2) ask");
        CHECK(told(g, base) == "give(1) give(2)");
    }
}

TEST_CASE("a walk that comes further than the last goes on with the source") {
    int numbers[] = {1, 2, 3};
    replay_buffer<stream<>> base(stream<>(numbers, numbers + 3));
    rill::core::op::forget(base);
    recording story;
    walk(base, gear::pull, give, 1);
    walk(base, gear::push, give, 2);
    walk(base, gear::pull, give);
    CHECK(story.text() == "ask give(1) give(1) ask give(2) give(1) give(2) ask give(3) ask");
}

TEST_CASE("an empty source is asked once") {
    replay_buffer<stream<>> base(stream<>(nullptr, nullptr));
    rill::core::op::forget(base);
    CHECK(told(gear::pull, base) == "ask");
    CHECK(told(gear::push, base) == "");
}

TEST_CASE("forget begins anew, behind what has been asked for") {
    int numbers[] = {1, 2};
    stream<> source(numbers, numbers + 2);
    replay_buffer<rill::core::all_t<stream<>&>> base(rill::core::op::all(source));
    rill::core::op::forget(base);
    recording story;
    walk(base, gear::pull, give, 1);
    rill::core::op::forget(base);
    walk(base, gear::pull, give);
    CHECK(story.text() == "ask give(1) ask give(2) ask");
    rill::core::op::forget(numbers); // has nothing to forget
}

TEST_CASE("elements are kept as values, and handed out as const references that can be read again") {
    static_assert(std::same_as<std::ranges::range_reference_t<replay_buffer<stream<move_only>>>, move_only const&>);
    static_assert(rill::core::rereadable<replay_buffer<stream<>>>);
    static_assert(rill::core::multipass<replay_buffer<stream<>>>);
    {
        std::vector<counted> elements;
        elements.emplace_back(1);
        replay_buffer<stream<counted>> base(stream<counted>(elements.data(), elements.data() + 1));
        rill::core::op::forget(base);
        for (auto g : gears) walk(base, g, give);
        CHECK(counted::alive == 2);
        auto elsewhere = std::move(base);
        CHECK(counted::alive == 1); // what was remembered belonged to the pass
    }
    CHECK(counted::alive == 0);
    CHECK(counted::copies == 0);
}

TEST_CASE("a multi-pass sequence needs no memory") {
    static_assert(std::same_as<as_multipass<std::vector<int>>, std::vector<int>>);
    static_assert(std::same_as<as_multipass<input<>>, replay_buffer<input<>>>);
}
