// JSON Lines: a value on each line. The lines are rill's, the values those of a library: nlohmann::json here. What is none
// is told with its line. In Python:
//
//   for number, line in enumerate(open(path), 1): ... json.loads(line)
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/io/lines.hpp>
#include <rill/terminals/sum.hpp>

#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view white_space = " \t\r"; // the '\r' of a line that ends in "\r\n" is white space to JSON

bool has_value(std::string_view line) { return line.find_first_not_of(white_space) != line.npos; }

nlohmann::json parsed(std::pair<std::size_t, std::string_view> const& line) {
    try {
        return nlohmann::json::parse(line.second);
    } catch (nlohmann::json::parse_error const& error) {
        throw std::runtime_error("line " + std::to_string(line.first) + ": " + error.what());
    }
}

/// The values of a stream. A last line that is cut off is no value, and so an error.
auto json_lines(std::istream& in) {
    return rill::lines(in) | rill::enumerate(1) |
           rill::filter([](auto const& line) { return has_value(std::get<1>(line)); }) |
           rill::map([](auto const& line) { return parsed({std::get<0>(line), std::get<1>(line)}); });
}

} // namespace

int main() {
    std::istringstream text("{\"host\": \"alpha\", \"bytes\": 100}\r\n\n{\"host\": \"line\\nfeed\", \"bytes\": 27}\n");
    auto const bytes =
        json_lines(text) | rill::map([](nlohmann::json const& x) { return x.at("bytes").get<int>(); }) | rill::sum();

    std::istringstream cut("{\"bytes\": 1}\n{\"bytes\"");
    int before = 0;
    std::string message;
    try {
        for (nlohmann::json const& x : json_lines(cut)) before += x.at("bytes").get<int>();
    } catch (std::runtime_error const& error) {
        message = error.what();
    }
    std::printf("%d, and %d before %s\n", bytes, before, message.c_str());
    return bytes == 127 && before == 1 && message.starts_with("line 2: ") ? EXIT_SUCCESS : EXIT_FAILURE;
}
