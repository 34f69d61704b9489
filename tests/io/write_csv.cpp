#include <rill/io/write_csv.hpp>

#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/io/csv.hpp>
#include <rill/sources/range.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"

#include <array>
#include <limits>
#include <map>
#include <random>
#include <sstream>

using namespace test;

namespace {

using options = rill::csv_options;

template <class R> std::string written(R&& rows, options const& o = {}) {
    std::ostringstream out;
    rill::write_csv(rows, out, o);
    return out.str();
}
auto read(std::string const& text, options const& o = {}) { return rill::csv(std::istringstream(text), o); }

using texts = std::vector<std::vector<std::string>>;
struct visit {
    std::string host;
    std::optional<int> bytes;
    double share;
};
struct named {
    int bytes = 0;
    std::string host;
};

} // namespace

template <>
inline constexpr auto rill::csv_columns<named> =
    std::tuple(std::pair("host", &named::host), std::pair("bytes", &named::bytes));

TEST_CASE("write_csv quotes what must be quoted, and nothing else") {
    CHECK(written(texts{{"a", "b c"}, {"1,2", "say \"x\""}, {"l\nm", "r\r"}, {"", "x"}}) ==
          "a,b c\n\"1,2\",\"say \"\"x\"\"\"\n\"l\nm\",\"r\r\"\n\"\",x\n");
    CHECK(written(texts{{"1,2", "3;4", "'#"}}, options().delimiter(';').quote('\'').comment('#')) ==
          "1,2;'3;4';'''#'\n");
    CHECK(written(texts{}) == "");
    CHECK(written(texts{}, options().names({"a", "b,c"})) == "a,\"b,c\"\n");
}

TEST_CASE("write_csv writes tuples, aggregates and rows, with the names that they bring") {
    CHECK(written(std::vector{std::tuple(1, "x", 2.5, true, 'c', std::string_view("y"))}) == "1,x,2.5,true,c,y\n");
    CHECK(written(std::map<std::string, int>{{"a", 1}, {"b", 2}}, options().names({"key", "n"})) ==
          "key,n\na,1\nb,2\n");
    CHECK(written(std::vector<std::array<double, 2>>{{1e300, 0.1}}) == "1e+300,0.1\n");
    CHECK(written(std::vector<visit>{{"a", 1, 0.5}, {"", {}, -0.0}}) == "a,1,0.5\n\"\",,-0\n");
    CHECK(written(std::vector<named>{{1, "a"}}) == "host,bytes\na,1\n");
    CHECK(written(std::vector<named>{{1, "a"}}, options().header(false)) == "a,1\n");
    CHECK(written(read("a,\"b,c\"\n1,\n\"\",2\n")) == "a,\"b,c\"\n1,\n\"\",2\n");
    CHECK(written(read("a,b\n1,\n"), options().header(false)) == "1,\n");
    CHECK(written(read("a,b\n1,\n"), options().names({"x", "y"})) == "x,y\n1,\n");
    std::vector<rill::csv_record> records;
    for (auto row : read("a,b\n1,2\n")) records.emplace_back(row);
    CHECK(written(records) == "a,b\n1,2\n");
}

TEST_CASE("null is unlike empty, whatever stands for it") {
    std::vector<std::vector<std::optional<std::string>>> const rows{{"", std::nullopt, "\\N", "NA"}};
    CHECK(written(rows) == "\"\",,\\N,NA\n");
    CHECK(written(rows, options().null("\\N")) == ",\\N,\"\\N\",NA\n");
    CHECK(written(rows, options().null("", "NA")) == "\"\",,\\N,\"NA\"\n");
    CHECK(written(rows, options().null()) == ",,\\N,NA\n");
}

TEST_CASE("what cannot be read again is an error") {
    CHECK(message_of([] { written(texts{{"a"}, {"b", "c"}}); }) ==
          "rill::write_csv: row 2 has 2 fields, where the first has 1");
    CHECK(written(texts{{"a"}, {"b", "c"}}, options().ragged()) == "a\nb,c\n");
    CHECK(message_of([] { written(texts{{"a,b"}}, options().no_quotes()); }) ==
          "rill::write_csv: a field would need quotes, and there are none: \"a,b\"");
    CHECK_THROWS_AS(written(texts{}, options().quote(',')), std::invalid_argument);
}

TEST_CASE("write_csv is piped and called, with options of the format and of the file") {
    temporary_directory const dir;
    auto const path = dir.path("out");
    texts const rows{{"a", "b"}};
    auto const text = [&] { return text_of(path); };
    rows | rill::write_csv(path);
    CHECK(text() == "a,b\n");
    rill::write_csv(rows, path, options().delimiter(';'));
    CHECK(text() == "a;b\n");
    rows | rill::write_csv(path, options().delimiter('|'), rill::write_options().in_place());
    CHECK(text() == "a|b\n");
    rows | rill::write_csv(path, rill::write_options().in_place());
    CHECK(text() == "a,b\n");
    rill::csv(path) | rill::write_csv(path); // no rows, no header
    CHECK(text() == "");
    auto const closure = rill::write_csv(path);
    rows | closure;
    rows | closure;
    CHECK(text() == "a,b\n");
    static_assert(!std::invocable<decltype(rill::write_csv), std::vector<int>&, std::string>);
    static_assert(!std::invocable<decltype(rill::write_csv), std::vector<std::string>&, std::string>);
}

TEST_CASE("what is written is read as the same") {
    std::mt19937 engine;
    for (auto const& o : {options(), options().delimiter('\t').null("\\N"), options().quote('\'').comment('#')}) {
        std::vector<std::vector<std::optional<std::string>>> rows(300);
        for (auto& row : rows)
            for (int i = 0; i < 3; ++i) {
                std::optional<std::string> field;
                if (engine() % 4)
                    for (field = ""; engine() % 4;) *field += "a\",\n\r\\N'#\t"[engine() % 10];
                row.push_back(field);
            }
        auto const text = written(rows, o);
        std::size_t at = 0;
        for (auto row : read(text, o.header(false))) {
            REQUIRE(at < rows.size());
            for (std::size_t i = 0; i < 3; ++i) CHECK(row.get<std::optional<std::string>>(i) == rows[at][i]);
            ++at;
        }
        CHECK(at == rows.size());
    }
    std::vector<std::tuple<double, float, std::int8_t, std::uint64_t>> const numbers{
        {0.1, 0.1f, std::int8_t{-128}, std::numeric_limits<std::uint64_t>::max()},
        {5e-324, 3.4e38f, std::int8_t{7}, 0u}};
    std::vector<std::tuple<double, float, std::int8_t, std::uint64_t>> again;
    for (auto row : read(written(numbers), options().header(false)))
        again.push_back(row.as<double, float, std::int8_t, std::uint64_t>());
    CHECK(again == numbers);
}

TEST_CASE("rows are written through one buffer") {
    temporary_directory const dir;
    auto const before = allocations();
    rill::range(10'000) | rill::map([](int i) { return std::tuple(i, 0.5 * i, std::string_view("a \"b\"")); }) |
        rill::write_csv(dir.path("out"));
    CHECK(allocations() - before < 20);
}

TEST_CASE("a first field that begins with a byte order mark comes back") {
    std::vector<std::vector<std::string>> const rows{{"\xEF\xBB\xBFx", "y"}};
    std::ostringstream written;
    rows | rill::write_csv(written, rill::csv_options().header(false));
    auto again = rill::csv(std::istringstream(written.str()), rill::csv_options().header(false));
    CHECK((*again.begin())[0] == rows[0][0]);
}
