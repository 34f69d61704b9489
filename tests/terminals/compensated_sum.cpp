#include <rill/terminals/compensated_sum.hpp>
#include "support/answers.hpp"
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <cmath>
#include <limits>

using namespace test;

namespace {
using numbers = std::vector<double>;
constexpr double infinity = std::numeric_limits<double>::infinity();
} // namespace

TEST_CASE("compensated_sum is the sum with what rounding has lost") {
    answers(verb(rill::compensated_sum), {3, 1, 4}, 8.0);
    answers(verb(rill::compensated_sum), {}, 0.0);
    CHECK((numbers(10, 0.1) | rill::compensated_sum()) == 1.0);
    CHECK((numbers{1e100, 1, -1e100} | rill::compensated_sum()) == 1.0);
    CHECK((numbers{1, 1e100, 1, -1e100} | rill::compensated_sum()) == 2.0);
    CHECK((numbers{1e100, 1e50, 1, -1e50, -1e100} | rill::compensated_sum()) == 0.0); // fsum says 1
    static_assert((std::array{1e100, 1.0, -1e100} | rill::compensated_sum()) == 1);
}

TEST_CASE("compensated_sum of infinities, of NaN and beyond the greatest number is that of a loop") {
    auto const greatest = std::numeric_limits<double>::max();
    CHECK((numbers{1, infinity, 2} | rill::compensated_sum()) == infinity);
    CHECK((numbers{1, -infinity} | rill::compensated_sum()) == -infinity);
    CHECK((numbers{greatest, greatest} | rill::compensated_sum()) == infinity);
    CHECK(std::isnan(numbers{infinity, -infinity} | rill::compensated_sum()));
    CHECK(std::isnan(numbers{std::nan(""), 1} | rill::compensated_sum()));
}

TEST_CASE("compensated_sum is of double at least, and takes part in aggregate") {
    static_assert(std::same_as<decltype(rill::compensated_sum(std::vector<float>())), double>);
    static_assert(std::same_as<decltype(rill::compensated_sum(std::vector<long double>())), long double>);
    CHECK(rill::compensated_sum(std::vector{true, true}) == 2);
    CHECK((std::vector{1, 2} | rill::aggregate(rill::compensated_sum(), rill::count())) ==
          std::tuple(3.0, std::size_t{2}));
}

TEST_CASE("compensated_sum refuses what are no numbers, and what has no end") {
    using compensated_sum = decltype(rill::compensated_sum);
    static_assert(!std::invocable<compensated_sum, std::vector<std::string>&>);
    static_assert(!std::invocable<compensated_sum, std::ranges::iota_view<int>>);
    static_assert(!std::invocable<compensated_sum, int>);
}
