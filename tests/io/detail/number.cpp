#include <rill/io/detail/number.hpp>

#include "support/catch.hpp"

#include <clocale>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>

namespace {

using rill::core::parsed;
namespace op = rill::core::op;

struct number {
    parsed result;
    double value;
    friend bool operator==(number a, number b) {
        if (a.result != b.result || a.result != parsed::well) return a.result == b.result;
        return std::isnan(a.value) ? std::isnan(b.value)
                                   : a.value == b.value && std::signbit(a.value) == std::signbit(b.value);
    }
};
template <class T> number direct(std::string_view text) {
    T x{};
    auto const result = op::number(text, x);
    return {result, static_cast<double>(x)};
}
template <class T> number by_locale(std::string_view text) {
    T x{};
    auto const result = op::number_in_c_locale(text, x);
    return {result, static_cast<double>(x)};
}
constexpr char const* texts[] = {
    "0",
    "-0",
    "1.5",
    "-1.5e3",
    "1.",
    ".5",
    ".",
    "",
    "-",
    "+1",
    " 1",
    "1 ",
    "1,5",
    "1e",
    "1e+",
    "1e-5",
    "1E+5",
    "0x10",
    "1_0",
    "inf",
    "-INF",
    "infinit",
    "Infinity",
    "nan",
    "-nan",
    "NaN(ab_1)",
    "nan(",
    "nan(-)",
    "1e999",
    "-1e999",
    "1e-999",
    "0e999",
    "0e-999",
    "5e-324",
    "2e-324",
    "1e308",
    "1.8e308",
    "--1",
    "1.5.5",
    "1e5e5",
    "3.4e38",
    "3.5e38",
    "1e-46",
    "0.1",
    "16777217",
    "9007199254740993",
    "00012",
    "e5",
    ".e5",
    "i",
    "123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890"};

} // namespace

TEST_CASE("a number is the whole of a text, or it is none") {
    CHECK(direct<double>("1.5") == number{parsed::well, 1.5});
    CHECK(direct<double>("1.5 ") == number{parsed::not_a_number, 0});
    CHECK(direct<int>("12") == number{parsed::well, 12});
    CHECK(direct<int>("1.5").result == parsed::not_a_number);
    CHECK(direct<int>("99999999999").result == parsed::out_of_range);
    CHECK(direct<int>("99999999999x").result == parsed::not_a_number);
    CHECK(direct<double>("1e999").result == parsed::out_of_range);
}

TEST_CASE("the conversion without from_chars says the same") {
    for (std::string_view const text : texts) {
        INFO(text);
        CHECK(by_locale<double>(text) == direct<double>(text));
        CHECK(by_locale<float>(text) == direct<float>(text));
        CHECK(by_locale<long double>(text) == direct<long double>(text));
    }
    std::mt19937_64 engine;
    for (int i = 0; i < 100'000; ++i) {
        double x;
        auto const bits = engine();
        std::memcpy(&x, &bits, sizeof x);
        if (!std::isfinite(x)) continue;
        char text[40];
        std::snprintf(text, sizeof text, "%.17g", x);
        if (!(by_locale<double>(text) == number{parsed::well, x})) FAIL(text);
    }
}

TEST_CASE("a locale with a decimal comma changes nothing") {
    auto const* const found = [] {
        for (auto const* name : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "de_DE"})
            if (std::setlocale(LC_ALL, name)) return name;
        return "";
    }();
    if (*found != '\0') {
        char text[10];
        std::snprintf(text, sizeof text, "%.1f", 1.5);
        CHECK(std::string_view(text) == "1,5");
    }
    CHECK(by_locale<double>("1.5") == number{parsed::well, 1.5});
    CHECK(by_locale<double>("1,5").result == parsed::not_a_number);
    CHECK(direct<double>("1.5") == number{parsed::well, 1.5});
    std::setlocale(LC_ALL, "C");
}
