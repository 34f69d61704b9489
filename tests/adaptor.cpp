#include <rill/adaptor.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/stride.hpp>
#include <rill/adaptors/take.hpp>

using namespace test;

namespace {
constexpr auto is_odd = [](int x) { return x % 2 == 1; };
constexpr auto square = [](int x) { return x * x; };
} // namespace

TEST_CASE("a verb of one's own is piped, called and composed like ours") {
    constexpr auto odd_squares =
        rill::adaptor<0>([](auto base) { return rill::map(rill::filter(std::move(base), is_odd), square); });
    std::vector v{1, 2, 3};
    CHECK(gives(v | odd_squares(), {1, 9}));
    CHECK(gives(odd_squares(v), {1, 9}));
    CHECK(gives(v | (odd_squares() | rill::take(1)), {1}));
    constexpr auto at_most = rill::adaptor<1>([](auto base, int n) { return rill::take(std::move(base), n); });
    CHECK(gives(v | at_most(2), {1, 2}));
    CHECK(gives(at_most(v, 1), {1}));
}

TEST_CASE("an argument is converted to what a verb of one's own takes, without a warning") {
    constexpr auto at_most = rill::adaptor<1>([](auto base, std::size_t n) { return rill::take(std::move(base), n); });
    constexpr auto times = rill::adaptor<1>(
        [](auto base, float by) { return rill::map(std::move(base), [by](int x) { return by * float(x); }); });
    std::vector v{1, 2, 3};
    int n = 2;
    double half = 0.5;
    CHECK(gives(v | at_most(n), {1, 2}));
    CHECK(gives(at_most(v, n), {1, 2}));
    CHECK(gives(v | times(half), {0.5f, 1.0f, 1.5f}));
}

TEST_CASE("an argument of a verb of one's own may have a default") {
    constexpr auto scaled = rill::adaptor<0, 1>(
        [](auto base, double by = 0.5) { return rill::map(std::move(base), [by](double x) { return by * x; }); });
    std::vector v{1.0, 2.0};
    CHECK(gives(v | scaled(), {0.5, 1.0}));
    CHECK(gives(v | scaled(3), {3.0, 6.0}));
    CHECK(gives(scaled(v, 3.0), {3.0, 6.0}));
}
