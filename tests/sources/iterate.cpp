#include <rill/sources/iterate.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_while.hpp>

using namespace test;

namespace {
constexpr auto thrice = [](int x) { return 3 * x; };
} // namespace

TEST_CASE("iterate gives x, f(x), f(f(x)) and so on") {
    static_assert(gives(rill::iterate(1, thrice) | rill::take(5), {1, 3, 9, 27, 81}));
    struct node {
        int value;
        node* next;
    };
    node last{3, nullptr}, middle{2, &last}, head{1, &middle};
    CHECK(gives(rill::iterate(&head, &node::next) | rill::take_while([](node* n) { return n != nullptr; }) |
                    rill::map(&node::value),
                {1, 2, 3}));
}

TEST_CASE("iterate calls its function n - 1 times for n elements") {
    for (auto g : gears) {
        auto const powers = rill::iterate(1, logged("f", thrice));
        CHECK(told(g, powers | rill::take(0)) == "");
        CHECK(told(g, powers | rill::take(1)) == "give(1)");
        CHECK(told(g, powers | rill::take(3)) == "give(1) f(1) give(3) f(3) give(9)");
        CHECK(told(g, powers | rill::filter([](int x) { return x > 1; }) | rill::take(2)) ==
              "f(1) give(3) f(3) give(9)");
    }
}

TEST_CASE("iterate is multi-pass and infinite, and const if its function is") {
    using powers = decltype(rill::iterate(1, thrice));
    static_assert(shape_of<powers> == (forward | endless | constant) && well_formed<powers const>());
    static_assert(std::same_as<std::ranges::range_reference_t<powers>, int>);
    auto const counting = [n = 0](int) mutable { return ++n; };
    static_assert(shape_of<decltype(rill::iterate(1, counting))> == (forward | endless));

    auto const p = rill::iterate(2, thrice);
    auto it = p.begin();
    auto const start = it++;
    CHECK((*start == 2 && *it == 6 && start != it && start == p.begin()));
    auto const same = rill::iterate(2, [](int x) { return x; });
    CHECK(same.begin() != std::next(same.begin())); // another place, though the element is equal
}

TEST_CASE("iterate takes values that cannot be assigned or have no default") {
    CHECK(gives(rill::iterate(fixed(1), [](fixed x) { return fixed(x + 1); }) | rill::take(3), {1, 2, 3}));
    for (auto g : gears)
        CHECK(told(g, rill::iterate(std::string("a"), [](auto s) { return s + 'b'; }) | rill::take(3)) ==
              "give(a) give(ab) give(abb)");
    for (auto g : gears)
        told(g, rill::iterate(counted(1), [](counted const& c) { return counted(c + 1); }) | rill::take(3));
    CHECK(counted::alive == 0);
}

TEST_CASE("an exception of iterate's function leaves where it is thrown, and nothing leaks") {
    for (auto g : gears) {
        auto source = rill::iterate(counted(1), [](int x) { return x < 3 ? counted(x + 1) : throw fuse_blown(); });
        CHECK_THROWS_AS(told(g, source), fuse_blown);
        CHECK(told(g, source | rill::take(3)) == "give(1) give(2) give(3)");
    }
    CHECK(counted::alive == 0);
}

TEST_CASE("iterate refuses a function that does not lead from one element to the next") {
    using iterate = decltype(rill::iterate);
    static_assert(!std::invocable<iterate, int, int>);
    static_assert(!std::invocable<iterate, int, int* (*)(int)>);
    static_assert(!std::invocable<iterate, int, void (*)(int)>);
    static_assert(!std::invocable<iterate, int, double (*)(double)>); // 1, 0, 0...
    static_assert(std::invocable<iterate, double, int (*)(double)>);
    static_assert(!std::invocable<iterate, move_only, move_only (*)(move_only const&)>);
}

TEST_CASE("lookup stays out of iterate") {
    auto hidden = rill::iterate(unlookable(), [](auto x) { return x; });
    for (auto g : gears) test::walk(hidden, g, [](auto const&) {}, 2);
    auto const numbers = rill::iterate(1, thrice);
    CHECK(somebody::found(numbers) + somebody::found(numbers.begin()) > 0);
}
