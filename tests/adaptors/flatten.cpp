#include <rill/adaptors/flatten.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/terminals/to.hpp>
#include <forward_list>

using namespace test;

namespace {
constexpr auto flat = [](auto&& r) -> decltype(rill::flatten(std::forward<decltype(r)>(r))) {
    return rill::flatten(std::forward<decltype(r)>(r));
};
constexpr auto digits = [](auto&& r) {
    return rill::map(std::forward<decltype(r)>(r), [](int x) { return digit_row(x); }) | rill::flatten();
};

std::string conforms(std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(flat).of_rows().climb(in, expected);
}
} // namespace

TEST_CASE("flatten hands on the elements of one range after the other") {
    CHECK(conforms({12, 0, 3}, {1, 2, 3}) == "ask read(12) give(1) give(2) ask read(0) ask read(3) give(3) ask");
    conforms({0, 45, 6}, {4, 5, 6});
    conforms({45, 0}, {4, 5});
    conforms({0}, {});
    conforms({}, {});
    static_assert(constantly(digits, {12, 0, 3}, {1, 2, 3}));
}

TEST_CASE("flatten keeps passes up to bidirectional, common and const over ranges that exist") {
    using vectors = std::vector<std::vector<int>>;
    static_assert(over<flat, vectors&> == (bidirectional | common | constant));
    static_assert(over<flat, vectors> == (bidirectional | common | constant));
    static_assert(over<flat, std::list<std::list<int>> const&> == (bidirectional | common | constant));
    static_assert(over<flat, std::vector<std::forward_list<int>>&> == (forward | common | constant));
    static_assert(over<flat, stream<std::vector<int>>> == single_pass);
    static_assert(over<flat, range_of<forward | values, digit_row>> == single_pass);
    static_assert(std::same_as<decltype(std::declval<vectors&>() | rill::flatten()),
                               decltype(rill::flatten(std::declval<vectors&>()))>);
}

TEST_CASE("the elements can be written to where they lie") {
    std::vector<std::vector<int>> rows{{1, 2}, {}, {3}};
    for (int& x : rows | rill::flatten()) x *= 10;
    CHECK(rows == std::vector<std::vector<int>>{{10, 20}, {}, {30}});
    auto view = rows | rill::flatten();
    CHECK(*--view.end() == 30);
    CHECK(*std::ranges::prev(view.end(), 2) == 20);
    std::vector<std::vector<bool>> bits{{true}, {false, true}};
    CHECK(gives(bits | rill::flatten(), {true, false, true}));
    static_assert(std::same_as<std::ranges::range_value_t<decltype(bits | rill::flatten())>, bool>);
}

TEST_CASE("flatten takes away one level") {
    std::vector<std::vector<std::vector<int>>> deep{{{1}, {2, 3}}, {}, {{4}}};
    CHECK(gives(deep | rill::flatten() | rill::flatten(), {1, 2, 3, 4}));
    CHECK(std::ranges::distance(deep | rill::flatten()) == 3);
}

TEST_CASE("one inner range is alive at a time, and goes early with the pipeline that is left") {
    int at_most = 0, when_asked = 0;
    auto const rows = [&] {
        return rill::from_fn([&, i = 0]() mutable {
            when_asked = std::max(when_asked, counted::alive);
            std::vector<counted> row;
            row.reserve(2);
            row.emplace_back(++i);
            row.emplace_back(-i);
            return std::optional(std::move(row));
        });
    };
    for (auto g : gears) {
        auto flat_rows = rows() | rill::flatten() | rill::take(7);
        walk(flat_rows, g, [&](counted const&) { at_most = std::max(at_most, counted::alive); });
    }
    CHECK(at_most == 2);
    CHECK(when_asked == 0);
    CHECK(counted::alive == 0);
    for (auto&& x : rows() | rill::flatten())
        if (x == 3) break;
    CHECK(counted::alive == 0);
    CHECK(counted::copies == 0);
}

TEST_CASE("what an inner range has left is lost to the next pass when it is an rvalue") {
    digit_row rows[] = {12, 34, 56};
    for (auto g : gears) {
        stream<digit_row> source(rows, rows + 3);
        auto named = source | rill::flatten() | rill::take(1);
        CHECK(told(g, named) == "ask give(1)");
        CHECK(told(g, named) == "ask give(3)");
        CHECK(told(g, source | rill::flatten()) == "ask give(5) give(6) ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("the elements of rvalue ranges can be moved away") {
    std::vector<std::string> rows[] = {{"a", "b"}, {"c"}};
    auto all = stream<std::vector<std::string>>(rows, rows + 2) | rill::flatten() | rill::to<std::vector>();
    CHECK(all == std::vector<std::string>{"a", "b", "c"});
    std::vector<move_only> single[1];
    single[0].emplace_back(7);
    int seen = 0;
    for (move_only& x : stream<std::vector<move_only>>(single, single + 1) | rill::flatten())
        seen = move_only(std::move(x));
    CHECK(seen == 7);
}

TEST_CASE("the example of flatten is true") {
    CHECK((std::vector<std::vector<int>>{{1, 2}, {}, {3}} | rill::flatten() | rill::to<std::vector>()) ==
          std::vector{1, 2, 3});
}

TEST_CASE("flatten refuses ranges of what is no range") {
    using flatten = decltype(rill::flatten);
    static_assert(!std::invocable<flatten, std::vector<int>&>);
    static_assert(!std::invocable<flatten, int>);
}

TEST_CASE("lookup stays out of flatten") {
    lookup_stays_out([](auto&& r) {
        static std::ranges::range_value_t<decltype(r)> rows[2][1]{};
        return rill::flatten(rows);
    });
}
