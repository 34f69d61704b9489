#include <rill/io/csv.hpp>

#include <rill/adaptors/chunk.hpp>
#include <rill/adaptors/distinct.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/flatten.hpp>
#include <rill/adaptors/group_by.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/pairwise.hpp>
#include <rill/adaptors/sorted.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_last.hpp>
#include <rill/adaptors/tee.hpp>
#include <rill/io/detail/os_write.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/counts.hpp>
#include <rill/terminals/find_if.hpp>
#include <rill/terminals/first.hpp>
#include <rill/terminals/fold_by.hpp>
#include <rill/terminals/for_each.hpp>
#include <rill/terminals/last.hpp>
#include <rill/terminals/max.hpp>
#include <rill/terminals/minmax.hpp>
#include <rill/terminals/nth.hpp>
#include <rill/terminals/partition.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>
#include <rill/terminals/top_k.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/csv_by_the_book.hpp"
#include "support/files.hpp"

#include <map>
#include <random>
#include <sstream>
#include <vector>

using namespace test;

namespace {

using options = rill::csv_options;

/// The rows up to the end or an error, and then its message as a row.
template <class R> table pulled(R&& rows) {
    table all;
    try {
        for (rill::csv_row row : rows) all.push_back(fields_of(row));
    } catch (std::exception const& e) {
        all.push_back({"error", e.what()});
    }
    return all;
}
template <class R> table pushed(R&& rows) {
    table all;
    try {
        rill::for_each(rows, [&](rill::csv_row row) { all.push_back(fields_of(row)); });
    } catch (std::exception const& e) {
        all.push_back({"error", e.what()});
    }
    return all;
}
/// What is thrown names the input.
table without_name(table rows, std::string_view name) {
    for (auto& row : rows)
        if (row.size() == 2 && row[0] == "error" && row[1].starts_with(name)) row[1].erase(0, name.size() + 2);
    return rows;
}
std::vector<std::string> blocks_of(std::string const& text, std::size_t size) {
    std::vector<std::string> blocks;
    for (std::size_t at = 0; at < text.size(); at += size) blocks.push_back(text.substr(at, size));
    return blocks;
}

/// The rows of a text, whatever they are read from.
table rows_of(std::string const& text, options const& o = options().header(false)) {
    temporary_directory const dir;
    auto const path = dir.file("text", text);
    auto const expected = without_name(pulled(rill::csv(path, o)), path);
    CHECK(without_name(pushed(rill::csv(path, o)), path) == expected);
    CHECK(without_name(pulled(rill::csv(path, o.buffer_size(1))), path) == expected);
    CHECK(without_name(pulled(rill::csv(std::istringstream(text), o)), "std::istream") == expected);
    CHECK(without_name(pushed(rill::csv(std::ifstream(path, std::ios::binary), o)), "std::istream") == expected);
    std::FILE* const file = std::fopen(path.c_str(), "rb");
    CHECK(without_name(pulled(rill::csv(file, o)), "C stream") == expected);
    std::rewind(file);
    CHECK(without_name(pushed(rill::csv(fileno(file), o)), "file descriptor " + std::to_string(fileno(file))) ==
          expected);
    std::fclose(file);
    CHECK(without_name(pulled(std::vector<char>(text.begin(), text.end()) | rill::csv(o)), "blocks") == expected);
    for (std::size_t size = 1; size < 80; size += size < 10 ? 1 : 13)
        CHECK(without_name(pulled(blocks_of(text, size) | rill::csv(o)), "blocks") == expected);
    return expected;
}
auto text(std::string const& s, options const& o = {}) { return rill::csv(std::istringstream(s), o); }

} // namespace

