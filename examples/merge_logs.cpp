// Several logs, each in the order of its time stamps, as one log, with a count of the entries of each minute: a line of each
// file in memory. In Python: groupby(heapq.merge(*files, key=stamp), key=minute).
#include <rill/adaptors/group_by.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/merge_all.hpp>
#include <rill/adaptors/starmap.hpp>
#include <rill/io/lines.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/to.hpp>

#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

std::string_view stamp(std::string_view line) { return line.substr(0, 8); }
std::string_view minute(std::string_view line) { return line.substr(0, 5); }

} // namespace

int main() {
    std::vector<std::istringstream> logs;
    logs.emplace_back("10:00:01 a starts\n10:00:59 a waits\n10:02:00 a ends\n");
    logs.emplace_back("10:00:30 b starts\n10:02:00 b ends\n");
    auto const lines_of = [](std::istringstream& log) { return rill::lines(log); };

    auto const per_minute =
        logs | rill::map(lines_of) | rill::merge_all(stamp) | rill::group_by(minute) |
        rill::starmap([](std::string const& m, auto entries) { return std::pair(m, rill::count(entries)); }) |
        rill::to<std::vector>();

    for (auto const& [m, entries] : per_minute) std::printf("%s %zu\n", m.c_str(), entries);
    return per_minute == std::vector<std::pair<std::string, std::size_t>>{{"10:00", 3}, {"10:02", 2}} ? EXIT_SUCCESS
                                                                                                      : EXIT_FAILURE;
}
