// Rows of blocks that are cut anywhere are those that a plain reader finds in the whole text, in both gears; and what csv
// reads, write_csv writes so that it is read as the same again.
#include <rill/io/csv.hpp>

#include <rill/io/write_csv.hpp>
#include <rill/terminals/for_each.hpp>

#include "fuzzers/input.hpp"
#include "support/csv_by_the_book.hpp"

#include <sstream>

namespace {

test::table found(auto const& walk) {
    test::table rows;
    try {
        walk([&](rill::csv_row row) { rows.push_back(test::fields_of(row)); });
    } catch (std::runtime_error const&) {
        rows.push_back({"error"});
    }
    return rows;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    test::input input(data, size);
    auto const blocks = input.pieces();
    std::string text;
    for (auto const& block : blocks) text += block;
    if (text.starts_with("\xEF\xBB\xBF")) return 0; // the plain reader knows no byte order mark
    auto const options = rill::csv_options().header(false).ragged();
    auto const expected = test::by_the_book(text);
    test::demand(found([&](auto add) { rill::for_each(blocks | rill::csv(options), add); }) == expected);
    test::demand(found([&](auto add) {
                     for (auto row : blocks | rill::csv(options)) add(row);
                 }) == expected);
    static_cast<void>(found([&](auto) { // whatever it is, it is read
        for (auto row : blocks | rill::csv(options.lenient())) static_cast<void>(row);
    }));
    if (expected.empty() || expected.back() == test::fields{"error"}) return 0;
    std::ostringstream written;
    blocks | rill::csv(options) | rill::write_csv(written, options);
    test::demand(found([&](auto add) { rill::for_each(rill::csv(std::istringstream(written.str()), options), add); }) ==
                 expected);
    return 0;
}
