// The fields of a CSV file of 8 columns and 50,000 rows, their lengths added up: a loop by hand over the whole text, two
// libraries where they are installed, and rill. Once half of the fields are quoted, once none. The file stays in the page
// cache.
#include "support/contest.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/csv.hpp>
#include <rill/io/write_lines.hpp>
#include <rill/sources/generate.hpp>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>
#if __has_include(<libfccp/csv.h>) // Debian: libfccp-dev
#define CSV_IO_NO_THREAD
#include <libfccp/csv.h>
#define RILL_BENCH_FAST_CPP_CSV
#endif
#ifdef RILL_BENCH_LIBCSV // Debian: libcsv-dev
extern "C" {
#include RILL_BENCH_LIBCSV
}
#endif

namespace {

using bench::number;

class csv_file {
    static std::string row(std::mt19937& engine, bool quoted) {
        constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
        std::string text;
        for (int column = 0; column < 8; ++column) {
            if (column > 0) text += ',';
            auto const field = alphabet.substr(engine() % 26, engine() % 26);
            if (quoted && column % 2 == 0) (((text += '"') += field) += column == 0 ? ", x" : "") += '"';
            else text += field;
        }
        return text;
    }

public:
    bool const quoted;
    std::string const path;

    explicit csv_file(bool q)
        : quoted(q),
          path((std::filesystem::temp_directory_path() / (q ? "rill_bench_q.csv" : "rill_bench.csv")).string()) {
        rill::generate([&, engine = std::mt19937()]() mutable { return row(engine, quoted); }) | rill::take(50'000) |
            rill::write_lines(path);
    }
    csv_file(csv_file&&) = delete;
    ~csv_file() { std::filesystem::remove(path); }
} const half_quoted(true), unquoted(false);

number by_hand(csv_file const& file) {
    std::ifstream in(file.path, std::ios::binary);
    std::string const text(std::istreambuf_iterator<char>(in), {});
    number total = 0;
    bool quoted = false;
    for (char const c : text) {
        if (c == '"') quoted = !quoted;
        else if (quoted || (c != ',' && c != '\n')) ++total;
    }
    return total;
}

auto const no_header = rill::csv_options().header(false);
number length(rill::csv_row row) {
    number total = 0;
    for (auto field : row) total += field.size();
    return total;
}

#ifdef RILL_BENCH_FAST_CPP_CSV
template <class Quotes> number fast_cpp_csv(csv_file const& file) {
    io::CSVReader<8, io::trim_chars<>, Quotes> in(file.path);
    in.set_header("a", "b", "c", "d", "e", "f", "g", "h");
    number total = 0;
    std::array<char*, 8> f{};
    while (in.read_row(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7]))
        for (char const* field : f) total += std::strlen(field);
    return total;
}
#endif
#ifdef RILL_BENCH_LIBCSV
number libcsv(csv_file const& file) {
    csv_parser parser;
    csv_init(&parser, 0);
    std::ifstream in(file.path, std::ios::binary);
    std::vector<char> buffer(128 * 1024);
    number total = 0;
    auto const add = [](void*, std::size_t size, void* sum) { *static_cast<number*>(sum) += size; };
    while (auto const size = in.rdbuf()->sgetn(buffer.data(), static_cast<std::streamsize>(buffer.size())))
        csv_parse(&parser, buffer.data(), static_cast<std::size_t>(size), add, nullptr, &total);
    csv_fini(&parser, add, nullptr, &total);
    csv_free(&parser);
    return total;
}
#endif

constexpr auto contest = [](csv_file const& file) {
    return [&file](auto& ask) {
        ask.loop([&](auto&) { return by_hand(file); });
#ifdef RILL_BENCH_FAST_CPP_CSV
        ask.add("fast-cpp-csv-parser", [&](auto&) {
            using quotes = io::double_quote_escape<',', '"'>;
            return file.quoted ? fast_cpp_csv<quotes>(file) : fast_cpp_csv<io::no_quote_escape<','>>(file);
        });
#endif
#ifdef RILL_BENCH_LIBCSV
        ask.add("libcsv", [&](auto&) { return libcsv(file); });
#endif
        ask.rill([&](auto&) { return rill::csv(file.path, no_header) | rill::map(length); });
    };
};

bench::question const of_half_quoted("fields of CSV, half of them quoted", contest(half_quoted));
bench::question const of_unquoted("fields of CSV, none quoted", contest(unquoted));

} // namespace
