#include <rill/core/util/invoke.hpp>
#include "support/catch.hpp"
#include <functional>
#include <memory>

namespace op = rill::core::op;

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
    return op::invoke([](int a, int b) { return a + b; }, 1, 2) + op::invoke(&point::x, p) + op::invoke(&point::x, &p) +
           op::invoke(&point::plus, p, 1) + op::invoke(&point::plus, &p, 1) + op::invoke(&point::x, derived);
}
} // namespace

TEST_CASE("invoke does what std::invoke does, in constant expressions too") {
    static_assert(sum_of_calls() == 3 + 3 + 3 + 4 + 4 + 3);
    CHECK(sum_of_calls() == 20);
    point p;
    CHECK(op::invoke(&point::x, std::ref(p)) == 3);
    CHECK(op::invoke(&point::plus, std::make_unique<point>(), 2) == 5);
    CHECK(op::invoke(&point::moved, point()) == -3);
}

TEST_CASE("call hands back references as they are") {
    point p;
    static_assert(std::same_as<decltype(op::invoke(&point::x, p)), int&>);
    static_assert(std::same_as<decltype(op::invoke(&point::x, std::as_const(p))), int const&>);
    static_assert(std::same_as<decltype(op::invoke(&point::x, point())), int&&>);
    static_assert(std::same_as<decltype(op::invoke(&point::x, &p)), int&>);
    static_assert(std::same_as<decltype(op::invoke(&point::reference, p)), int&>);
    static_assert(std::same_as<decltype(op::invoke(&point::plus, p, 1)), int>);
}

TEST_CASE("call is noexcept where the function is") {
    static_assert(noexcept(op::invoke([]() noexcept {})));
    static_assert(!noexcept(op::invoke([] {})));
}
