#include <rill/core/model/single_pass_source.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"

using namespace rill::core;
using namespace test;

TEST_CASE("begin, ++ and push of a source are one step: each asks for the next element") {
    int numbers[] = {1, 2, 3, 4, 5};
    stream<> s(numbers, numbers + 5);
    recording story;
    CHECK(*s.begin() == 1);
    CHECK(*s.begin() == 2);
    CHECK(!op::for_each_while(s, [](int x) { return x != 3; }));
    auto it = s.begin();
    CHECK(*it == 4);
    ++it;
    CHECK(*it == 5);
    ++it;
    CHECK(it == s.end());
    CHECK(story.text() == "ask ask ask ask ask ask");
    CHECK(s.begin() == s.end());
    CHECK(op::for_each_while(s, [](int) { return false; }));
    CHECK(story.text() == "ask ask ask ask ask ask");
}

TEST_CASE("a source is single pass, move-only and not walked as const") {
    static_assert(shape_of<stream<>> == single_pass);
    static_assert(well_formed<stream<>>());
    static_assert(std::movable<stream<>> && !std::copyable<stream<>>);
}

TEST_CASE("a source that was moved from is empty") {
    int numbers[] = {1, 2};
    stream<> a(numbers, numbers + 2);
    CHECK(*a.begin() == 1);
    auto b = std::move(a);
    for (auto g : gears) CHECK(told(g, a) == "");
    CHECK(*b.begin() == 2);
}

TEST_CASE("live is off when default-constructed and when moved from") {
    live nobody;
    CHECK(!nobody);
    live a(true);
    live b(std::move(a));
    CHECK((!a && b));
    a = std::move(b);
    CHECK((a && !b));
    a = false;
    CHECK(!a);
    static_assert(!std::copyable<live>);
}
