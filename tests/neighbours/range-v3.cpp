// range-v3
#include "support/catch.hpp"
#include "support/neighbour.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>

#include <range/v3/numeric/accumulate.hpp>
#include <range/v3/range/conversion.hpp>
#include <range/v3/view/transform.hpp>

#include <vector>

using namespace test;

TEST_CASE("its algorithms take a pipeline") {
    auto odd = v | rill::filter(is_odd);
    auto const sum = ranges::accumulate(odd, 0); // write
    CHECK(sum == 4);
}

TEST_CASE("what is single pass is collected for it") {
    auto few = numbers(9) | rill::take(3);
    static_assert(![](auto& r) { return requires { ranges::accumulate(r, 0); }; }(few)); // its iterators are all copied
    auto const sum = ranges::accumulate(few | rill::to<std::vector>(), 0);               // write
    CHECK(sum == 3);
}

TEST_CASE("its views go over a pipeline that has a name") {
    auto odd = v | rill::filter(is_odd);
    auto const twice = odd | ranges::views::transform(doubled) | ranges::to<std::vector>(); // write
    CHECK(twice == std::vector{2, 6});
}

TEST_CASE("its views go under a pipeline") {
    auto const sum =
        v | ranges::views::transform(doubled) | rill::filter([](int x) { return x > 2; }) | rill::sum(); // write
    CHECK(sum == 10);
}
