// Adds up the numbers of a text with several of them in a line, separated by commas. What is no number is skipped, or
// reported with its line, or ends the reading. In Python:
//
//   sum(n for line in text for word in line.split(",") if (n := to_number(word)) is not None)
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/filter_map.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/map_while.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/split.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// The number that the whole word is.
std::optional<int> to_number(std::string_view word) {
    int number = 0;
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
    return number;
}

auto words_of(std::string_view line) { return rill::split(line, ','); }

} // namespace

int main() {
    std::string const text = "3,4,5\n10,ten,20\n\n99999999999,100\n";

    // A stream is read line by line: one line of it is in memory.
    int const sum =
        rill::lines(std::istringstream(text)) | rill::flat_map(words_of) | rill::filter_map(to_number) | rill::sum();

    int const before_error =
        rill::lines(std::istringstream(text)) | rill::flat_map(words_of) | rill::map_while(to_number) | rill::sum();

    std::vector<std::string> errors;
    for (auto const [number, line] : rill::lines(std::istringstream(text)) | rill::enumerate(1))
        for (std::string_view word : words_of(line))
            if (!to_number(word)) errors.push_back(std::to_string(number) + ": '" + std::string(word) + "'");

    for (auto const& error : errors) std::printf("line %s is no number\n", error.c_str());
    std::printf("%d in all, %d before the first error\n", sum, before_error);
    return sum == 142 && before_error == 22 &&
                   errors == std::vector<std::string>{"2: 'ten'", "3: ''", "4: '99999999999'"}
               ? EXIT_SUCCESS
               : EXIT_FAILURE;
}
