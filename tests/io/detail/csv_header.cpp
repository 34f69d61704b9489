#include <rill/io/detail/csv_header.hpp>

#include "support/catch.hpp"

using rill::core::csv_header;
using rill::core::shared_csv_header;

TEST_CASE("a header finds columns by name") {
    csv_header const header("data.csv", {"a", "b", "a"});
    CHECK(header.index_of("b") == 1);
    CHECK_THROWS_WITH(header.index_of("c"), "data.csv: there is no column \"c\" among \"a\", \"b\", \"a\"");
    CHECK_THROWS_WITH(header.index_of("a"), "data.csv: there is more than one column \"a\" among \"a\", \"b\", \"a\"");
    CHECK_THROWS_WITH(csv_header("x", {}).index_of("a"), "x: there is no column \"a\": the columns have no names");
}

TEST_CASE("a message says where, and cuts long texts") {
    csv_header const header("data.csv", {"a"});
    CHECK(header.at_field(3, 0) == "data.csv: line 3, field 1 (a)");
    CHECK(header.at_field(3, 1) == "data.csv: line 3, field 2");
    CHECK(csv_header::quoted(std::string(61, 'x')) == '"' + std::string(60, 'x') + "...\"");
}

TEST_CASE("a header lives as long as one of its owners") {
    shared_csv_header one("data.csv", {"a"});
    auto const* const header = one.get();
    shared_csv_header other(header), third = other;
    one = std::move(other);
    CHECK(one.get() == header);
    CHECK(other.get() == nullptr);
    one = shared_csv_header();
    CHECK(third.get()->names().front() == "a");
    auto const& same = third;
    third = same;
    CHECK(third.get()->input() == "data.csv");
}
