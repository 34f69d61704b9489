#include <rill/adaptors/permutations.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/cycle.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <algorithm>
#include <cstdint>
#include <numeric>

using namespace test;

namespace {
constexpr verb two(rill::permutations, 2);
constexpr verb all(rill::permutations);
constexpr auto digits = [](auto const& row) {
    int number = 0;
    for (auto const& x : row) number = 10 * number + x;
    return number;
};
template <auto const& Verb>
constexpr auto numbers_of = [](auto&& r) -> decltype(rill::map(Verb(std::forward<decltype(r)>(r)), digits)) {
    return rill::map(Verb(std::forward<decltype(r)>(r)), digits);
};
std::string ordering(std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(numbers_of<all>).few().allocating().climb(in, expected);
}
std::string ordering_two(std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(numbers_of<two>)
        .single_pass_ints()
        .single_pass_others()
        .unsized<fixed, counted>()
        .move_only_values()
        .sized()
        .allocating()
        .climb(in, expected);
}
/// All rows of k different numbers below n in ascending order, the slow way.
std::vector<std::vector<int>> rows(int n, int k) {
    std::vector<std::vector<int>> result{{}};
    for (int place = 0; place < k; ++place) {
        std::vector<std::vector<int>> longer;
        for (auto const& row : result)
            for (int x = 0; x < n; ++x)
                if (std::ranges::find(row, x) == row.end()) {
                    longer.push_back(row);
                    longer.back().push_back(x);
                }
        result = std::move(longer);
    }
    return result;
}
} // namespace

TEST_CASE("permutations has the elements in every order, the first places last to change") {
    CHECK(ordering({1, 2, 3}, {123, 132, 213, 231, 312, 321}) ==
          "ask read(1) ask read(2) ask read(3) ask give(123) give(132) give(213) give(231) give(312) give(321)");
    ordering({7}, {7});
    CHECK(ordering({}, {0}) == "ask give(0)");
}

TEST_CASE("with k permutations reads an element when it is first chosen") {
    CHECK(ordering_two({1, 2, 3}, {12, 13, 21, 23, 31, 32}) ==
          "ask read(1) ask read(2) give(12) ask read(3) give(13) ask give(21) give(23) give(31) give(32)");
    CHECK(ordering_two({1}, {}) == "ask read(1) ask");
    ordering_two({}, {});
    for (auto g : gears) {
        int numbers[] = {1, 2};
        CHECK(told(g, stream<>(numbers, numbers + 2) | rill::permutations(0) | rill::map(digits)) == "give(0)");
    }
}

TEST_CASE("permutations of k of n elements are all there, in order, and as many as its size says") {
    for (int n = 0; n < 7; ++n) {
        for (int k = 0; k < 8; ++k) {
            auto some = rill::range(n) | rill::permutations(k);
            auto const expected = rows(n, k);
            CHECK((some | rill::to<std::vector<std::vector<int>>>()) == expected);
            CHECK(some.size() == expected.size());
        }
        CHECK((rill::range(n) | rill::permutations() | rill::to<std::vector<std::vector<int>>>()) == rows(n, n));
        CHECK((rill::range(n) | rill::permutations()).size() == rows(n, n).size());
    }
}

TEST_CASE("equal elements are told apart by where they are") {
    std::vector const ones{1, 1, 1};
    CHECK((ones | rill::permutations()).size() == 6);
    CHECK(gives(ones | rill::permutations() | rill::map(digits), {111, 111, 111, 111, 111, 111}));
}

TEST_CASE("permutations has a size that may not fit, and is single pass") {
    static_assert(over<two, std::vector<int>&> == (single_pass | sized));
    static_assert(over<all, std::list<int>> == (single_pass | sized));
    static_assert(over<all, stream<>> == single_pass);
    CHECK((rill::range(20) | rill::permutations()).size() == 2432902008176640000u);
    CHECK(too_long([] { return (rill::range(21) | rill::permutations()).size(); }) ==
          "rill::permutations: length must fit std::size_t");
    CHECK((rill::range(1'000'000'000) | rill::permutations(2)).size() == 999999999000000000u);
    CHECK((rill::range(5) | rill::permutations(UINT64_MAX)).size() == 0);
    auto const lots = std::vector{1, 2, 3} | rill::cycle(std::uint64_t{1} << 63);
    CHECK((lots | rill::permutations(0)).size() == 1);
    CHECK(too_long([&] { return (lots | rill::permutations(1)).size(); }) ==
          "rill::cycle: length must fit std::size_t");
}

TEST_CASE("what a multi-pass range refers to can be written to, and rows are collected as vectors") {
    std::vector v{1, 2};
    for (auto row : v | rill::permutations()) row[0] *= 3;
    CHECK(v == std::vector{3, 6});
    std::string words[] = {"a", "b"};
    CHECK((stream<std::string>(words, words + 2) | rill::permutations() |
           rill::to<std::vector<std::vector<std::string>>>()) ==
          std::vector<std::vector<std::string>>{{"a", "b"}, {"b", "a"}});
}

TEST_CASE("when all elements are read, permutations allocates nothing more") {
    auto some = rill::range(6) | rill::permutations(3);
    auto it = some.begin();
    for (int i = 0; i < 4; ++i) ++it; // the first row with another second place
    auto const before = allocations();
    std::size_t left = 0;
    for (; it != some.end(); ++it) left += (*it).size() == 3;
    CHECK(allocations() - before == 0);
    CHECK(left == 120 - 4);
}

TEST_CASE("the example of permutations is true") {
    CHECK(gives(std::vector{1, 2, 3} | rill::permutations(2) | rill::map(digits), {12, 13, 21, 23, 31, 32}));
}

TEST_CASE("permutations refuses a negative count where it is called, and what has no end") {
    std::vector v{1, 2};
    CHECK(complaint([] { static_cast<void>(rill::permutations(-1)); }) ==
          "rill::permutations: count must not be negative, got -1");
    CHECK(complaint([&] { static_cast<void>(rill::permutations(v, -7)); }) ==
          "rill::permutations: count must not be negative, got -7");
    using permutations = decltype(rill::permutations);
    static_assert(!std::invocable<permutations, std::vector<int>&, double>);
    static_assert(!std::invocable<permutations, std::ranges::iota_view<int>>);
}

TEST_CASE("lookup stays out of permutations") {
    lookup_stays_out(two);
    lookup_stays_out(all);
}