TEST_CASE("random texts are cut as RFC 4180 has it, however they come in parts") {
    std::mt19937 engine;
    auto const o = options().header(false).ragged();
    for (int round = 0; round < 3'000; ++round) {
        std::string text;
        bool const tame = round % 2 == 0; // quotes where they belong
        for (auto size = engine() % (round % 100 == 0 ? 300 : 14); text.size() < size;) {
            if (!tame) text += "a\",\n\r"[engine() % 5];
            else {
                if (engine() % 2) {
                    text += '"';
                    while (engine() % 8) text += std::array{"a", "\"\"", ",", "\n", "\r"}[engine() % 5];
                    text += '"';
                } else
                    while (engine() % 3) text += 'a';
                text += std::array{",", "\n", "\r\n"}[engine() % 3];
            }
        }
        INFO(text);
        auto const expected = by_the_book(text);
        bool all = without_message(pulled(std::vector<char>(text.begin(), text.end()) | rill::csv(o))) == expected;
        for (std::size_t split = 0; split <= text.size(); ++split)
            all = all && without_message(
                             pulled(std::vector{text.substr(0, split), text.substr(split)} | rill::csv(o))) == expected;
        all = all && without_message(pulled(blocks_of(text, 1) | rill::csv(o))) == expected;
        all = all && without_message(pushed(rill::csv(std::istringstream(text), o.buffer_size(1)))) == expected;
        if (!all) {
            CHECK(without_message(rows_of(text, o)) == expected);
            for (std::size_t split = 0; split <= text.size(); ++split)
                CHECK(without_message(pulled(std::vector{text.substr(0, split), text.substr(split)} | rill::csv(o))) ==
                      expected);
            return;
        }
    }
    SUCCEED();
}

TEST_CASE("fields stand between delimiters, rows between line ends") {
    CHECK(rows_of("") == table{});
    CHECK(rows_of("a") == table{{"a"}});
    CHECK(rows_of("a,b\n1,2\n") == table{{"a", "b"}, {"1", "2"}});
    CHECK(rows_of("a,b\r\n1,2") == table{{"a", "b"}, {"1", "2"}});
    CHECK(rows_of(",\n,") == table{{"NULL", "NULL"}, {"NULL", "NULL"}});
    CHECK(rows_of("\"\",\"a\"\"b\"\n\"c,d\",\"e\nf\"\n") == table{{"", "a\"b"}, {"c,d", "e\nf"}});
    CHECK(rows_of(std::string("a\0b,\xff\n", 6)) == table{{std::string("a\0b", 3), "\xff"}});
}

TEST_CASE("an empty line is a row where there is one column, and nothing where there are more") {
    CHECK(rows_of("a\n1\n\n3\n") == table{{"a"}, {"1"}, {"NULL"}, {"3"}});
    CHECK(rows_of("a\r\n\r\n3\r\n") == table{{"a"}, {"NULL"}, {"3"}});
    CHECK(rows_of("a,b\n\n1,2\n\r\n\n") == table{{"a", "b"}, {"1", "2"}});
    CHECK(rows_of("a\n\"\"\n") == table{{"a"}, {""}});
    CHECK(rows_of("\n\r\n\na,b\n1,2\n", {}) == table{{"1", "2"}}); // the header is never empty
    CHECK(text("\n\na,b\n1,2\n").begin().operator*().names() == fields{"a", "b"});
}

TEST_CASE("a quote where none belongs is an error with its line and column, or lenient text") {
    auto const lenient = options().header(false).lenient().ragged();
    constexpr auto takes = ": rill::csv_options().lenient() takes it";
    CHECK(
        rows_of("x\"y,z\"w,2") ==
        table{{"error", std::string("line 1, column 2: a quote within a field that does not begin with one") + takes}});
    CHECK(rows_of("x\"y,z\"w,2", lenient) == table{{"x\"y", "z\"w", "2"}});
    CHECK(rows_of("a,b\n\"x\" ,y\n") ==
          table{{"a", "b"}, {"error", std::string("line 2, column 4: text behind a closing quote") + takes}});
    CHECK(rows_of("\"x\" ,y\n\"a\nb\"c\"d\"\"e,f\n1", lenient) == table{{"x ", "y"}, {"a\nbc\"d\"\"e", "f"}, {"1"}});
    CHECK(
        rows_of("\"a\nb\nc\",d\"\n") ==
        table{{"error", std::string("line 3, column 5: a quote within a field that does not begin with one") + takes}});
    CHECK(rows_of("a,b\n1,\"x\n") == table{{"a", "b"}, {"error", "unterminated quote from line 2"}});
    CHECK(rows_of("a,b\n\"1\n2\",\"x\n\n\n") == table{{"a", "b"}, {"error", "unterminated quote from line 3"}});
    CHECK(rows_of("a,b\n1,\"x\r\n", lenient) == table{{"a", "b"}, {"1", "x\r\n"}});
}

