#include <rill/adaptors/distinct.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <string>

using namespace test;

namespace {
constexpr verb by_tens(rill::distinct, logged("tens", [](int x) { return x / 10; }));
constexpr verb itself(rill::distinct);
} // namespace

TEST_CASE("distinct hands on the first element of each key") {
    int numbers[] = {10, 20, 11, 30};
    auto const story = "ask tens(10) give(10) ask tens(20) give(20) ask tens(11) ask tens(30) give(30) ask";
    for (auto g : gears) {
        CHECK(told(g, stream<>(numbers, numbers + 4) | by_tens.closure()) == story);
        CHECK(told(g, range_of<forward>(numbers, numbers + 4) | by_tens.closure()) ==
              "ask read(10) tens(10) give(10) ask read(20) tens(20) give(20) ask read(11) tens(11) ask read(30) "
              "tens(30) give(30) ask");
        CHECK(told(g, stream<>(numbers, numbers) | by_tens.closure()) == "ask");
        CHECK(told(g, stream<>(numbers, numbers + 4) | by_tens.closure() | rill::take(1)) == "ask tens(10) give(10)");
    }
}

TEST_CASE("without a key distinct hands on each element once") {
    CHECK(gives(std::vector{3, 1, 3, 2, 1} | rill::distinct(), {3, 1, 2}));
    CHECK(gives(rill::distinct(std::vector{true, true, false}), {true, false}));
    std::vector<std::string> words{"a", "b", "a"};
    CHECK(gives(words | rill::distinct(), {"a", "b"}));
}

TEST_CASE("what cannot be hashed is ordered") {
    std::vector a{1, 1, 1}, b{1, 2, 1};
    CHECK(gives(rill::zip(a, b) | rill::distinct() | rill::map([](auto t) { return std::get<1>(t); }), {1, 2}));
    std::vector<std::pair<int, int>> pairs{{1, 2}, {1, 2}, {2, 1}};
    CHECK(gives(pairs | rill::distinct(), {std::pair(1, 2), std::pair(2, 1)}));
}

TEST_CASE("distinct is single pass, and each pass begins anew") {
    static_assert(over<itself, std::vector<int>&> == single_pass);
    static_assert(over<itself, stream<>> == single_pass);
    std::vector numbers{1, 1, 2};
    auto view = numbers | rill::distinct();
    CHECK(gives(view, {1, 2}));
    CHECK(gives(view, {1, 2}));
    auto copy = view;
    CHECK(gives(copy, {1, 2}));
}

TEST_CASE("distinct allocates when it is walked, and holds nothing when the pass has ended") {
    std::vector numbers{1, 1, 2};
    auto const before = allocations();
    auto view = numbers | rill::distinct();
    CHECK(allocations() == before);
    auto keys = numbers | rill::distinct([](int x) { return counted(x); });
    static_assert(!rill::core::hashable<counted>);
    for (auto g : gears) {
        std::size_t seen = 0;
        walk(keys, g, [&](int) { ++seen; });
        CHECK(seen == 2);
        CHECK(counted::alive == 0);
    }
}

TEST_CASE("distinct takes elements that can only be moved, by a key") {
    move_only numbers[] = {move_only(1), move_only(2), move_only(1)};
    CHECK(gives(stream<move_only>(numbers, numbers + 3) | rill::distinct([](int x) { return x; }), {1, 2}));
}

TEST_CASE("distinct refuses what can be neither hashed nor ordered, or cannot be kept") {
    struct opaque {};
    using distinct = decltype(rill::distinct);
    static_assert(!std::invocable<distinct, std::vector<opaque>&>);
    static_assert(!std::invocable<distinct, std::vector<int>&, int>);
    static_assert(!std::invocable<distinct, std::vector<int>&, opaque (*)(int)>);
    static_assert(!std::invocable<distinct, std::vector<move_only>&>);
}
