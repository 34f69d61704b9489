#include <rill/io/detail/csv_field.hpp>

#include "support/catch.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>

namespace {

template <class T> T as(std::string_view text) {
    return rill::core::op::field_as<T>(text, [](char const* what) { throw std::runtime_error(what); });
}
struct upper {
    std::string text;
    explicit upper(std::string_view t) : text(t) {}
};
constexpr auto null = std::string_view();

} // namespace

TEST_CASE("fields are read as numbers, whole") {
    CHECK(as<int>("-12") == -12);
    CHECK(as<std::int8_t>("127") == 127);
    CHECK(as<std::uint64_t>("18446744073709551615") == 18446744073709551615u);
    CHECK(as<double>("1e3") == 1000);
    CHECK_THROWS_WITH(as<int>("12x"), "is no whole number");
    CHECK_THROWS_WITH(as<int>(" 1"), "is no whole number");
    CHECK_THROWS_WITH(as<unsigned>("-1"), "is no whole number");
    CHECK_THROWS_WITH(as<std::int8_t>("128"), "does not fit");
    CHECK_THROWS_WITH(as<double>("1,5"), "is no number");
    CHECK_THROWS_WITH(as<double>(""), "is no number");
    CHECK_THROWS_WITH(as<int>(null), "is no whole number");
}

TEST_CASE("fields are read as characters, bools, texts and what is made of texts") {
    CHECK(as<char>("x") == 'x');
    CHECK_THROWS_WITH(as<char>(""), "is no single character");
    for (auto yes : {"1", "t", "T", "true", "True", "TRUE"}) CHECK(as<bool>(yes));
    for (auto no : {"0", "f", "F", "false", "False"}) CHECK_FALSE(as<bool>(no));
    CHECK_THROWS_WITH(as<bool>("yes"), "is no bool");
    CHECK_THROWS_WITH(as<bool>("4rue"), "is no bool");
    CHECK(as<std::string>("x") == "x");
    CHECK(as<std::string_view>("x") == "x");
    CHECK(as<std::string_view>(null).empty());
    CHECK(as<upper>("x").text == "x");
}

TEST_CASE("an optional is empty of a null, and of nothing else") {
    CHECK_FALSE(as<std::optional<int>>(null));
    CHECK(as<std::optional<int>>("1") == 1);
    CHECK(as<std::optional<std::string>>("") == "");
    CHECK_THROWS_WITH(as<std::optional<int>>(""), "is no whole number");
    struct aggregate {
        std::string_view text;
    };
    static_assert(!rill::core::csv_field<aggregate> && !rill::core::csv_field<char const*> &&
                  !rill::core::csv_field<wchar_t> && rill::core::csv_field<long double>);
}
