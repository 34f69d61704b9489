#include <rill/terminals/stats.hpp>
#include "support/answers.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>

using namespace test;
using Catch::Approx;

namespace {
struct summary {
    std::size_t count;
    double sum, mean, variance;
    std::optional<int> min, max;
    friend bool operator==(rill::statistics<int> const& a, summary const& b) {
        return a.count() == b.count && a.sum() == b.sum && a.mean() == b.mean && a.sample_variance() == b.variance &&
               a.min() == b.min && a.max() == b.max;
    }
};
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
} // namespace

TEST_CASE("stats says how many numbers there are, and their moments") {
    answers(verb(rill::stats), {3, 1, 4, 4}, summary{4, 12, 3, 2, 1, 4});
    constexpr auto s = std::array{2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0} | rill::stats();
    static_assert(s.count() == 8 && s.mean() == 5 && s.population_variance() == 4 && s.min() == 2.0 && s.max() == 9.0);
    CHECK(s.population_stddev() == 2);
    CHECK(s.sample_variance() == Approx(32.0 / 7));
    CHECK(s.sample_stddev() == Approx(std::sqrt(32.0 / 7)));
}

TEST_CASE("of nothing, and of one number, what is not defined is NaN or nothing") {
    auto const none = std::vector<int>() | rill::stats();
    CHECK(none.count() == 0);
    CHECK(none.sum() == 0);
    CHECK(std::isnan(none.mean()));
    CHECK(std::isnan(none.population_variance()));
    CHECK(none.min() == std::nullopt);
    CHECK(none.max() == std::nullopt);
    auto const one = std::vector{7} | rill::stats();
    CHECK(one.population_variance() == 0);
    CHECK(std::isnan(one.sample_stddev()));
    CHECK(one.max() == 7);
}

TEST_CASE("the variance is good where the mean is great, and the sum is compensated") {
    auto const far = rill::stats(std::vector{1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16});
    CHECK(far.sample_variance() == 30);
    CHECK((std::vector(10, 0.1) | rill::stats()).sum() == 1.0);
}

TEST_CASE("merge is as if it had been one range") {
    auto const square = rill::map([](int x) { return x * x / 7.0; });
    auto const whole = rill::range(100) | square | rill::stats();
    for (int cut : {0, 1, 50, 99, 100}) {
        auto merged = rill::range(cut) | square | rill::stats();
        merged.merge(rill::range(cut, 100) | square | rill::stats());
        CHECK(merged.count() == whole.count());
        CHECK(merged.sum() == Approx(whole.sum()).epsilon(1e-14));
        CHECK(merged.mean() == Approx(whole.mean()).epsilon(1e-13));
        CHECK(merged.sample_variance() == Approx(whole.sample_variance()).epsilon(1e-13));
        CHECK(merged.min() == whole.min());
        CHECK(merged.max() == whole.max());
    }
    rill::statistics<int> nothing;
    nothing.merge({});
    CHECK(nothing.min() == std::nullopt);
}

TEST_CASE("a NaN among the numbers makes everything but their count one; an infinity is the sum and the mean") {
    for (auto const& numbers : {std::vector{not_a_number, 1.0, 2.0}, std::vector{1.0, not_a_number, 2.0},
                                std::vector{1.0, 2.0, not_a_number}}) {
        auto const s = numbers | rill::stats();
        CHECK(s.count() == 3);
        for (double x : {s.sum(), s.mean(), s.sample_variance(), *s.min(), *s.max()}) CHECK(std::isnan(x));
    }
    auto const s = std::vector{1.0, infinity, 2.0} | rill::stats();
    CHECK(s.sum() == infinity);
    CHECK(s.mean() == infinity);
    CHECK(std::isnan(s.population_variance()));
    CHECK(s.max() == infinity);
    CHECK(s.min() == 1);
}

TEST_CASE("least and greatest are of the elements' type, the moments at least double") {
    auto const s = std::vector{1.5f, 2.5f} | rill::stats();
    static_assert(std::same_as<decltype(s.max()), std::optional<float>>);
    static_assert(std::same_as<decltype(s.mean()), double>);
    static_assert(std::same_as<decltype(rill::statistics<long double>().mean()), long double>);
    CHECK((std::vector<std::uint64_t>{~0ull, ~0ull - 1} | rill::stats()).min() == ~0ull - 1);
    CHECK((std::vector{true, false} | rill::stats()).mean() == 0.5);
    auto const [moments, n] = std::vector{1, 3} | rill::aggregate(rill::stats(), rill::count());
    CHECK(moments.mean() == 2);
    CHECK(n == 2);
}

TEST_CASE("stats refuses what are no numbers, and what has no end") {
    using stats = decltype(rill::stats);
    static_assert(!std::invocable<stats, std::vector<std::string>&>);
    static_assert(!std::invocable<stats, std::vector<move_only>&>);
    static_assert(!std::invocable<stats, std::ranges::iota_view<int>>);
    static_assert(!std::invocable<stats, int>);
}
