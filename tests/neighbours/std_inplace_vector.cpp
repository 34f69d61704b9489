// std::inplace_vector
#include "support/catch.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>

#include <inplace_vector>
#include <new>

TEST_CASE("is filled, and says when it is full") {
    auto odd = rill::range(6) | rill::filter([](int x) { return x % 2 == 1; });
    auto const few = odd | rill::to<std::inplace_vector<int, 4>>(); // write
    CHECK((few.size() == 3 && few[2] == 5));
    CHECK_THROWS_AS((odd | rill::to<std::inplace_vector<int, 2>>()), std::bad_alloc);
}
