#include <rill/terminals/to_string.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <cstdint>
#include <limits>

using namespace test;

namespace {
struct named {
    std::string name;
    operator std::string_view() const { return name; }
};
} // namespace

TEST_CASE("to_string is the elements as one text, with a separator between them") {
    CHECK((rill::range(4) | rill::to_string(", ")) == "0, 1, 2, 3");
    CHECK(rill::to_string(rill::range(4)) == "0123");
    answers(verb(rill::to_string, "-"), {1, -2, 3}, std::string("1--2-3"));
    answers(verb(rill::to_string), {1}, std::string("1"));
    answers(verb(rill::to_string, "-"), {}, std::string());
}

TEST_CASE("the separator is any text, and owned") {
    auto const closure = [] {
        std::string separator(40, '-');
        return rill::to_string(std::string_view(separator));
    }();
    CHECK((std::vector{1, 2} | closure) == "1" + std::string(40, '-') + "2");
    CHECK((std::vector{1, 2} | rill::to_string(std::string(", "))) == "1, 2");
    CHECK(rill::to_string(std::vector{1, 2}, std::string_view(", ")) == "1, 2");
}

TEST_CASE("text is taken as it is, wherever it comes from") {
    CHECK((std::vector<std::string>{"a", "", "b"} | rill::to_string(",")) == "a,,b");
    CHECK((std::vector<char const*>{"a", "b"} | rill::to_string(" ")) == "a b");
    CHECK((rill::split(std::string("a b"), ' ') | rill::to_string("+")) == "a+b");
    CHECK((std::string("abc") | rill::to_string("-")) == "a-b-c");
    CHECK(rill::to_string(std::string("abc"), "-") == "a-b-c");
    CHECK((std::vector<named>{{"a"}, {"b"}} | rill::to_string()) == "ab");
    CHECK((std::vector{1, 2} | rill::map([](int x) { return std::string(40, static_cast<char>('0' + x)); }) |
           rill::to_string()) == std::string(40, '1') + std::string(40, '2'));
}

TEST_CASE("numbers are written as short as they can be read back, and never as characters") {
    CHECK(rill::to_string(std::vector{0.1, -2.0, 1e300}, " ") == "0.1 -2 1e+300");
    CHECK(rill::to_string(std::vector{std::numeric_limits<long double>::lowest()}).size() < 64);
    CHECK(rill::to_string(std::vector{std::numeric_limits<long long>::min()}) == "-9223372036854775808");
    CHECK(rill::to_string(std::vector<std::uint8_t>{65, 255}, " ") == "65 255");
}

TEST_CASE("to_string reads each element once, and shares a pass") {
    int numbers[] = {1, 2};
    recording story;
    CHECK(rill::to_string(input<>(numbers, numbers + 2)) == "12");
    CHECK(story.text() == "ask read(1) ask read(2) ask");
    CHECK((rill::range(3) | rill::aggregate(rill::to_string(","), rill::count())) ==
          std::tuple(std::string("0,1,2"), std::size_t{3}));
}

TEST_CASE("to_string refuses what has no end, and what is neither text nor number") {
    using to_string = decltype(rill::to_string);
    static_assert(!std::invocable<to_string, std::ranges::iota_view<int>>);
    static_assert(!std::invocable<to_string, std::vector<bool>&>);
    static_assert(!std::invocable<to_string, std::array<bool, 1>&, char const*>);
    static_assert(!std::invocable<to_string, std::vector<wchar_t>&>);
    static_assert(!std::invocable<to_string, std::vector<std::optional<int>>&>);
    static_assert(!std::invocable<to_string, std::vector<int>&, int>);
    static_assert(!std::invocable<to_string, int>);
    static_assert(![](auto c) { return requires { std::array<bool, 1>() | c; }; }(rill::to_string()));
}
