#include <rill/terminals/unzip.hpp>
#include "support/answers.hpp"
#include <rill/adaptors/as_rvalue.hpp>
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <map>
#include <sstream>

using namespace test;

namespace {
using ints = std::vector<int>;
using strings = std::vector<std::string>;
} // namespace

TEST_CASE("unzip puts the parts of tuples each in a vector") {
    auto const pairs = [](auto&& r) {
        return std::forward<decltype(r)>(r) | rill::map([](int x) { return std::tuple(x, -x); }) | rill::unzip();
    };
    answers(pairs, {3, 1}, std::tuple(ints{3, 1}, ints{-3, -1}));
    answers(pairs, {}, std::tuple(ints(), ints()));
    strings const names{"a", "b"};
    auto const [first, second] = rill::unzip(rill::zip(names, rill::range(2)));
    CHECK(first == names);
    CHECK(second == ints{0, 1});
    CHECK((std::map<int, std::string>{{1, "a"}, {2, "b"}} | rill::unzip()) == std::tuple(ints{1, 2}, names));
    CHECK((std::vector{std::array{1, 2, 3}, std::array{4, 5, 6}} | rill::unzip()) ==
          std::tuple(ints{1, 4}, ints{2, 5}, ints{3, 6}));
    CHECK((std::vector{std::pair(true, 1)} | rill::unzip()) == std::tuple(std::vector{true}, ints{1}));
}

TEST_CASE("unzip calls what is under it once for each element, and takes part in aggregate") {
    recording story;
    auto const [parts, n] = std::vector{1, 2} | rill::map(logged("pair", [](int x) { return std::pair(x, x); })) |
                            rill::aggregate(rill::unzip(), rill::count());
    CHECK(parts == std::tuple(ints{1, 2}, ints{1, 2}));
    CHECK(n == 2);
    CHECK(story.text() == "pair(1) pair(2)");
}

TEST_CASE("unzip reserves where the length is known") {
    std::vector<std::pair<int, int>> const pairs(100);
    auto const before = allocations();
    auto const parts = pairs | rill::unzip();
    CHECK(allocations() - before == 2);
    CHECK(std::get<1>(parts).size() == 100);
}

TEST_CASE("unzip moves parts that can be moved, and refuses such lvalues") {
    using owners = std::vector<std::pair<int, move_only>>;
    owners v;
    v.emplace_back(1, move_only(2));
    auto const [numbers, kept] = std::move(v) | rill::as_rvalue() | rill::unzip();
    CHECK(numbers == ints{1});
    CHECK(kept.front() == 2);
    static_assert(!std::invocable<decltype(rill::unzip), owners&>);
}

TEST_CASE("unzip owns what it keeps of lines") {
    std::istringstream text("a\nb\n");
    auto const [numbers, all] = rill::lines(text) | rill::enumerate() | rill::unzip();
    static_assert(std::same_as<std::remove_cvref_t<decltype(all)>, strings>);
    CHECK(all == strings{"a", "b"});
    CHECK(numbers.back() == 1);
}

TEST_CASE("unzip refuses what has no parts, and what has no end") {
    using unzip = decltype(rill::unzip);
    static_assert(!std::invocable<unzip, ints&>);
    static_assert(!std::invocable<unzip, std::vector<std::tuple<>>&>);
    static_assert(!std::invocable<unzip, decltype(rill::zip(rill::iota(0), rill::iota(0)))>);
}
