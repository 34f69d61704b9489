#include <rill/io/detail/csv_walker.hpp>

#include "support/catch.hpp"

#include <string>
#include <vector>

namespace {

using walker = rill::core::csv_walker;
using found = walker::found;

/// What is told of a row, each with its place, when so many bytes more are known at a time.
std::vector<std::pair<found, std::size_t>> told_of(std::string const& row, std::size_t step) {
    walker w(',', '"', true);
    std::vector<std::pair<found, std::size_t>> told;
    for (std::size_t known = 0; known < row.size();) {
        known = std::min(known + step, row.size());
        for (;;) {
            auto const what = w.next(row.data(), row.data() + known);
            if (what == found::nothing) break;
            told.emplace_back(what, w.at());
        }
    }
    return told;
}

} // namespace

TEST_CASE("a walker tells ends, and what is wrong at its place, however much is known at a time") {
    for (std::size_t step = 1; step < 20; ++step) {
        CHECK(told_of("a,\"b,\"\"\n\"\r\n", step) ==
              std::vector{std::pair(found::field_end, std::size_t{1}), std::pair(found::row_end, std::size_t{10})});
        CHECK(told_of("a\"\"b\n", step) == std::vector{std::pair(found::quote_in_text, std::size_t{1}),
                                                       std::pair(found::quote_in_text, std::size_t{2}),
                                                       std::pair(found::row_end, std::size_t{4})});
        CHECK(told_of("\"a\" b,\n", step) == std::vector{std::pair(found::text_behind_quotes, std::size_t{3}),
                                                         std::pair(found::field_end, std::size_t{5}),
                                                         std::pair(found::row_end, std::size_t{6})});
        CHECK(told_of("\"a\"\r\rb\r\n", step) == std::vector{std::pair(found::lone_return, std::size_t{3}),
                                                             std::pair(found::lone_return, std::size_t{4}),
                                                             std::pair(found::row_end, std::size_t{7})});
    }
}
