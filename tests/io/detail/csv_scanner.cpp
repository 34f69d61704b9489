#include <rill/io/detail/csv_scanner.hpp>

#include "support/catch.hpp"

#include <string>
#include <vector>

namespace {

/// The ends that are found, looking at so many bytes at a time.
std::vector<std::size_t> ends_of(std::string const& text, std::size_t step, bool& trouble) {
    rill::core::csv_scanner scanner;
    scanner.set_marks(',', '"', true);
    scanner.start(text.data());
    std::vector<std::size_t> ends;
    for (std::size_t known = 0; known < text.size();) {
        known = std::min(known + step, text.size());
        while (scanner.look_on(text.data() + known))
            for (bool row_ended = true; row_ended;) {
                std::size_t taken[64];
                auto* to = taken;
                row_ended = scanner.take_ends(text.data(), to);
                CHECK(row_ended == (to != taken && text[to[-1]] == '\n'));
                ends.insert(ends.end(), taken, to);
            }
    }
    trouble = scanner.trouble();
    return ends;
}

} // namespace

TEST_CASE("ends are found outside quotes, wherever the windows of 64 bytes lie") {
    std::string const text = "a,\"b,\n\"\"\"\r\n,\"\"\n";
    for (std::size_t shift = 0; shift < 130; ++shift)
        for (std::size_t const step : {1u, 2u, 63u, 64u, 65u, 1000u}) {
            auto const moved = std::string(shift, 'x') + text;
            bool trouble = true;
            CHECK(ends_of(moved, step, trouble) == std::vector{shift + 1, shift + 10, shift + 11, shift + 14});
            CHECK_FALSE(trouble);
        }
}

TEST_CASE("what is not right stops the search, wherever it lies") {
    for (std::string const wrong : {"a\"", "\"a\"b", "\"a\" ", "a\rb", "\"a\"\r,"})
        for (std::size_t shift = 0; shift < 130; ++shift)
            for (std::size_t const step : {1u, 64u, 1000u}) {
                auto const text = "1," + std::string(shift, 'x') + "\n" + wrong + "\n,\n";
                bool trouble = false;
                CHECK(ends_of(text, step, trouble) == std::vector{std::size_t{1}, shift + 2});
                CHECK(trouble);
            }
}
