#include <rill/adaptors/flatten_with.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/terminals/to.hpp>
#include <array>

using namespace test;

namespace {
constexpr auto with_zero = [](auto&& r) -> decltype(rill::flatten_with(std::forward<decltype(r)>(r), 0)) {
    return rill::flatten_with(std::forward<decltype(r)>(r), 0);
};
constexpr auto digits = [](auto&& r) {
    return rill::map(std::forward<decltype(r)>(r), [](int x) { return digit_row(x); }) |
           rill::flatten_with(std::array{7, 8});
};
std::string conforms(std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(with_zero).of_rows().climb(in, expected);
}
std::string text(auto&& r) {
    std::string all;
    for (char c : r) all += c;
    return all;
}
} // namespace

TEST_CASE("flatten_with puts the separator between one range and the next, when the next has come") {
    CHECK(conforms({12, 3}, {1, 2, 0, 3}) == "ask read(12) give(1) give(2) ask read(3) give(0) give(3) ask");
    CHECK(conforms({0, 4}, {0, 4}) == "ask read(0) ask read(4) give(0) give(4) ask");
    CHECK(conforms({4, 0}, {4, 0}) == "ask read(4) give(4) ask read(0) give(0) ask");
    conforms({12}, {1, 2});
    conforms({}, {});
    static_assert(constantly(digits, {12, 3, 4}, {1, 2, 7, 8, 3, 7, 8, 4}));
}

TEST_CASE("the separator is a range, a C string or a single element") {
    std::vector<std::string> words{"a", "bc", "d"};
    CHECK(text(words | rill::flatten_with(", ")) == "a, bc, d");
    CHECK(text(words | rill::flatten_with(std::string("--"))) == "a--bc--d");
    CHECK(text(words | rill::flatten_with(std::string_view("+"))) == "a+bc+d");
    CHECK(text(words | rill::flatten_with('/')) == "a/bc/d");
    CHECK(text(rill::flatten_with(words, "")) == "abcd");
    CHECK(text(words | rill::flatten_with(std::string("a1b2") | rill::filter([](char c) { return c > '9'; }))) ==
          "aabbcabd");
    std::vector<std::vector<std::string>> pages{{"a"}, {"b", "c"}};
    CHECK(gives(pages | rill::flatten_with(std::string("|")), {"a", "|", "b", "c"}));
}

TEST_CASE("an array is a separator as a std::array is, piped and called") {
    std::vector<std::vector<int>> rows{{1, 2}, {3}};
    int const zero_nine[] = {0, 9};
    CHECK(gives(rows | rill::flatten_with(zero_nine), {1, 2, 0, 9, 3}));
    CHECK(gives(rill::flatten_with(rows, zero_nine), {1, 2, 0, 9, 3}));
    auto kept = [&] {
        int local[] = {7};
        return rows | rill::flatten_with(local); // a copy of it
    }();
    CHECK(gives(kept, {1, 2, 7, 3}));
    using flatten_with = decltype(rill::flatten_with);
    static_assert(!std::invocable<flatten_with, std::vector<std::vector<int>>&, int const*>);
    std::vector<std::u16string> words{u"a", u"b"};
    CHECK(std::ranges::equal(words | rill::flatten_with(u", "), std::u16string_view(u"a, b")));
}

TEST_CASE("nobody writes to the separator") {
    std::vector<std::vector<int>> rows{{1}, {2}};
    auto view = rows | rill::flatten_with(0);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(view)>, int const&>);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(view)>, int>);
    CHECK(std::ranges::equal(view, std::array{1, 0, 2}));
    CHECK(std::ranges::equal(view, std::array{1, 0, 2})); // a second pass
    std::vector<std::vector<bool>> bits{{true}, {true}};
    CHECK(text(bits | rill::flatten_with(false) | rill::map([](bool b) { return b ? '1' : '0'; })) == "101");
}

TEST_CASE("flatten_with is single pass") {
    static_assert(over<with_zero, std::vector<std::vector<int>>&> == single_pass);
    static_assert(over<with_zero, stream<std::vector<int>>> == single_pass);
    using strings = std::vector<std::string>;
    static_assert(std::same_as<decltype(std::declval<strings&>() | rill::flatten_with(", ")),
                               decltype(rill::flatten_with(std::declval<strings&>(), ", "))>);
}

TEST_CASE("one inner range is alive at a time") {
    int at_most = 0;
    for (auto g : gears) {
        auto joined_rows = rill::from_fn([i = 0]() mutable {
                               std::vector<counted> row;
                               row.emplace_back(++i);
                               return std::optional(std::move(row));
                           }) |
                           rill::flatten_with(std::array<counted, 0>()) | rill::take(5);
        walk(joined_rows, g, [&](counted const&) { at_most = std::max(at_most, counted::alive); });
    }
    CHECK(at_most == 1);
    CHECK(counted::alive == 0);
    CHECK(counted::copies == 0);
}

TEST_CASE("two passes over a single-pass source go on, and begin without a separator") {
    digit_row rows[] = {12, 34, 56};
    for (auto g : gears) {
        stream<digit_row> source(rows, rows + 3);
        auto named = source | rill::flatten_with(0) | rill::take(2);
        CHECK(told(g, named) == "ask give(1) give(2)");
        CHECK(told(g, named) == "ask give(3) give(4)");
        CHECK(told(g, source | rill::flatten_with(0)) == "ask give(5) give(6) ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("the example of flatten_with is true") {
    CHECK((std::vector<std::string>{"a", "b"} | rill::flatten_with(", ") | rill::to<std::string>()) == "a, b");
}

TEST_CASE("flatten_with refuses separators that do not fit, and ranges of what is no range") {
    using flatten_with = decltype(rill::flatten_with);
    static_assert(!std::invocable<flatten_with, std::vector<int>&, int>);
    static_assert(!std::invocable<flatten_with, std::vector<std::string>&, std::vector<std::string>>);
    static_assert(!std::invocable<flatten_with, std::vector<std::vector<int>>&, stream<>>); // can be walked only once
}

TEST_CASE("lookup stays out of flatten_with") {
    lookup_stays_out([](auto&& r) {
        using element = std::ranges::range_value_t<decltype(r)>;
        static element rows[2][1]{};
        return rill::flatten_with(rows, element());
    });
}
