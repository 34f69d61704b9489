// Texts and tables in compressed files: read, kept, written. Blocks of them are cut anywhere and overwritten.
#include <rill/io/decompressed.hpp>

#include <rill/adaptors/dedup.hpp>
#include <rill/adaptors/distinct.hpp>
#include <rill/adaptors/drop_last.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/group_by.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/pairwise.hpp>
#include <rill/adaptors/peekable.hpp>
#include <rill/adaptors/sorted.hpp>
#include <rill/adaptors/starmap.hpp>
#include <rill/adaptors/take_last.hpp>
#include <rill/adaptors/tee.hpp>
#include <rill/io/csv.hpp>
#include <rill/io/gzip_file.hpp>
#include <rill/io/lines.hpp>
#include <rill/io/write_csv.hpp>
#include <rill/io/write_lines.hpp>
#include <rill/io/zstd_file.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/words.hpp>
#include <rill/terminals/append_to.hpp>
#include <rill/terminals/bottom_k.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/counts.hpp>
#include <rill/terminals/find_if.hpp>
#include <rill/terminals/first.hpp>
#include <rill/terminals/fold_by.hpp>
#include <rill/terminals/last.hpp>
#include <rill/terminals/max.hpp>
#include <rill/terminals/min.hpp>
#include <rill/terminals/minmax.hpp>
#include <rill/terminals/nth.hpp>
#include <rill/terminals/partition.hpp>
#include <rill/terminals/sample.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>
#include <rill/terminals/top_k.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

#include <map>
#include <random>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

using namespace test;
using texts = std::vector<std::string>;

namespace {

/// 20,000 lines of 100 different texts in turn, longer than a string keeps in itself.
std::string line_of(int i) { return "this is line number " + std::to_string(i % 100) + " of a hundred"; }
constexpr int many = 20'000;

struct visit {
    std::string host;
    int bytes;
    bool operator==(visit const&) const = default;
};

} // namespace

TEST_CASE("lines of a compressed file are kept as strings, by every verb that keeps") {
    temporary_directory const dir;
    auto const path = dir.path("lines.gz");
    rill::range(many) | rill::map(line_of) | rill::write_lines(rill::gzip_file(path));
    auto const lines = [&] { return rill::decompressed(path) | rill::lines(); };
    auto const numbered = [](std::string_view line) { return std::string_view(line).substr(20); };
    texts hundred;
    for (int i = 0; i < 100; ++i) hundred.push_back(line_of(i));
    auto const ordered = hundred | rill::sorted() | rill::to<std::vector>();

    CHECK((lines() | rill::count()) == many);
    CHECK((lines() | rill::to<std::vector>()).back() == line_of(many - 1));
    CHECK((lines() | rill::to<std::set>()).size() == 100);
    CHECK((lines() | rill::first()) == line_of(0));
    CHECK((lines() | rill::last()) == line_of(many - 1));
    CHECK((lines() | rill::nth(12'345)) == line_of(12'345));
    CHECK((lines() | rill::max()) == ordered.back());
    CHECK((lines() | rill::min(numbered)) == ordered.front());
    auto const [least, greatest] = (lines() | rill::minmax()).value();
    CHECK((least == ordered.front() && greatest == ordered.back()));
    CHECK((lines() | rill::find_if([](auto line) { return line.ends_with("99 of a hundred"); })) == line_of(99));
    CHECK((lines() | rill::top_k(1)) == texts{ordered.back()});
    CHECK((lines() | rill::bottom_k(1)) == texts{ordered.front()});
    CHECK((lines() | rill::counts()).at(line_of(7)) == many / 100);
    CHECK((lines() | rill::fold_by(numbered, 0, [](int n, auto) { return n + 1; })).size() == 100);
    CHECK((lines() | rill::partition([](auto line) { return line < "this is line number 5"; })).first.size() > 0);
    CHECK((lines() | rill::sample(3, std::mt19937(1))).size() == 3);
    texts appended;
    lines() | rill::append_to(appended);
    CHECK(appended.size() == many);

    CHECK((lines() | rill::distinct() | rill::to<std::vector>()) == hundred);
    CHECK((lines() | rill::distinct(numbered) | rill::count()) == 100);
    CHECK((lines() | rill::dedup() | rill::count()) == many);
    CHECK((lines() | rill::sorted() | rill::dedup() | rill::to<std::vector>()) == ordered);
    CHECK((lines() | rill::take_last(2) | rill::to<std::vector>()) == texts{line_of(98), line_of(99)});
    CHECK((lines() | rill::drop_last(1) | rill::last()) == line_of(98));
    CHECK((lines() | rill::pairwise() | rill::starmap([](auto a, auto b) { return a < b; }) |
           rill::filter([](bool x) { return x; }) | rill::count()) > 0);
    CHECK((lines() | rill::group_by([](auto line) { return line.substr(0, 7); }) |
           rill::starmap([](auto key, auto group) { return std::pair(key, rill::count(group)); }) |
           rill::to<std::vector>()) == std::vector{std::pair(std::string("this is"), std::size_t{many})});
    auto peeked = lines() | rill::peekable();
    CHECK(*peeked.peek() == line_of(0));
    CHECK((peeked | rill::count()) == many);
    CHECK((lines() | rill::flat_map(rill::words) | rill::distinct() | rill::count()) == 107);
}

TEST_CASE("rows of a compressed table are kept as records, and written to another one") {
    temporary_directory const dir;
    auto const path = dir.path("table.zst");
    auto const row = [](int i) { return std::tuple("host, number " + std::to_string(i % 7), i); };
    rill::range(many) | rill::map(row) |
        rill::write_csv(rill::zstd_file(path), rill::csv_options().names({"host", "bytes"}));
    auto const rows = [&] { return rill::decompressed(path) | rill::csv(); };
    CHECK((rows() | rill::map([](auto r) { return r.template get<int>("bytes"); }) | rill::sum()) ==
          many * (many - 1) / 2);
    auto const kept = rows() | rill::to<std::vector>();
    CHECK((kept.size() == many && kept[8]["host"] == "host, number 1" && kept[8]["bytes"] == "8"));
    CHECK((rows() | rill::last()).value()["bytes"] == std::to_string(many - 1));
    CHECK((rows() | rill::distinct([](auto r) { return r["host"]; }) | rill::count()) == 7);
    CHECK((rows() | rill::max([](auto r) { return r["host"]; })).value()["bytes"] == "6");
    auto const again = dir.path("again.gz");
    rows() | rill::filter([](auto r) { return r["host"].ends_with('3'); }) | rill::write_csv(rill::gzip_file(again));
    auto const visits = rill::decompressed(again) | rill::csv<visit>() | rill::to<std::vector>();
    CHECK((visits.size() == 2857 && visits[1] == visit{"host, number 3", 10}));
}

TEST_CASE("of a file that is cut off all lines come that are whole, and then the error") {
    temporary_directory const dir;
    auto const path = dir.path("cut.gz");
    rill::range(many) | rill::map([](int i) { return std::to_string(i * 7919 % 10'007); }) |
        rill::write_lines(rill::gzip_file(path));
    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    int lines = 0;
    bool right = true;
    std::string error;
    try {
        for (auto line : rill::decompressed(path) | rill::lines()) {
            right = right && line == std::to_string(lines * 7919 % 10'007);
            ++lines;
        }
    } catch (rill::decompression_error const& e) {
        error = e.what();
    }
    CHECK((right && lines > many / 3 && lines < many));
    CHECK(error.starts_with(path + ": gzip: truncated at offset "));
}
