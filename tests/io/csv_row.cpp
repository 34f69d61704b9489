#include <rill/io/csv_row.hpp>

#include "support/catch.hpp"

#include <optional>
#include <unordered_set>

namespace {

using rill::csv_record;
using rill::csv_row;

rill::core::shared_csv_header const header("data.csv", {"host", "bytes", "share"});
std::string_view const fields[] = {"a", "12", std::string_view()};
csv_row const row(fields, 3, header.get(), 7);

auto message_of(auto&& f) {
    try {
        f();
    } catch (std::exception const& e) {
        return std::string(e.what());
    }
    return std::string("nothing was thrown");
}

struct visit {
    std::string host;
    int bytes;
    std::optional<double> share;
};
struct named {
    double bytes = 0;
    std::string host;
};
struct strange {
    void* nothing;
};

} // namespace

template <>
inline constexpr auto rill::csv_columns<named> =
    std::tuple(std::pair("bytes", &named::bytes), std::pair("host", &named::host));

TEST_CASE("a row is a random access range of its fields, which lasts as long as they do") {
    static_assert(std::ranges::random_access_range<csv_row> && std::ranges::sized_range<csv_row> &&
                  std::ranges::view<csv_row> && std::ranges::borrowed_range<csv_row>);
    CHECK(std::ranges::equal(row, fields));
    CHECK(row.front() == "a");
    CHECK(csv_row().empty());
    CHECK(message_of([] { static_cast<void>(csv_row()["a"]); }) ==
          "csv: there is no column \"a\": the columns have no names");
}

TEST_CASE("rows and records give fields by position and name, null unlike empty") {
    auto const check = [](auto const& x) {
        CHECK(x.size() == 3);
        CHECK_FALSE(x.empty());
        CHECK(x[0] == "a");
        CHECK(x["bytes"] == "12");
        CHECK(x.at(1) == "12");
        CHECK(x.at("host") == "a");
        CHECK(x.is_null("share"));
        CHECK(x.is_null(2));
        CHECK_FALSE(x.is_null(0));
        CHECK(x.line() == 7);
        CHECK(x.names().size() == 3);
        CHECK(x.template get<int>("bytes") == 12);
        CHECK(x.template get<std::string>(0) == "a");
        CHECK_FALSE(x.template get<std::optional<int>>(2));
        CHECK(x.template as<char, int, std::optional<int>>() == std::tuple('a', 12, std::nullopt));
        auto const v = x.template as<visit>();
        CHECK((v.host == "a" && v.bytes == 12 && !v.share));
        CHECK(x.template as<named>().bytes == 12);
        int sum = 0;
        for (std::string_view field : x) sum += static_cast<int>(field.size());
        CHECK(sum == 3);
    };
    check(row);
    check(csv_record(row));
    static_assert(!rill::core::csv_row_type<strange> && rill::core::csv_row_type<named>);
}

TEST_CASE("what is wrong is told with the input, the line, the field, its column and its text") {
    CHECK(message_of([] { static_cast<void>(row["byte"]); }) ==
          "data.csv: there is no column \"byte\" among \"host\", \"bytes\", \"share\"");
    CHECK(message_of([] { static_cast<void>(row[3]); }) ==
          "data.csv: line 7: there is no field at position 3, counted from 0, of 3");
    CHECK(message_of([] { static_cast<void>(row.at(-1)); }) ==
          "data.csv: line 7: there is no field at position -1, counted from 0, of 3");
    CHECK(message_of([] { row.get<int>(0); }) == "data.csv: line 7, field 1 (host): \"a\" is no whole number");
    CHECK(message_of([] { row.get<signed char>("share"); }) ==
          "data.csv: line 7, field 3 (share): null is no whole number");
    CHECK(message_of([] { row.as<int, int>(); }) == "data.csv: line 7: has 3 fields, not the 2 that it is read as");
    CHECK_THROWS_AS(row["byte"], std::out_of_range);
    CHECK_THROWS_AS(row[3], std::out_of_range);
    CHECK_THROWS_AS(row.get<int>(0), std::runtime_error);
}

TEST_CASE("a record owns its fields, and is copied and moved with them") {
    csv_record first;
    CHECK(first.empty());
    {
        std::string const text = "text that is gone";
        std::string_view const views[] = {text, std::string_view(text.data(), 0)};
        first = csv_record(csv_row(views, 2, nullptr, 1));
    }
    auto second = first;
    auto third = std::move(first);
    first = csv_record(row);
    CHECK(second[0] == "text that is gone");
    CHECK(third == second);
    CHECK_FALSE(third.is_null(1));
    second = third;
    third = csv_record();
    CHECK(second[0] == "text that is gone");
    CHECK(csv_row(second).size() == 2);
    static_assert(std::same_as<rill::owner_t<csv_row>, csv_record> && rill::refers<csv_row> &&
                  !rill::refers<csv_record>);
    static_assert(std::convertible_to<csv_record, csv_row> && !std::convertible_to<csv_row, csv_record>);
}

TEST_CASE("rows are compared and hashed by their fields") {
    std::string_view const empty[] = {"a", "12", ""}, shorter[] = {"a", "12"}, greater[] = {"b"};
    csv_row const others[] = {{shorter, 2, nullptr, 0}, row, {empty, 3, nullptr, 1}, {greater, 1, nullptr, 2}};
    for (auto const& one : others)
        for (auto const& other : others) {
            CHECK((one <=> other) == (&one <=> &other));
            CHECK((one == other) == (&one == &other));
            CHECK((csv_record(one) <=> csv_record(other)) == (&one <=> &other));
        }
    std::unordered_set<csv_record> kept;
    for (auto one : others) kept.emplace(one);
    kept.emplace(row);
    CHECK(kept.size() == 4);
}