TEST_CASE("a carriage return alone is an error, or lenient text") {
    CHECK(rows_of("a,b\n1\r2,3\n") == table{{"a", "b"},
                                            {"error", "line 2, column 2: a carriage return that ends no line: "
                                                      "rill::csv_options().lenient() takes it"}});
    CHECK(rows_of("a\rb\r\r\nc\r", options().header(false).lenient()) == table{{"a\rb\r"}, {"c"}});
    CHECK(rows_of("\"a\r\"\n\"\r\n\"\r\n") == table{{"a\r"}, {"\r\n"}}); // within quotes they stand
}

TEST_CASE("rows that are not as long as the first are an error with their line, unless they are allowed") {
    constexpr auto takes = " columns: rill::csv_options().ragged() takes such rows";
    CHECK(rows_of("a,b\n1\n1,2,3\n4,5\n", {}) ==
          table{{"error", std::string("line 2: has 1 field, where there are 2") + takes}});
    CHECK(rows_of("a,b\n4,5\n1,2,3\n", {}) ==
          table{{"4", "5"}, {"error", std::string("line 3: has 3 fields, where there are 2") + takes}});
    CHECK(rows_of("a,b\n1\n1,2,3\n4,5\n", options().ragged()) == table{{"1"}, {"1", "2", "3"}, {"4", "5"}});
    auto rows = text("a,b\n1\n", options().ragged());
    auto const row = *rows.begin();
    CHECK(row["a"] == "1");
    CHECK(row.is_null("b"));
    CHECK_FALSE(row.get<std::optional<int>>("b"));
    CHECK(message_of([&] { static_cast<void>(row[1]); }) ==
          "std::istream: line 2: there is no field at position 1, counted from 0, of 1");
}

TEST_CASE("line ends within quotes are kept as they are, whatever a read ends with") {
    CHECK(rows_of("a,b\r\n\"x\r\ny\",2\r\n") == table{{"a", "b"}, {"x\r\ny", "2"}});
    CHECK(rows_of("a\n\\.\nb\n") == table{{"a"}, {"\\."}, {"b"}});
}

