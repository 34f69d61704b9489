#include <rill/adaptors/flat_map.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/range.hpp>
#include <array>
#include <forward_list>

using namespace test;

namespace {
constexpr auto up_to = [](int x) { return std::views::iota(0, x); };
constexpr verb counts(rill::flat_map, logged("open", up_to));

constexpr std::array rows{std::array{1, 2}, std::array{3, 4}, std::array{5, 6}};
constexpr auto row = [](int i) -> auto& { return rows[static_cast<std::size_t>(i)]; };
constexpr verb rows_of(rill::flat_map, logged("open", row));
} // namespace

TEST_CASE("flat_map hands on the elements of the ranges that its function makes") {
    CHECK(conformance(counts, {2, 0, 1}, {0, 1, 0}) ==
          "ask read(2) open(2) give(0) give(1) ask read(0) open(0) ask read(1) open(1) give(0) ask");
    conformance(counts, {0, 3}, {0, 1, 2});
    conformance(counts, {0}, {});
    conformance(counts, {}, {});
    static_assert(constantly(counts, {2, 0, 1}, {0, 1, 0}));
}

TEST_CASE("flat_map hands on the elements of ranges that exist") {
    CHECK(conformance_of_variant(rows_of, {2, 0}, {5, 6, 1, 2}) ==
          "ask read(2) open(2) give(5) give(6) ask read(0) open(0) give(1) give(2) ask");
    conformance_of_variant(rows_of, {}, {});
    static_assert(constantly(rows_of, {2, 0}, {5, 6, 1, 2}));
}

TEST_CASE(
    "flat_map over ranges that exist keeps const, common and passes up to bidirectional; else it is single pass") {
    static_assert(over<rows_of, std::vector<int>&> == (bidirectional | common | constant));
    static_assert(over<rows_of, std::list<int>&> == (bidirectional | common | constant));
    static_assert(over<rows_of, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<rows_of, range_of<random_access>> == bidirectional);
    static_assert(over<rows_of, range_of<forward | sized | constant | values>> == (forward | constant));
    static_assert(over<rows_of, input<>> == single_pass);
    static_assert(over<counts, std::vector<int>&> == single_pass);
    static_assert(over<counts, stream<>> == single_pass);
}

TEST_CASE("flat_map goes over empty ranges in both directions") {
    std::vector<std::vector<int>> nested{{}, {1, 2}, {}, {}, {3}, {}};
    auto flat = nested | rill::flat_map([](auto& inner) -> auto& { return inner; });
    CHECK(gives(flat, {1, 2, 3}));
    CHECK(reversed(flat) == "1 2 3");
    for (int& x : flat) x *= 10;
    CHECK(nested[4] == std::vector{30});
}

TEST_CASE("one inner range lives at a time, and none when the pipeline is gone") {
    counted::alive = 0;
    auto const make = [](int x) {
        CHECK(counted::alive <= 2);
        return std::vector<counted>(2, counted(x));
    };
    for (auto g : gears) {
        CHECK(told(g, rill::range(1, 4) | rill::flat_map(make) | rill::take(3)) == "give(1) give(1) give(2)");
        CHECK(counted::alive == 0);
        auto flat = rill::range(1, 3) | rill::flat_map(make);
        CHECK(told(g, flat) == "give(1) give(1) give(2) give(2)");
        CHECK(counted::alive == 0);
    }
}

TEST_CASE("inner ranges may be single pass and move-only, and are asked for nothing that is not wanted") {
    static int numbers[] = {1, 2, 3};
    auto const make = [](int n) { return stream<>(numbers, numbers + n); };
    for (auto g : gears) {
        CHECK(told(g, rill::range(1, 4) | rill::flat_map(make) | rill::take(2)) == "ask give(1) ask ask give(1)");
        CHECK(told(g, rill::range(1, 3) | rill::flat_map(make)) == "ask give(1) ask ask give(1) ask give(2) ask");
    }
}

TEST_CASE("functions under and inside flat_map are called once for each element") {
    auto const square = [](char const* name) { return rill::map(logged(name, [](int x) { return x * x; })); };
    auto const inner = [=](int x) { return rill::range(x) | square("inner"); };
    for (auto g : gears)
        CHECK(told(g, rill::range(1, 3) | square("outer") | rill::flat_map(inner) | rill::filter([](int x) {
                          return x % 2 == 1;
                      })) == "outer(1) inner(0) outer(2) inner(0) inner(1) give(1) inner(2) inner(3) give(9)");
}

TEST_CASE("flat_map takes member pointers") {
    struct order {
        std::vector<int> items;
    };
    std::vector<order> orders{{{1, 2}}, {{3}}};
    auto items = orders | rill::flat_map(&order::items);
    static_assert(shape_of<decltype(items)> == (bidirectional | common | constant));
    CHECK(gives(items, {1, 2, 3}));
    CHECK(gives(std::vector<std::vector<bool>>{{true}, {false}} | rill::flat_map([](auto& v) -> auto& { return v; }),
                {true, false}));
}

TEST_CASE("flat_map refuses functions that make no range of an element") {
    using flat_map = decltype(rill::flat_map);
    static_assert(!std::invocable<flat_map, std::vector<int>&, int>);
    static_assert(!std::invocable<flat_map, std::vector<int>&, int (*)(int)>);
    static_assert(!std::invocable<flat_map, std::vector<int>&, std::vector<int> (*)(std::string)>);
}

TEST_CASE("lookup stays out of flat_map") {
    lookup_stays_out(verb(rill::flat_map, [](auto const&) { return std::array{1, 2}; }));
}

TEST_CASE("who has come to the end and goes back is no longer there") {
    std::vector<std::vector<int>> const lists{{1, 2}, {}, {3}, {}};
    auto const all = lists | rill::flat_map([](auto const& list) -> auto const& { return list; });
    auto at = all.begin();
    while (at != std::default_sentinel) ++at;
    --at;
    CHECK((at != std::default_sentinel && *at == 3));
    ++at;
    CHECK((at == std::default_sentinel && at == all.end()));
    auto last = all.end();
    CHECK((last == std::default_sentinel && *--last == 3 && last != std::default_sentinel));
}
