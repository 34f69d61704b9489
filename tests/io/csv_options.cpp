#include <rill/io/csv_options.hpp>

#include "support/catch.hpp"

TEST_CASE("options are checked where they are made, and marks where they are used") {
    auto const options = rill::csv_options();
    CHECK_NOTHROW(options.delimiter(';').quote('\'').comment('#').check("csv"));
    CHECK_NOTHROW(options.no_quotes().delimiter('"').check("csv"));
    CHECK_NOTHROW(options.delimiter('"').quote('\'').check("csv")); // whatever the order
    CHECK_THROWS_WITH(options.delimiter('"').check("csv"),
                      "rill::csv: delimiter, quote and comment must differ from each other and from line ends");
    CHECK_THROWS_AS(options.comment('"').check("csv"), std::invalid_argument);
    CHECK_THROWS_AS(options.comment('\n').check("csv"), std::invalid_argument);
    CHECK_THROWS_AS(options.delimiter('\r').check("csv"), std::invalid_argument);
    CHECK_THROWS_AS(options.buffer_size(0), std::invalid_argument);
    CHECK_THROWS_AS(options.max_row(-1), std::invalid_argument);
}
