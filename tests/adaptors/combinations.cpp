#include <rill/adaptors/combinations.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/cycle.hpp>
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_last.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/repeat.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <cstdint>
#include <sstream>

using namespace test;

namespace {
constexpr verb two(rill::combinations, 2);
constexpr auto digits = [](auto const& some) {
    int number = 0;
    for (auto const& x : some) number = 10 * number + x;
    return number;
};
constexpr auto numbers_of(int k) { return rill::combinations(k) | rill::map(digits); }
std::string choosing(int k, std::initializer_list<int> in, std::initializer_list<int> expected) {
    auto const numbers = numbers_of(k);
    return ladder(numbers)
        .single_pass_ints()
        .single_pass_others()
        .unsized<fixed, counted>()
        .move_only_values()
        .sized()
        .allocating()
        .climb(in, expected);
}
std::string text(auto&& combinations) {
    std::string all;
    for (auto const& some : combinations) {
        for (auto const& x : some) all += show(x);
        all += ' ';
    }
    return all;
}
} // namespace

TEST_CASE("combinations chooses by position, in the order of the elements, and reads an element when it is chosen") {
    CHECK(choosing(2, {1, 2, 3}, {12, 13, 23}) == "ask read(1) ask read(2) give(12) ask read(3) give(13) ask give(23)");
    CHECK(choosing(3, {1, 2, 3, 4, 5}, {123, 124, 125, 134, 135, 145, 234, 235, 245, 345}) ==
          "ask read(1) ask read(2) ask read(3) give(123) ask read(4) give(124) ask read(5) give(125) ask give(134) "
          "give(135) give(145) give(234) give(235) give(245) give(345)");
    choosing(1, {1, 2, 3}, {1, 2, 3});
    choosing(3, {1, 2, 3}, {123});
}

TEST_CASE("of fewer than k elements there is no choice, and of none just one, for which nothing is asked") {
    CHECK(choosing(3, {1, 2}, {}) == "ask read(1) ask read(2) ask");
    choosing(1, {}, {});
    CHECK(choosing(0, {1, 2}, {0}) == "give(0)");
    choosing(0, {}, {0});
}

TEST_CASE("equal elements are chosen as others are") {
    CHECK(text(std::vector{1, 1, 1} | rill::combinations(2)) == "11 11 11 ");
}

TEST_CASE("combinations has a size, and is single pass") {
    static_assert(over<two, std::vector<int>&> == (single_pass | sized));
    static_assert(over<two, std::list<int>> == (single_pass | sized));
    static_assert(over<two, stream<>> == single_pass);
    static_assert(over<two, range_of<forward | constant>> == single_pass);
    for (std::size_t n = 0; n < 9; ++n)
        for (std::size_t k = 0; k < 9; ++k) {
            auto all = rill::range(n) | rill::combinations(k);
            CHECK(all.size() == static_cast<std::size_t>(std::ranges::distance(all)));
        }
}

TEST_CASE("the size of combinations is right wherever it fits") {
    CHECK((rill::range(67) | rill::combinations(33)).size() == 14226520737620288370u);
    CHECK((rill::range(67) | rill::combinations(34)).size() == 14226520737620288370u);
    CHECK(too_long([] { return (rill::range(68) | rill::combinations(34)).size(); }) ==
          "rill::combinations: length must fit std::size_t");
    CHECK((rill::repeat(1, SIZE_MAX) | rill::combinations(1)).size() == PTRDIFF_MAX);
    CHECK((rill::range(5) | rill::combinations(UINT64_MAX)).size() == 0);
    auto const lots = std::vector{1, 2, 3} | rill::cycle(std::uint64_t{1} << 63);
    CHECK((lots | rill::combinations(0)).size() == 1);
    CHECK(too_long([&] { return (lots | rill::combinations(2)).size(); }) ==
          "rill::cycle: length must fit std::size_t");
    CHECK(text(lots | rill::combinations(2) | rill::take(2)) == "12 13 ");
}

