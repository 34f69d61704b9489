// protobuf
#include "support/catch.hpp"
#include <rill/adaptors/common.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>

#include <google/protobuf/repeated_field.h>

#include <vector>

namespace {
constexpr auto is_odd = [](int x) { return x % 2 == 1; };
} // namespace

TEST_CASE("a repeated field is walked") {
    google::protobuf::RepeatedField<int> field;
    for (int x : {1, 2, 3}) field.Add(x);
    auto const sum = field | rill::filter(is_odd) | rill::sum(); // write
    CHECK(sum == 4);
}

TEST_CASE("a repeated field is filled by a common pipeline") {
    std::vector const v{1, 2, 3};
    google::protobuf::RepeatedField<int> field;
    auto odd = v | rill::filter(is_odd) | rill::common();
    field.Add(odd.begin(), odd.end()); // write
    CHECK((field.size() == 2 && field[1] == 3));
}
