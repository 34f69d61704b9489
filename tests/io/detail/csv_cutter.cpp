#include <rill/io/detail/csv_cutter.hpp>

#include "support/catch.hpp"

#include <string>

using rill::core::csv_cutter;

TEST_CASE("a row is found when it has ended, and may move before that") {
    csv_cutter cutter(rill::csv_options().header(false));
    cutter.begin("text");
    cutter.begin_rows();
    std::string const before = "a,\"b\"\"";
    cutter.start_row(before.data());
    CHECK_FALSE(cutter.find_row_end(before.data(), before.data() + before.size()));
    auto const place = cutter.before_move(before.data());
    std::string const after = before + "\",\n";
    cutter.moved(after.data(), place);
    REQUIRE(cutter.find_row_end(after.data(), after.data() + after.size()));
    auto const* const end = cutter.row_end(after.data());
    CHECK(*end == '\n');
    REQUIRE(cutter.cut_row(after.data(), end + 1, false));
    CHECK(cutter.row().size() == 3);
    CHECK(cutter.row()[1] == "b\"");
    CHECK(cutter.row().is_null(2));
    CHECK(cutter.line() == 2);
}

TEST_CASE("the usual delimiters are counted, and the first of the most frequent wins") {
    rill::core::delimiter_counts counts;
    CHECK(counts.most() == ',');
    for (char c : std::string_view("a;b|c|d;")) counts.add(c);
    CHECK(counts.most() == ';');
    counts.add('|');
    CHECK(counts.most() == '|');
}
