// A report on a log of any size, compressed or not, in one pass: its lines by level, its most frequent messages, its busiest
// minutes. In Python: a loop by hand over three Counters and smart_open.open(path).
//
//   log_report [path]        .gz, .zst, .xz, .bz2, .lz4 or plain: the first bytes tell
//   log_report --large       without a path a log is made, asked, checked and removed; here one of 200 MB
#include <rill/adaptors/filter_map.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/io/decompressed.hpp>
#include <rill/io/gzip_file.hpp>
#include <rill/io/lines.hpp>
#include <rill/io/write_lines.hpp>
#include <rill/io/zstd_file.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/fold_by.hpp>
#include <rill/terminals/top_k.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct entry {
    std::string_view minute, level, message;
};
using ranking = std::vector<std::pair<std::string, std::size_t>>; // the most frequent first

struct report {
    std::size_t entries;
    ranking levels, messages, minutes;
};

/// 2026-11-28T10:00:01 ERROR connection reset
std::optional<entry> parsed(std::string_view line) {
    constexpr std::size_t size_of_minute = 16, size_of_time = 19;
    auto const space = line.find(' ', size_of_time + 1);
    if (space == line.npos || line[size_of_time] != ' ') return std::nullopt;
    return entry{line.substr(0, size_of_minute), line.substr(size_of_time + 1, space - size_of_time - 1),
                 line.substr(space + 1)};
}

report report_on(std::string const& path) {
    auto const count_by = [](auto part) {
        return rill::fold_by<std::map>(part, std::size_t{0}, [](std::size_t n, entry const&) { return n + 1; });
    };
    auto const ranked = [](auto const& counts) {
        auto const most = counts | rill::top_k(3, [](auto const& counted) { return counted.second; });
        return ranking(most.begin(), most.end());
    };
    auto const [entries, levels, messages, minutes] =
        rill::decompressed(path) | rill::lines() | rill::filter_map(parsed) |
        rill::aggregate(rill::count(), count_by(&entry::level), count_by(&entry::message), count_by(&entry::minute));
    return {entries, ranked(levels), ranked(messages), ranked(minutes)};
}

void print(report const& found) {
    std::printf("%zu entries\n", found.entries);
    for (auto const& part : {found.levels, found.messages, found.minutes})
        for (auto const& [what, count] : part) std::printf("%9zu %s\n", count, what.c_str());
}

/// Ten thousand entries a minute, and one error in a hundred.
std::string entry_number(int i) {
    constexpr char const* messages[] = {"request served", "request served from the cache", "user has logged in"};
    int const minute = i / 10'000;
    char text[100];
    std::snprintf(text, sizeof text, "2026-11-28T%02d:%02d:%02d %s", minute / 60 % 24, minute % 60, i / 167 % 60,
                  i % 100 == 0 ? "ERROR connection reset" : "INFO ");
    return i % 100 == 0 ? text : std::string(text) + messages[i % 7 % 3];
}
bool is_as_made(report const& found, std::size_t entries) {
    return found.entries == entries && found.levels.at(1) == std::pair(std::string("ERROR"), entries / 100) &&
           found.messages.at(0).first == "request served" && found.minutes.at(0).second == 10'000;
}

bool reports_on_its_own(int entries) {
    auto const path = (fs::temp_directory_path() / "rill_log_report").string();
    auto const log = rill::range(entries) | rill::map(entry_number);
    log | rill::write_lines(rill::gzip_file(path, 1));
    auto const of_gzip = report_on(path);
    log | rill::write_lines(rill::zstd_file(path));
    auto const of_zstd = report_on(path);
    fs::remove(path);
    print(of_gzip);
    auto const size = static_cast<std::size_t>(entries);
    return is_as_made(of_gzip, size) && is_as_made(of_zstd, size);
}

} // namespace

int main(int argc, char** argv) try {
    constexpr int small = 50'000, large = 4'000'000;
    std::string_view const asked = argc > 1 ? argv[1] : "";
    if (asked.empty() || asked == "--large")
        return reports_on_its_own(asked.empty() ? small : large) ? EXIT_SUCCESS : EXIT_FAILURE;
    print(report_on(argv[1]));
} catch (std::exception const& error) {
    std::fprintf(stderr, "log_report: %s\n", error.what());
    return EXIT_FAILURE;
}
