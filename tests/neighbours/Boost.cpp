// Boost (Range, Container)
#include "support/catch.hpp"
#include "support/neighbour.hpp"
#include <rill/adaptors/common.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>

#include <boost/container/flat_map.hpp>
#include <boost/container/small_vector.hpp>
#include <boost/container/vector.hpp>
#include <boost/range/adaptor/reversed.hpp>
#include <boost/range/adaptor/transformed.hpp>
#include <boost/range/algorithm/equal.hpp>
#include <boost/range/algorithm_ext/push_back.hpp>
#include <boost/range/iterator_range.hpp>
#include <boost/range/join.hpp>
#include <boost/range/numeric.hpp>

#include <vector>

using namespace test;

TEST_CASE("its algorithms of ranges take the iterators of a pipeline") {
    auto const doubles = v | rill::map(doubled);
    auto const range = boost::make_iterator_range(doubles.begin(), doubles.end()); // write
    CHECK(boost::accumulate(range, 0) == 12);
    std::vector<int> all{0};
    boost::push_back(all, range);
    CHECK(all == std::vector{0, 2, 4, 6});
}

TEST_CASE("its adaptors go over the iterators of a pipeline, and under one") {
    auto odd = v | rill::filter(is_odd);
    auto const range = boost::make_iterator_range(odd.begin(), odd.end()) | boost::adaptors::reversed; // write
    CHECK(boost::equal(range, std::vector{3, 1}));
    CHECK((v | boost::adaptors::transformed(doubled) | rill::filter([](int x) { return x > 2; }) |
           rill::to<std::vector>()) == std::vector{4, 6});
    std::vector<int> const w{5};
    auto const sum = boost::join(v, w) | rill::map(doubled) | rill::sum(); // write
    CHECK(sum == 22);
}

TEST_CASE("its containers are filled") {
    auto const few = v | rill::filter(is_odd) | rill::to<boost::container::small_vector<int, 4>>(); // write
    CHECK(few == boost::container::small_vector<int, 4>{1, 3});
    boost::container::vector<int> all;
    auto odd = v | rill::filter(is_odd) | rill::common();
    all.assign(odd.begin(), odd.end()); // write
    CHECK(all == boost::container::vector<int>{1, 3});
}
