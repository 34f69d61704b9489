// The bytes that each host has sent, by a CSV file with the columns "host" and "bytes": of the file that is named, or of a
// sample that is written first and has all that makes CSV hard. In Python:
//
//   for row in csv.DictReader(open(path, newline="")): totals[row["host"]] += int(row["bytes"] or 0)
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/io/csv.hpp>
#include <rill/io/write_csv.hpp>
#include <rill/terminals/fold_by.hpp>
#include <rill/terminals/max.hpp>
#include <rill/terminals/sum.hpp>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

struct visit {
    std::string host;
    std::string path;
    std::optional<long long> bytes;
};

std::optional<long long> bytes_of(rill::csv_row row) { return row.get<std::optional<long long>>("bytes"); }

auto totals_of(std::string const& path) {
    return rill::csv(path) | rill::fold_by([](rill::csv_row row) { return row["host"]; }, 0LL,
                                           [](long long sum, auto row) { return sum + bytes_of(row).value_or(0); });
}

bool sample() {
    auto const directory = std::filesystem::temp_directory_path() / "rill_csv_sum";
    std::filesystem::create_directory(directory);
    auto const path = directory / "visits.csv", part = directory / "part.csv", wrong = directory / "wrong.csv";
    std::ofstream(path, std::ios::binary) << "\xEF\xBB\xBFhost,path,bytes\r\n"
                                             "alpha,\"/a, or b\",100\r\n"
                                             "beta,\"/say \"\"x\"\"\",20\r\n"
                                             "alpha,\"/two\r\nlines\",\r\n"
                                             "alpha,/,7";
    auto const totals = totals_of(path.string());

    // As a type of one's own; and the greatest one, which is kept when its row is gone.
    auto const sum =
        rill::csv<visit>(path) | rill::map([](visit const& v) { return v.bytes.value_or(0); }) | rill::sum();
    auto const greatest = rill::csv(path) | rill::max(bytes_of);

    // A part of the rows as a file of its own, with the same names.
    rill::csv(path) | rill::filter([](rill::csv_row row) { return row["host"] == "beta"; }) | rill::write_csv(part);
    auto const of_part = totals_of(part.string());

    std::ofstream(wrong) << "host,bytes\nalpha,1\nbeta,12x\n";
    std::string message;
    try {
        totals_of(wrong.string());
    } catch (std::runtime_error const& error) {
        message = error.what();
    }
    for (auto const& [host, bytes] : totals) std::printf("%s %lld\n", host.c_str(), bytes);
    std::printf("%s\n", message.c_str());
    bool const right = totals.at("alpha") == 107 && totals.at("beta") == 20 && sum == 127 &&
                       (*greatest)["path"] == "/a, or b" && of_part.size() == 1 && of_part.at("beta") == 20 &&
                       message == wrong.string() + ": line 3, field 2 (bytes): \"12x\" is no whole number";
    std::filesystem::remove_all(directory);
    return right;
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2) return sample() ? EXIT_SUCCESS : EXIT_FAILURE;
    try {
        for (auto const& [host, bytes] : totals_of(arguments[1])) std::printf("%s %lld\n", host.c_str(), bytes);
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
