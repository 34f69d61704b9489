#include <rill/sources/from_fn.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/take.hpp>

using namespace test;

namespace {
// Counts up to 3, and after the end would count on.
auto up_to_three() {
    return rill::from_fn([n = 0]() mutable {
        happens("call", ++n);
        return n == 4 ? std::nullopt : std::optional(n);
    });
}
} // namespace

TEST_CASE("from_fn calls its function for each element, until there is none, and then no more") {
    for (auto g : gears) {
        auto numbers = up_to_three();
        CHECK(told(g, numbers) == "call(1) give(1) call(2) give(2) call(3) give(3) call(4)");
        CHECK(told(g, numbers) == "");
    }
}

TEST_CASE("from_fn goes on where a pass was left, and calls once for each element that is wanted") {
    for (auto g : gears) {
        auto numbers = up_to_three();
        CHECK(told(g, numbers | rill::take(1)) == "call(1) give(1)");
        CHECK(told(g, numbers | rill::filter([](int x) { return x % 2 == 1; }) | rill::take(1)) ==
              "call(2) call(3) give(3)");
        CHECK(told(g, numbers | rill::take(0)) == "");
    }
}

TEST_CASE("from_fn hands on references where its function returns pointers") {
    int numbers[] = {1, 2};
    auto all = rill::from_fn([&, at = numbers]() mutable { return at == numbers + 2 ? nullptr : at++; });
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(all)>, int&>);
    for (int& x : all) x *= 10;
    CHECK((numbers[0] == 10 && numbers[1] == 20));
}

TEST_CASE("from_fn hands on elements that can only be moved") {
    auto owners = rill::from_fn([n = 0]() mutable { return ++n > 2 ? nullptr : std::make_unique<int>(n); });
    int total = 0;
    for (auto&& owner : owners) total += owner;
    CHECK(total == 3);
    auto optionals =
        rill::from_fn([n = 0]() mutable { return ++n > 2 ? std::optional<move_only>() : std::optional<move_only>(n); });
    for (move_only x : optionals) total += x;
    CHECK(total == 6);
}

TEST_CASE("after a function that threw, from_fn is empty") {
    for (auto g : gears) {
        auto numbers = up_to_three();
        {
            recording story(2);
            CHECK_THROWS_AS(walk(numbers, g, give), fuse_blown);
            CHECK(story.text() == "call(1) give(1)");
        }
        CHECK(told(g, numbers) == "");
    }
}

TEST_CASE("from_fn is single pass and move-only, and empty when moved from") {
    static_assert(shape_of<decltype(up_to_three())> == single_pass);
    static_assert(well_formed<decltype(up_to_three())>());
    static_assert(std::movable<decltype(up_to_three())> && !std::copyable<decltype(up_to_three())>);
    auto numbers = up_to_three();
    CHECK(*numbers.begin() == 1);
    auto rest = std::move(numbers);
    for (auto g : gears) CHECK(told(g, numbers) == "");
    CHECK(gives(rest, {2, 3}));
}

TEST_CASE("from_fn refuses functions that always return something, and what is no function") {
    using from_fn = decltype(rill::from_fn);
    static_assert(!std::invocable<from_fn, int (*)()>);
    static_assert(!std::invocable<from_fn, void (*)()>);
    static_assert(!std::invocable<from_fn, std::optional<int> (*)(int)>);
    static_assert(!std::invocable<from_fn, int>);
}
