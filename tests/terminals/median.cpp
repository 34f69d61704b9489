#include <rill/terminals/median.hpp>
#include "support/answers.hpp"
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <cmath>
#include <limits>

using namespace test;

TEST_CASE("median is the number in the middle, or the mean of the two there") {
    answers(verb(rill::median), {4, 1, 3}, std::optional(3.0));
    answers(verb(rill::median), {4, 1, 3, 2}, std::optional(2.5));
    answers(verb(rill::median), {}, std::optional<double>());
    CHECK((std::array{3, 1, 2} | rill::median()) == 2);
    CHECK((std::vector{7} | rill::median()) == 7);
}

TEST_CASE("median of a NaN is one, and takes part in aggregate") {
    CHECK(std::isnan(*rill::median(std::vector{1.0, std::numeric_limits<double>::quiet_NaN(), 2.0})));
    CHECK((std::vector{1, 2} | rill::aggregate(rill::median(), rill::count())) ==
          std::tuple(std::optional(1.5), std::size_t{2}));
}

TEST_CASE("median refuses what are no numbers, and what has no end") {
    using median = decltype(rill::median);
    static_assert(!std::invocable<median, std::vector<std::string>&>);
    static_assert(!std::invocable<median, std::ranges::iota_view<int>>);
    static_assert(!std::invocable<median, int>);
}
