// protobuf
#include "support/catch.hpp"
#include "support/neighbour.hpp"
#include <rill/adaptors/common.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>

#include <google/protobuf/repeated_field.h>

#include <vector>

using namespace test;

TEST_CASE("a repeated field is walked") {
    google::protobuf::RepeatedField<int> field;
    for (int x : {1, 2, 3}) field.Add(x);
    auto const sum = field | rill::filter(is_odd) | rill::sum(); // write
    CHECK(sum == 4);
}

TEST_CASE("a repeated field is filled by a common pipeline") {
    google::protobuf::RepeatedField<int> field;
    auto odd = v | rill::filter(is_odd) | rill::common();
    field.Add(odd.begin(), odd.end()); // write
    CHECK((field.size() == 2 && field[1] == 3));
}
