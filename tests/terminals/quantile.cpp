#include <rill/terminals/quantile.hpp>
#include "support/answers.hpp"
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <cmath>
#include <limits>

using namespace test;

namespace {
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
} // namespace

TEST_CASE("quantile is the number below which the part q lies") {
    answers(verb(rill::quantile, 0.5), {4, 1, 3, 2}, std::optional(2.5));
    answers(verb(rill::quantile, 0), {4, 1, 3, 2}, std::optional(1.0));
    answers(verb(rill::quantile, 1), {4, 1, 3, 2}, std::optional(4.0));
    answers(verb(rill::quantile, 0.5), {}, std::optional<double>());
    CHECK(rill::quantile(std::array{3, 1, 2}, 0.25) == 1.5);
}

TEST_CASE("quantile of several q is an array of as many numbers, in their order") {
    answers(verb(rill::quantile, 0.75, 0.25), {4, 1, 3, 2, 5}, std::optional(std::array{4.0, 2.0}));
    CHECK(rill::quantile(std::vector{4, 1, 3, 2, 5}, 1, 0, 0.5) == std::array{5.0, 1.0, 3.0});
    auto const [parts, n] = std::vector{1, 2} | rill::aggregate(rill::quantile(0.0, 1.0), rill::count());
    CHECK(parts == std::array{1.0, 2.0});
    CHECK(n == 2);
}

TEST_CASE("quantile gives what numpy gives") {
    std::vector<double> const v{0.5, 9, -3, 7.25, 1e3, 2};
    CHECK(rill::quantile(v, 0.1) == -1.25);
    CHECK(rill::quantile(v, 0.3) == 1.25);
    CHECK(rill::quantile(v, 0.7) == 8.125);
    CHECK(rill::quantile(v, 0.9) == 504.5);
    unsigned state = 1;
    for (std::size_t size = 1; size < 40; ++size) { // against a sort
        std::vector<int> many;
        for (std::size_t i = 0; i < size; ++i)
            many.push_back(static_cast<int>((state = static_cast<unsigned>(state * 48271ull % 2147483647u)) % 50));
        auto sorted = many;
        std::ranges::sort(sorted);
        for (std::size_t i = 0; i < size; ++i) {
            auto const q = size == 1 ? 0.5 : static_cast<double>(i) / static_cast<double>(size - 1);
            CHECK(std::abs(*rill::quantile(many, q) - sorted[i]) < 1e-9);
        }
    }
}

TEST_CASE("quantile of infinities and of NaN") {
    CHECK(rill::quantile(std::vector{infinity, infinity}, 0.5) == infinity);
    CHECK(rill::quantile(std::vector{1.0, infinity, 2.0}, 0.5) == 2);
    CHECK(rill::quantile(std::vector{1.0, infinity}, 0) == 1);
    CHECK(std::isnan(*rill::quantile(std::vector{1.0, not_a_number, 2.0}, 0.5)));
}

TEST_CASE("quantile is of double at least, whatever the numbers are") {
    static_assert(std::same_as<decltype(rill::quantile(std::vector<float>(), 0.5)), std::optional<double>>);
    static_assert(std::same_as<decltype(rill::quantile(std::vector<long double>(), 0.5)), std::optional<long double>>);
    CHECK(rill::quantile(std::vector{true, false}, 0.5) == 0.5);
    CHECK(rill::quantile(std::vector{2'000'000'000, -2'000'000'000}, 0.5) == 0);
    CHECK(rill::quantile(std::vector<unsigned char>{255, 0}, 0.5f) == 127.5);
}

TEST_CASE("quantile reserves where the length is known, and leaves the source as it is") {
    std::vector<int> v(100, 1);
    v.front() = 2;
    auto const before = allocations();
    CHECK(rill::quantile(v, 0.5) == 1);
    CHECK(allocations() - before == 1);
    CHECK(v.front() == 2);
}

TEST_CASE("quantile refuses a q that is no part at once, and what are no numbers") {
    CHECK_THROWS_WITH(rill::quantile(1.5), "rill::quantile: q must be in [0, 1], got 1.5");
    CHECK_THROWS_WITH(rill::quantile(0.5, -1), "rill::quantile: q must be in [0, 1], got -1");
    CHECK_THROWS_AS(rill::quantile(not_a_number), std::invalid_argument);
    CHECK_THROWS_AS(rill::quantile(std::vector{1}, 0.5, 2), std::invalid_argument);
    using quantile = decltype(rill::quantile);
    static_assert(!std::invocable<quantile, std::vector<std::string>&, double>);
    static_assert(!std::invocable<quantile, std::vector<int>&, std::string>);
    static_assert(!std::invocable<quantile, std::ranges::iota_view<int>, double>);
}
