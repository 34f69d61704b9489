#include <rill/core/storage/movable_box.hpp>
#include "support/catch.hpp"
#include "support/archetypes.hpp"
#include <memory>

using namespace rill::core;

TEST_CASE("a movable_box can be assigned, whatever function is in it") {
    auto const plus = [](int n) { return movable_box([n](int x) { return x + n; }); };
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

TEST_CASE("a movable_box of a function that can only be moved can only be moved") {
    auto a = movable_box([p = std::make_unique<int>(3)] { return *p; });
    auto b = std::move(a);
    CHECK(b() == 3);
    a = std::move(b);
    CHECK(a() == 3);
    static_assert(std::movable<decltype(a)> && !std::copyable<decltype(a)>);
}

TEST_CASE("a movable_box takes member pointers and function pointers") {
    struct thing {
        int size;
    };
    CHECK(movable_box(&thing::size)(thing{4}) == 4);
    CHECK(movable_box(+[](int x) { return -x; })(4) == -4);
}

TEST_CASE("constness passes through a movable_box") {
    using changing = decltype(movable_box([n = 0]() mutable { return ++n; }));
    static_assert(std::invocable<changing&> && !std::invocable<changing const&>);
    using steady = decltype(movable_box([] { return 1; }));
    static_assert(std::invocable<steady const&> && !std::invocable<steady const&, int>);
    static_assert(!std::is_aggregate_v<steady>);
}

TEST_CASE("a semiregular_box makes a value assignable and default-constructible") {
    static_assert(std::semiregular<semiregular_box<test::fixed>>);
    static_assert(std::default_initializable<semiregular_box<test::move_only>> &&
                  std::movable<semiregular_box<test::move_only>>);
    semiregular_box<test::fixed> a(test::fixed(1)), b;
    b = a;
    CHECK(*b == 1);
}
