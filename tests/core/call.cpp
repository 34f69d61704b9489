#include <rill/core/call.hpp>
#include "support/catch.hpp"
#include <functional>
#include <memory>

using rill::core::op::call;

namespace {
struct point {
    int x = 3;
    constexpr int plus(int n) const { return x + n; }
    constexpr int& reference() & { return x; }
    int moved() && { return -x; }
};
struct point3 : point {};

constexpr int sum_of_calls() {
    point p;
    point3 derived;
    return call([](int a, int b) { return a + b; }, 1, 2) + call(&point::x, p) + call(&point::x, &p) +
           call(&point::plus, p, 1) + call(&point::plus, &p, 1) + call(&point::x, derived);
}
} // namespace

TEST_CASE("call does what std::invoke does, in constant expressions too") {
    static_assert(sum_of_calls() == 3 + 3 + 3 + 4 + 4 + 3);
    CHECK(sum_of_calls() == 20);
    point p;
    CHECK(call(&point::x, std::ref(p)) == 3);
    CHECK(call(&point::plus, std::make_unique<point>(), 2) == 5);
    CHECK(call(&point::moved, point()) == -3);
}

TEST_CASE("call hands back references as they are") {
    point p;
    static_assert(std::same_as<decltype(call(&point::x, p)), int&>);
    static_assert(std::same_as<decltype(call(&point::x, std::as_const(p))), int const&>);
    static_assert(std::same_as<decltype(call(&point::x, point())), int&&>);
    static_assert(std::same_as<decltype(call(&point::x, &p)), int&>);
    static_assert(std::same_as<decltype(call(&point::reference, p)), int&>);
    static_assert(std::same_as<decltype(call(&point::plus, p, 1)), int>);
}

TEST_CASE("call is noexcept where the function is") {
    static_assert(noexcept(call([]() noexcept {})));
    static_assert(!noexcept(call([] {})));
}