TEST_CASE("what a multi-pass range refers to is not copied, and can be written to") {
    std::vector<counted> v;
    for (int i = 1; i < 4; ++i) v.emplace_back(i);
    counted::copies = 0;
    for (auto pair : v | rill::combinations(2)) {
        static_assert(std::same_as<decltype(pair[0]), counted&>);
        if (&pair[0] == &v[0] && &pair[1] == &v[2]) pair[0] = counted(7);
    }
    CHECK(v[0] == 7);
    CHECK(counted::copies == 0);
}

TEST_CASE("plain values are handed out as a span, others where they are kept, and neither is moved away") {
    auto numbers = rill::range(4) | rill::combinations(2);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(numbers)>, std::span<int const>>);
    CHECK(text(numbers) == "01 02 03 12 13 23 ");
    std::string words[] = {"a", "b", "c"};
    CHECK(text(stream<std::string>(words, words + 3) | rill::combinations(2)) == "ab ac bc ");
    std::vector bits{true, false, true};
    CHECK(text(bits | rill::combinations(2)) == "10 11 01 ");
    CHECK(text(bits | std::views::transform([](bool b) { return !b; }) | rill::combinations(2)) == "01 00 10 ");
}

TEST_CASE("choices are collected as vectors, the lines of a file as strings") {
    CHECK((std::vector{1, 2, 3} | rill::combinations(2) | rill::to<std::vector>()) ==
          std::vector<rill::core::kept_block<int>>{{1, 2}, {1, 3}, {2, 3}});
    CHECK((std::vector{1, 2, 3} | rill::combinations(2) | rill::to<std::vector<std::vector<int>>>()) ==
          std::vector<std::vector<int>>{{1, 2}, {1, 3}, {2, 3}});
    std::istringstream file("a\nb\nc\n");
    auto const kept = rill::lines(file) | rill::combinations(2) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(kept), std::vector<rill::core::kept_block<std::string>> const>);
    CHECK(text(kept) == "ab ac bc ");
    std::vector<std::string_view> const views{"x", "y"};
    CHECK(text(views | rill::combinations(2) | rill::to<std::vector>()) == "xy ");
}

TEST_CASE("a stage above that keeps a choice owns it") {
    auto last = std::vector{1, 2, 3} | rill::combinations(2) | rill::enumerate() | rill::take_last(2);
    static_assert(std::ranges::input_range<decltype(last)>);
    static_assert(
        std::same_as<rill::core::value_t<decltype(last)>, rill::tuple<std::size_t, rill::core::kept_block<int>>>);
    CHECK(text(std::vector{1, 2, 3} | rill::combinations(2) | rill::take_last(2)) == "13 23 ");
    CHECK(text(std::vector{1, 2, 3} | rill::combinations(2) | rill::filter([](auto some) { return some[0] == 1; })) ==
          "12 13 ");
}

TEST_CASE("when all elements are read, combinations allocates nothing more") {
    auto all = rill::range(12) | rill::combinations(4);
    auto it = all.begin();
    for (int i = 0; i < 9; ++i) ++it; // past the first choice with the last element
    auto const before = allocations();
    std::size_t left = 0;
    for (; it != all.end(); ++it) left += (*it).size() == 4;
    CHECK(allocations() - before == 0);
    CHECK(left == 495 - 9);
}

TEST_CASE("the example of combinations is true") {
    CHECK(text(std::vector{1, 2, 3} | rill::combinations(2)) == "12 13 23 ");
}

TEST_CASE("combinations refuses a negative count where it is called, and what has no end") {
    std::vector v{1, 2};
    CHECK(complaint([] { static_cast<void>(rill::combinations(-1)); }) ==
          "rill::combinations: count must not be negative, got -1");
    CHECK(complaint([&] { static_cast<void>(rill::combinations(v, -7)); }) ==
          "rill::combinations: count must not be negative, got -7");
    using combinations = decltype(rill::combinations);
    static_assert(!std::invocable<combinations, std::vector<int>&, double>);
    static_assert(!std::invocable<combinations, std::ranges::iota_view<int>, int>);
    auto words = [](std::string_view line) { return std::vector{line}; };
    using views_of_lines = decltype(rill::lines("") | rill::map(words));
    static_assert(!std::invocable<combinations, views_of_lines, int>);
}

TEST_CASE("lookup stays out of combinations") { lookup_stays_out(two); }
