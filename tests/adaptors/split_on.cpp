#include <rill/adaptors/split_on.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/to.hpp>
#include <memory>
#include <sstream>

using namespace test;

namespace {
constexpr verb at_zero(rill::split_on, 0);
// The elements of a group as the digits of a number; -1 if there are none.
constexpr auto number = [](auto&& group) {
    int n = -1;
    for (auto&& x : group) n = (n < 0 ? 0 : 10 * n) + static_cast<int>(x);
    return n;
};
constexpr auto is_zero = logged("zero", [](int x) { return x == 0; });
constexpr auto is_greater = logged("high", [](int x) { return x > 6; });
constexpr auto numbers = rill::split_on(is_greater) | rill::map(number);
using strings = std::vector<std::string>;
} // namespace

TEST_CASE("split_on hands on what stands between delimiters") {
    CHECK(conformance(numbers, {1, 2, 7, 3}, {12, 3}) ==
          "ask read(1) high(1) ask read(2) high(2) ask read(7) high(7) give(12) ask read(3) high(3) ask give(3)");
    CHECK(conformance(numbers, {7}, {-1, -1}) == "ask read(7) high(7) give(-1) ask give(-1)");
    CHECK(conformance(numbers, {}, {-1}) == "ask give(-1)");
    conformance(numbers, {7, 8, 1, 9}, {-1, -1, 1, -1});
    static_assert(constantly(rill::split_on([](int x) { return x > 6; }) | rill::map(number), {1, 7, 2}, {1, 2}));
    int few[] = {1, 0, 0, 2, 0};
    for (auto g : gears)
        CHECK(told(g, few | at_zero.closure() | rill::map(number)) == "give(1) give(-1) give(2) give(-1)");
}

TEST_CASE("a group is read as far as it is wanted, and what is left is passed over for the next one") {
    constexpr auto unread = rill::split_on(is_greater) | rill::map([](auto const&) { return 0; });
    CHECK(conformance_of_variant(unread, {1, 7, 2}, {0, 0}) ==
          "ask read(1) give(0) high(1) ask read(7) high(7) ask read(2) give(0) high(2) ask");
}

TEST_CASE("the examples of split_on are true") {
    std::istringstream text("one\ntwo\n\nthree\n");
    auto paragraphs = rill::lines(text) | rill::split_on("") | rill::to<std::vector>();
    REQUIRE(paragraphs.size() == 2);
    CHECK(paragraphs[0] == strings{"one", "two"});
    CHECK(paragraphs[1] == strings{"three"});
    struct row {
        int n;
        bool is_heading;
    };
    std::vector<row> rows{{1, false}, {2, true}, {3, false}};
    CHECK(rill::count(rows | rill::split_on(&row::is_heading)) == 2);
    CHECK(rill::count(std::string("a,b,,c") | rill::split_on(',')) == 4);
}

TEST_CASE("elements are handed on as they are, and may be moved away") {
    strings words{"a", "-", "b"};
    for (auto group : words | rill::split_on("-"))
        for (std::string& word : group) word += '.';
    CHECK(words == strings{"a.", "-", "b."});
    auto owners = [](int n) -> rill::generator<std::unique_ptr<int>> {
        for (int i = 0; i < n; ++i) co_yield std::make_unique<int>(i);
    };
    std::vector<std::unique_ptr<int>> all;
    for (auto group : owners(7) | rill::split_on([](auto const& p) { return *p == 3; }))
        for (auto&& p : group) all.push_back(std::move(p));
    CHECK(all.size() == 6);
    CHECK(*all.at(3) == 4);
}

TEST_CASE("split_on is single pass") {
    static_assert(over<at_zero, std::vector<int>&> == single_pass);
    static_assert(over<at_zero, input<>> == single_pass);
    static_assert(over<at_zero, stream<>> == single_pass);
}

TEST_CASE("functions under split_on are called once for each element") {
    int few[] = {1, 0, 2};
    auto squares = few | rill::map(logged("square", [](int x) { return x * x; }));
    for (auto g : gears)
        CHECK(told(g, squares | rill::split_on(is_zero) | rill::map(number)) ==
              "square(1) zero(1) square(0) zero(0) give(1) square(2) zero(4) give(4)");
}

TEST_CASE("split_on refuses what is neither a delimiter nor a predicate") {
    using split_on = decltype(rill::split_on);
    static_assert(!std::invocable<split_on, std::vector<int>&, std::string>);
    static_assert(!std::invocable<split_on, std::vector<int>&, bool (*)(std::string)>);
}

TEST_CASE("lookup stays out of split_on") {
    lookup_stays_out(verb(rill::split_on, [](auto const&) { return false; }));
}
