#include <rill/core/box.hpp>
#include "support/catch.hpp"
#include "support/archetypes.hpp"
#include <memory>

using namespace rill::core;

TEST_CASE("a box can be assigned, whatever function is in it") {
    auto const plus = [](int n) { return box([n](int x) { return x + n; }); };
    auto a = plus(1);
    auto b = plus(2);
    a = b;
    CHECK(a(1) == 3);
    a = plus(5);
    CHECK(a(1) == 6);
    a = *std::addressof(a);
    CHECK(a(1) == 6);
    static_assert(std::copyable<decltype(a)>);
}

TEST_CASE("a box of a function that can only be moved can only be moved") {
    auto a = box([p = std::make_unique<int>(3)] { return *p; });
    auto b = std::move(a);
    CHECK(b() == 3);
    a = std::move(b);
    CHECK(a() == 3);
    static_assert(std::movable<decltype(a)> && !std::copyable<decltype(a)>);
}

TEST_CASE("a box takes member pointers and function pointers") {
    struct thing {
        int size;
    };
    CHECK(box(&thing::size)(thing{4}) == 4);
    CHECK(box(+[](int x) { return -x; })(4) == -4);
}

TEST_CASE("constness passes through a box") {
    using changing = decltype(box([n = 0]() mutable { return ++n; }));
    static_assert(std::invocable<changing&> && !std::invocable<changing const&>);
    using steady = decltype(box([] { return 1; }));
    static_assert(std::invocable<steady const&> && !std::invocable<steady const&, int>);
    static_assert(!std::is_aggregate_v<steady>);
}

TEST_CASE("a maybe is assigned by destroying and constructing") {
    maybe<test::fixed> a, b;
    a.emplace(1);
    b = a;
    CHECK(*b == 1);
    b = maybe<test::fixed>();
    CHECK(!b.has_value());
    b = std::move(a);
    CHECK(*b == 1);
    b = *std::addressof(b);
    CHECK(*b == 1);
    static_assert(std::copyable<maybe<test::fixed>>);
    static_assert(!std::copyable<maybe<test::move_only>> && std::movable<maybe<test::move_only>>);
}

TEST_CASE("what is in a slot belongs to one pass: copies and moves leave both sides empty, or the source as it is") {
    slot<int> a;
    a.emplace(1);
    slot<int> b(a);
    CHECK(a.has_value());
    CHECK(!b.has_value());
    b.emplace(2);
    b = a;
    CHECK(a.has_value());
    CHECK(!b.has_value());
    slot<int> c(std::move(a));
    CHECK((!a.has_value() && !c.has_value()));
    c.emplace(3);
    b.emplace(4);
    b = std::move(c);
    CHECK((!b.has_value() && !c.has_value()));
}

TEST_CASE("a cell makes a value assignable and default-constructible") {
    static_assert(std::semiregular<cell<test::fixed>>);
    static_assert(std::default_initializable<cell<test::move_only>> && std::movable<cell<test::move_only>>);
    cell<test::fixed> a(test::fixed(1)), b;
    b = a;
    CHECK(*b == 1);
}
