#include <rill/io/line_options.hpp>

#include "support/catch.hpp"

TEST_CASE("line options are written in place, kept and shared") {
    static_assert(!std::is_aggregate_v<rill::line_options>);
    constexpr auto semicolons = rill::line_options().delimiter(';').keep_delimiter();
    constexpr auto short_ones = semicolons.max_line(10).strip_cr(false).buffer_size(1u);
    static_assert(std::same_as<decltype(semicolons), decltype(short_ones)>);
}

TEST_CASE("bad line options are refused at once, by name") {
    CHECK_THROWS_WITH(rill::line_options().max_line(-1),
                      "rill::line_options::max_line: count must not be negative, got -1");
    CHECK_THROWS_WITH(rill::line_options().buffer_size(0),
                      "rill::line_options::buffer_size: count must not be zero, got 0");
    CHECK_THROWS_WITH(rill::line_options().buffer_size(-7),
                      "rill::line_options::buffer_size: count must not be negative, got -7");
}