TEST_CASE("rows may be longer than a buffer, and quotes than many") {
    std::string const longest(300'000, 'x');
    std::string quotes;
    for (int i = 0; i < 100'000; ++i) quotes += "\"\"\n";
    auto const rows = rows_of("1," + longest + "\n\"" + quotes + "\"," + longest + "\n2,3\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == fields{"1", longest});
    CHECK(rows[1][0].size() == 200'000);
    CHECK(rows[1][1] == longest);
    CHECK(rows[2] == fields{"2", "3"});
}

TEST_CASE("a row longer than max_row is an error, also where a quote is not closed") {
    constexpr auto changes = " bytes, which rill::csv_options().max_row() changes";
    auto const o = options().header(false).max_row(5);
    CHECK(rows_of("12,45\n", o) == table{{"12", "45"}});
    CHECK(rows_of("1,2\n12,456\n", o) ==
          table{{"1", "2"}, {"error", std::string("line 2: the row is longer than 5") + changes}});
    CHECK(rows_of("1\n\"\n\n\n\n\n\n\n\n\n\n\n", o) ==
          table{{"1"}, {"error", std::string("line 2: the row is longer than 5") + changes}});
    CHECK_THROWS_AS(rill::csv("/dev/zero").begin(), std::length_error);
}

TEST_CASE("the header's names find fields, and a name that is none is an error that lists them") {
    auto rows = text("host,bytes,\"the, time\"\na,1,2\nb,3,4\n");
    auto row = rows.begin();
    CHECK((*row)["host"] == "a");
    CHECK((*row)["the, time"] == "2");
    CHECK((*row).at("bytes") == "1");
    CHECK((*row).get<int>("bytes") == 1);
    CHECK((*row).line() == 2);
    CHECK(message_of([&] { static_cast<void>((*row)["byte"]); }) ==
          "std::istream: there is no column \"byte\" among \"host\", \"bytes\", \"the, time\"");
    auto twice = text("a,b,a\n1,2,3\n");
    CHECK(message_of([&] { static_cast<void>((*twice.begin())["a"]); }) ==
          "std::istream: there is more than one column \"a\" among \"a\", \"b\", \"a\"");
    auto nameless = text("1,2\n", options().header(false));
    CHECK(message_of([&] { static_cast<void>((*nameless.begin())["a"]); }) ==
          "std::istream: there is no column \"a\": the columns have no names");
}

TEST_CASE("names may be given, for a file without or in place of its own") {
    auto without = text("1,2\n", options().names({"a", "b"}));
    CHECK((*without.begin())["b"] == "2");
    auto replaced = text("x,y\n1,2\n", options().names({"a", "b"}).header());
    CHECK((*replaced.begin())["b"] == "2");
    CHECK(message_of([] { pulled(text("1,2\n", options().names({"a"}))); }) == "nothing was thrown");
    CHECK(pulled(text("1,2\n", options().names({"a"}))).back().front() == "error");
}

TEST_CASE("delimiters, quotes and comments are what they are said to be") {
    auto const o = options().header(false);
    CHECK(rows_of("a;'b;''c'\n", o.delimiter(';').quote('\'')) == table{{"a", "b;'c"}});
    CHECK(rows_of("a\t\"b\n", o.delimiter('\t').no_quotes()) == table{{"a", "\"b"}});
    CHECK(rows_of("# \"one\na,b\n#\n#two\n\"#\",#\n# end", o.comment('#')) == table{{"a", "b"}, {"#", "#"}});
    CHECK(rows_of("#\nx\n#y\n1\n", options().comment('#')) == table{{"1"}});
    CHECK_THROWS_AS(text("", options().delimiter('"')), std::invalid_argument);
    CHECK_THROWS_AS(text("", options().comment(',')), std::invalid_argument);
    CHECK_THROWS_AS(text("", options().quote('\n')), std::invalid_argument);
    CHECK(message_of([] { static_cast<void>(rill::csv("x", options().quote(','))); }) ==
          "rill::csv: delimiter, quote and comment must differ from each other and from line ends");
}

TEST_CASE("the delimiter can be told by the first row, or by a line before it") {
    auto const o = options().header(false).detect_delimiter();
    CHECK(rows_of("\na;b,c;d\n1;2;3\n", o) == table{{"a", "b,c", "d"}, {"1", "2", "3"}});
    CHECK(rows_of("\",,,\";b\n", o) == table{{",,,", "b"}});
    CHECK(rows_of("a\tb\n", o) == table{{"a", "b"}});
    CHECK(rows_of("a\n1|2\n", o) == table{{"a"}, {"1|2"}});
    CHECK(rows_of("# ,,,,\na|b", o.comment('#')) == table{{"a", "b"}});
    auto const sep = options().header(false).sep_line();
    CHECK(rows_of("sep=;\r\na;b\n", sep) == table{{"a", "b"}});
    CHECK(rows_of("sep=|\na|b\n", sep.detect_delimiter()) == table{{"a", "b"}});
    CHECK(rows_of("sep=;", sep) == table{});
    CHECK(rows_of("sep=ab\n", sep) == table{{"sep=ab"}});
    CHECK(rows_of("se\n", sep) == table{{"se"}});
    CHECK(rows_of("\xEF\xBB\xBFsep=;\na;b\n", sep) == table{{"a", "b"}});
}

TEST_CASE("a byte order mark at the beginning is left out") {
    CHECK(rows_of("\xEF\xBB\xBF\"a\",b\n") == table{{"a", "b"}});
    CHECK(rows_of("\xEF\xBB,b\n") == table{{"\xEF\xBB", "b"}});
    CHECK(rows_of("\xEF\xBB\xBF") == table{});
}

TEST_CASE("null is the empty text that is not quoted, or what is said to be") {
    CHECK(rows_of("1,,\"\"\n") == table{{"1", "NULL", ""}});
    auto const o = options().header(false);
    CHECK(rows_of("\\N,,\"\\N\",\\N1\n", o.null("\\N")) == table{{"NULL", "", "\\N", "\\N1"}});
    CHECK(rows_of("NA,,\"NA\",\"\"\n", o.null("", "NA")) == table{{"NULL", "NULL", "NA", ""}});
    CHECK(rows_of("a,,\"\"\n", o.null()) == table{{"a", "", ""}});
}

TEST_CASE("nothing is opened before the first row is asked for, and closed on every way out") {
    temporary_directory const dir;
    auto const before = open_descriptors();
    auto rows = rill::csv(dir.path("later"));
    dir.file("later", "a,b\n1,2\n3,4\n5\n");
    CHECK(open_descriptors() == before);
    CHECK((*rows.begin())["a"] == "1");
    CHECK(open_descriptors() == before + 1);
    CHECK(pushed(rows | rill::take(1)) == table{{"3", "4"}});
    CHECK(pulled(rows).size() == 1); // the error
    CHECK(open_descriptors() == before);
    CHECK(pulled(rows) == table{}); // and after it nothing
    for (auto row : rill::csv(dir.path("later")))
        if (row["a"] == "1") break;
    CHECK(open_descriptors() == before);
    CHECK_THROWS_AS(rill::csv(dir.path("missing")).begin(), std::system_error);
    CHECK(pulled(rill::csv(dir.path("missing")) | rill::take(0)) == table{});
}

TEST_CASE("csv is a single-pass view that moves, with the row that it stands on") {
    using view = decltype(rill::csv("path"));
    static_assert(std::ranges::view<view> && std::ranges::input_range<view> && !std::ranges::forward_range<view>);
    static_assert(std::movable<view> && !std::copy_constructible<view>);
    static_assert(std::same_as<std::ranges::range_reference_t<view>, rill::csv_row>);
    static_assert(std::same_as<std::ranges::range_value_t<view>, rill::csv_record>);
    auto rows = text("a,b\n1,\"x\"\"y\"\n2,3\n");
    auto const row = *rows.begin();
    auto moved = std::move(rows);
    CHECK(row["b"] == "x\"y");
    CHECK(pulled(rows) == table{});
    CHECK(pulled(moved) == table{{"2", "3"}});
}

TEST_CASE("a stream is left just behind the row") {
    std::istringstream in("a,b\r\n1,\"x\ny\"\r\n2,3\nrest");
    CHECK(pulled(rill::csv(in) | rill::take(1)) == table{{"1", "x\ny"}});
    std::string line;
    std::getline(in, line);
    CHECK(line == "2,3");
    std::istringstream detected("a;b\n1;2\nrest");
    CHECK(pulled(rill::csv(detected, options().detect_delimiter().sep_line().comment('#')) | rill::take(1)) ==
          table{{"1", "2"}});
    std::getline(detected, line);
    CHECK(line == "rest");
}

TEST_CASE("a row is handed out as soon as it is complete") {
    int ends[2];
    REQUIRE(open_pipe(ends));
    auto const write = [&](std::string_view s) {
        CHECK(rill::core::os::write(ends[1], s.data(), s.size()) == std::ssize(s));
    };
    auto rows = rill::csv(ends[0]);
    write("a,b\n1,\"2\n");
    write("3\"\n4");
    auto row = rows.begin();
    CHECK((*row)["b"] == "2\n3");
    write(",5\r\n");
    ++row;
    CHECK((*row)["b"] == "5");
    ::close(ends[1]);
    ++row;
    CHECK(row == rows.end());
    ::close(ends[0]);
}

TEST_CASE("steady state allocates nothing") {
    std::string many = "a,b,c\n";
    for (int i = 0; i < 20'000; ++i) many += std::to_string(i) + ",\"x\"\"" + std::to_string(i % 10) + "\n\",\n";
    temporary_directory const dir;
    auto const allocations_for = [&](std::string const& path) {
        auto const before = allocations();
        auto rows = rill::csv(path);
        CHECK(allocations() - before <= 1); // the path
        std::size_t length = 0;
        for (auto row : rows) length += row["b"].size() + row.get<std::size_t>("a");
        CHECK(length > 0);
        return allocations() - before;
    };
    CHECK(allocations_for(dir.file("few", many.substr(0, many.find("\n1,")) + "\n")) ==
          allocations_for(dir.file("many", many)));
}

namespace {

std::string const visits = "host,bytes,share\nb,2,0.5\na,3,1.5\nb,1,-2e3\na,,\"\"\n";

} // namespace

TEST_CASE("rows that are kept are records of their own") {
    auto rows = text(visits) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(rows), std::vector<rill::csv_record>>);
    REQUIRE(rows.size() == 4);
    auto const copied = rows;
    rows.erase(rows.begin());
    CHECK(copied[0]["host"] == "b");
    CHECK(rows[0].get<double>("share") == 1.5);
    CHECK(rows[2].line() == 5);
    CHECK(rows[2].is_null("bytes"));
    CHECK_FALSE(rows[2].is_null("share"));
    CHECK(message_of([&] { rows[2].get<int>("bytes"); }) ==
          "std::istream: line 5, field 2 (bytes): null is no whole number");
    CHECK(message_of([&] { static_cast<void>(rows[2]["x"]); }) ==
          "std::istream: there is no column \"x\" among \"host\", \"bytes\", \"share\"");
}

TEST_CASE("every verb that keeps a row keeps a record") {
    auto const first_fields = [](auto&& range) {
        std::string all;
        for (auto const& row : range) all += row[0], all += row[1], all += ' ';
        return all;
    };
    auto const by_host = [](rill::csv_row row) { return row["host"]; };
    auto const bytes = [](rill::csv_row row) { return row.get<std::optional<int>>("bytes").value_or(0); };
    auto first = text(visits) | rill::first();
    static_assert(std::same_as<decltype(first), std::optional<rill::csv_record>>);
    CHECK((*first)["host"] == "b");
    CHECK((*(text(visits) | rill::last()))["host"] == "a");
    CHECK((*(text(visits) | rill::nth(1)))["share"] == "1.5");
    CHECK((*(text(visits) | rill::max(bytes)))["bytes"] == "3");
    CHECK((*(text(visits) | rill::max()))["bytes"] == "2");
    CHECK((*(text(visits) | rill::find_if([](auto row) { return row["bytes"] == "1"; })))["share"] == "-2e3");
    CHECK(first_fields(text(visits) | rill::top_k(2, bytes)) == "a3 b2 ");
    CHECK(first_fields(text(visits) | rill::sorted(bytes)) == "a b1 b2 a3 ");
    CHECK(first_fields(text(visits) | rill::sorted()) == "a a3 b1 b2 ");
    CHECK(first_fields(text(visits) | rill::distinct(by_host)) == "b2 a3 ");
    CHECK(first_fields(text("x,y\n1,2\n1,2\n1,\n1,\"\"\n") | rill::distinct()) == "12 1 1 ");
    CHECK(first_fields(text(visits) | rill::take_last(2)) == "b1 a ");
    CHECK(rill::count(text(visits) | rill::filter([](auto row) { return row["host"] == "a"; })) == 2);
    auto const [of_b, others] = text(visits) | rill::partition([](auto row) { return row["host"] == "b"; });
    CHECK(first_fields(of_b) == "b2 b1 ");
    CHECK(first_fields(others) == "a3 a ");
    std::string pairs;
    for (auto [one, other] : text(visits) | rill::pairwise()) (pairs += one["host"]) += other["host"];
    CHECK(pairs == "baabba");
    for (auto chunk : text(visits) | rill::chunk(3) | rill::take(1)) CHECK(first_fields(chunk) == "b2 a3 b1 ");
}

TEST_CASE("fields that are kept are strings") {
    auto const host = [](rill::csv_row row) { return row["host"]; };
    auto hosts = text(visits) | rill::map(host) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(hosts), std::vector<std::string>>);
    CHECK(hosts == fields{"b", "a", "b", "a"});
    auto const all = text("1,2\n3,4\n", options().header(false)) | rill::flatten() | rill::to<std::vector>();
    static_assert(std::same_as<decltype(all), fields const>);
    CHECK(all == fields{"1", "2", "3", "4"});
    auto const counts = text(visits) | rill::map(host) | rill::counts();
    CHECK(counts.at("b") == 2);
    auto const sums = text(visits) | rill::fold_by(host, 0, [](int sum, rill::csv_row row) {
                          return sum + row.get<std::optional<int>>("bytes").value_or(0);
                      });
    CHECK(sums.at("b") == 3);
    std::string groups;
    for (auto&& [key, group] : text(visits) | rill::group_by(host)) groups += key + std::to_string(rill::count(group));
    CHECK(groups == "b1a1b1a1");
    auto tuples = text("1,x\n2,y\n", options().header(false)) |
                  rill::map([](rill::csv_row row) { return row.as<int, std::string_view>(); }) |
                  rill::to<std::vector>();
    static_assert(std::same_as<decltype(tuples), std::vector<std::tuple<int, std::string>>>);
    CHECK(std::get<1>(tuples[0]) == "x");
}

namespace {

struct visit {
    std::string host;
    std::optional<int> bytes;
    std::string share;
    friend bool operator==(visit const&, visit const&) = default;
};
struct named {
    double share = 0;
    std::string host;
};
struct seen {
    std::string_view host;
    std::optional<int> bytes;
    std::string_view share;
};
struct hidden {
    std::string_view host;
};

} // namespace

template <>
inline constexpr auto rill::csv_columns<named> =
    std::tuple(std::pair("share", &named::share), std::pair("host", &named::host));
template <> inline constexpr bool rill::refers<seen> = true;
template <> struct rill::owner<seen> {
    struct type {
        std::string host;
        explicit type(seen const& s) : host(s.host) {}
    };
};

TEST_CASE("rows are read as records, by the order of members or by names") {
    auto const all = rill::csv<visit>(std::istringstream(visits)) | rill::to<std::vector>();
    CHECK(all == std::vector<visit>{{"b", 2, "0.5"}, {"a", 3, "1.5"}, {"b", 1, "-2e3"}, {"a", {}, ""}});
    auto const some = std::vector{visits} | rill::csv<named>() | rill::take(3) | rill::to<std::vector>();
    CHECK(some[2].share == -2000);
    CHECK(some[2].host == "b");
    auto rows = rill::csv<named>(std::istringstream(visits));
    table seen;
    CHECK(message_of([&] {
              for (auto&& x : rows) seen.push_back({x.host});
          }) == "std::istream: line 5, field 3 (share): \"\" is no number");
    CHECK(seen.size() == 3);
    for ([[maybe_unused]] auto&& x : rows) FAIL();
    CHECK(message_of([] { rill::csv<named>(std::istringstream("host,x\n1,2\n")).begin(); }) ==
          "std::istream: there is no column \"share\" among \"host\", \"x\"");
    CHECK(message_of([] { rill::csv<visit>(std::istringstream("host,x\n1,2\n")).begin(); }) ==
          "std::istream: line 2: has 2 fields, not the 3 that it is read as");
    CHECK(rill::sum(rill::csv<named>(std::istringstream(visits)) | rill::take(3) | rill::map(&named::share)) == -1998);
}

TEST_CASE("a record that refers to the row is said to, and kept as what owns it") {
    auto const all = rill::csv<seen>(std::istringstream(visits)) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(all), std::vector<rill::owner_t<seen>> const>);
    CHECK(all[1].host == "a");
    static_assert(!rill::core::csv_element<hidden> && rill::core::csv_element<visit> && !rill::core::csv_element<int> &&
                  !rill::core::csv_element<rill::csv_record>);
}

TEST_CASE("a bad argument is refused where csv is called") {
    CHECK(message_of([] { static_cast<void>(rill::csv(static_cast<char const*>(nullptr))); }) ==
          "rill::csv: path must not be a null pointer");
    CHECK_THROWS_AS(options().buffer_size(0), std::invalid_argument);
    CHECK_THROWS_AS(options().max_row(-1), std::invalid_argument);
}
