#include <rill/adaptors/merge_all.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/chunk.hpp>
#include <rill/adaptors/combinations.hpp>
#include <rill/adaptors/group_by.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/sorted.hpp>
#include <rill/adaptors/values.hpp>
#include <rill/sources/generator.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/iota.hpp>
#include <rill/terminals/to.hpp>
#include <algorithm>
#include <random>

using namespace test;

namespace {
constexpr auto merged = [](auto&& r) -> decltype(rill::merge_all(std::forward<decltype(r)>(r))) {
    return rill::merge_all(std::forward<decltype(r)>(r));
};
std::string conforms(std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(merged).of_rows().allocating().climb(in, expected);
}
using vectors = std::vector<std::vector<int>>;

/// The numbers from..to in steps, which say when they are asked for and read.
auto steps(int from, int to, int step) {
    return rill::from_fn([=, i = from - step]() mutable {
        happens("ask", from);
        return (i += step) < to ? std::optional(i) : std::nullopt;
    });
}
} // namespace

TEST_CASE("merge_all opens all ranges, and hands on the least of the elements at hand") {
    CHECK(conforms({15, 0, 248}, {1, 2, 4, 5, 8}) ==
          "ask read(15) ask read(0) ask read(248) ask give(1) give(2) give(4) give(5) give(8)");
    conforms({123}, {1, 2, 3});
    conforms({0}, {});
    conforms({}, {});
}

TEST_CASE("each range is asked for one element at a time") {
    for (auto g : gears) {
        std::vector<decltype(steps(0, 0, 1))> ranges;
        ranges.push_back(steps(1, 5, 2));
        ranges.push_back(steps(2, 3, 1));
        CHECK(told(g, std::move(ranges) | rill::merge_all() | rill::take(1)) == "ask(1) ask(2) give(1)");
    }
    for (auto g : gears) {
        auto view =
            std::views::iota(1, 3) | std::views::transform([](int n) { return steps(n, 5, n); }) | rill::merge_all();
        CHECK(
            told(g, view) ==
            "ask(1) ask(2) give(1) ask(1) give(2) ask(1) give(2) ask(2) give(3) ask(1) give(4) ask(1) give(4) ask(2)");
    }
    auto multiples = std::views::iota(2, 4) | std::views::transform([](int n) {
                         return rill::map(rill::iota(1), [n](int x) { return n * x; });
                     });
    CHECK(gives(multiples | rill::merge_all() | rill::take(5) | rill::to<std::vector>(), {2, 3, 4, 6, 6}));
}

TEST_CASE("of equal elements those of the earlier range come first, however many there are") {
    using item = std::pair<int, int>;
    std::mt19937 random(20);
    std::vector<std::vector<item>> runs(50);
    std::vector<item> expected;
    for (int run = 0; run < 50; ++run) {
        for (auto n = random() % 20; n > 0; --n)
            runs[static_cast<std::size_t>(run)].emplace_back(int(random() % 10), run);
        std::ranges::stable_sort(runs[static_cast<std::size_t>(run)], {}, &item::first);
        for (auto const& x : runs[static_cast<std::size_t>(run)]) expected.push_back(x);
    }
    std::ranges::stable_sort(expected, {}, &item::first);
    CHECK((runs | rill::merge_all([](item const& a, item const& b) { return a.first < b.first; }) |
           rill::to<std::vector>()) == expected);
}

TEST_CASE("merge_all takes comparisons of every kind") {
    vectors high{{5, 1}, {4, 3}};
    CHECK((high | rill::merge_all(std::ranges::greater{}) | rill::to<std::vector>()) == std::vector{5, 4, 3, 1});
    CHECK((rill::merge_all(high, [sign = move_only(-1)](int x, int y) { return sign * x < sign * y; }) |
           rill::to<std::vector>()) == std::vector{5, 4, 3, 1});
    CHECK((high | rill::merge_all([n = 0](int x, int y) mutable { return ++n > 0 && x > y; }) |
           rill::to<std::vector>()) == std::vector{5, 4, 3, 1});
}

TEST_CASE(
    "a function is the comparison if it is one of two elements, otherwise the key; called once for each element") {
    vectors high{{5, 1}, {4, 3}};
    auto const minus = [](int x) { return -x; };
    std::vector const all{5, 4, 3, 1};
    CHECK((high | rill::merge_all(minus) | rill::to<std::vector>()) == all);
    CHECK((rill::merge_all(high, {}, minus) | rill::to<std::vector>()) == all);
    CHECK((high | rill::merge_all([](int x, int y = 9) { return x > y; }) | rill::to<std::vector>()) == all);
    CHECK((rill::merge_all(high, std::ranges::greater(), std::identity()) | rill::to<std::vector>()) == all);
    CHECK((high | rill::merge_all([](int x) { return move_only(-x); }) | rill::to<std::vector>()) == all);
    for (auto g : gears)
        CHECK(told(g, high | rill::merge_all(logged("key", minus))) ==
              "key(5) key(4) give(5) key(1) give(4) key(3) give(3) give(1)");
    std::vector<std::vector<std::pair<int, char>>> named{{{1, 'a'}, {3, 'c'}}, {{1, 'b'}, {2, 'd'}}};
    CHECK((named | rill::merge_all(&std::pair<int, char>::first) | rill::map(&std::pair<int, char>::second) |
           rill::to<std::string>()) == "abdc");
}

TEST_CASE("keys that are text which may be gone are owned") {
    auto const text = [](int x) { return std::string(static_cast<std::size_t>(30 + x), 'x'); };
    auto const rows = vectors{{1, 4}, {2, 3}};
    auto const view = [](std::string const& s) { return std::string_view(s); };
    auto lengths = rows | rill::map([&](auto& row) { return row | rill::map(text); }) | rill::merge_all(view) |
                   rill::map(&std::string::size) | rill::to<std::vector>();
    CHECK(lengths == std::vector<std::size_t>{31, 32, 33, 34});
}

TEST_CASE("merge_all is single pass") {
    static_assert(over<merged, vectors&> == single_pass);
    static_assert(over<merged, stream<std::vector<int>>> == single_pass);
    static_assert(std::same_as<decltype(std::declval<vectors&>() | rill::merge_all()),
                               decltype(rill::merge_all(std::declval<vectors&>()))>);
}

TEST_CASE("ranges that exist are referred to, and can be written to; those that are made are owned") {
    vectors rows{{1, 4}, {3}};
    for (int& x : rows | rill::merge_all()) x *= 10;
    CHECK(rows == vectors{{10, 40}, {30}});
    vectors made[] = {{{1, 4}, {3}}};
    CHECK((stream<std::vector<int>>(made[0].data(), made[0].data() + 2) | rill::merge_all() |
           rill::to<std::vector>()) == std::vector{1, 3, 4});
    std::vector<std::vector<bool>> bits{{false, true}, {true}};
    static_assert(std::same_as<std::ranges::range_value_t<decltype(bits | rill::merge_all())>, bool>);
    CHECK((bits | rill::merge_all() | rill::to<std::vector>()) == std::vector{false, true, true});
    std::vector<move_only> moved[2];
    moved[0].emplace_back(2);
    moved[1].emplace_back(1);
    CHECK(int(move_only(std::move(*(stream<std::vector<move_only>>(moved, moved + 2) | rill::merge_all()).begin()))) ==
          1);
}

TEST_CASE("one element of each range is alive") {
    auto const numbers = [](int from) {
        return rill::from_fn(
            [=, i = from]() mutable { return i < 100 ? std::optional<counted>(i += 10) : std::nullopt; });
    };
    int at_most = 0, n = 0;
    auto ten = std::views::iota(0, 10) | std::views::transform(numbers);
    for (counted&& x : ten | rill::merge_all()) {
        CHECK(x == 10 + n++);
        at_most = std::max(at_most, counted::alive);
    }
    CHECK(n == 100);
    CHECK(at_most == 10);
    for (counted const& x : ten | rill::merge_all())
        if (x == 50) break;
    CHECK(counted::alive == 0);
    CHECK(counted::copies == 0);
}

TEST_CASE("a range is closed when it has ended, while the others go on") {
    auto const up_to_nine = [](int n) {
        return rill::from_fn(
            [kept = counted(n), left = n]() mutable { return left > 0 ? std::optional(10 - left--) : std::nullopt; });
    };
    std::string alive;
    std::vector lengths{1, 3};
    for (int x : lengths | std::views::transform(up_to_nine) | rill::merge_all())
        alive += std::to_string(x) + ":" + std::to_string(counted::alive) + " ";
    CHECK(alive == "7:2 8:2 9:2 9:1 ");
    CHECK(counted::alive == 0);
}

TEST_CASE("building allocates nothing, and a step allocates nothing") {
    vectors rows{{1, 4, 5}, {3, 6}};
    auto const before = allocations();
    auto view = rows | rill::merge_all();
    CHECK(allocations() == before);
    auto at = view.begin();
    auto const begun = allocations();
    for (; at != view.end(); ++at) static_cast<void>(*at);
    CHECK(allocations() == begun);
}

TEST_CASE("chunks, groups and choices, which are gone at the next step, are held as what owns them") {
    auto const numbers = [](int n) -> rill::generator<int> {
        for (int i = 0; i < n; ++i) co_yield i;
    };
    CHECK(gives(numbers(6) | rill::chunk(2) | rill::merge_all() | rill::to<std::vector>(), {0, 1, 2, 3, 4, 5}));
    CHECK(gives(std::vector{0, 1, 10, 11, 20} | rill::group_by([](int x) { return x / 10; }) | rill::values() |
                    rill::merge_all() | rill::to<std::vector>(),
                {0, 1, 10, 11, 20}));
    CHECK(gives(std::vector{1, 2, 3} | rill::combinations(2) | rill::merge_all() | rill::to<std::vector>(),
                {1, 1, 2, 2, 3, 3}));
    auto const used_again = [](std::vector<int> v) -> rill::generator<std::vector<int>&> {
        for (int i = 0; i < 3; ++i) {
            v.assign(2, i);
            co_yield v;
        }
    };
    CHECK(gives(used_again({}) | rill::merge_all() | rill::to<std::vector>(), {0, 0, 1, 1, 2, 2}));
    auto const in_order = [](auto chunk) { return chunk | rill::sorted(); };
    using names = decltype(std::declval<rill::generator<std::string>>() | rill::chunk(2) | rill::map(in_order));
    static_assert(!std::invocable<decltype(rill::merge_all), names>); // views of chunks that are gone
}

TEST_CASE("a second pass over a single-pass source goes on with what it still has") {
    digit_row rows[] = {13, 24};
    for (auto g : gears) {
        stream<digit_row> source(rows, rows + 2);
        auto named = source | rill::merge_all();
        CHECK(told(g, named | rill::take(2)) == "ask ask ask give(1) give(2)");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("the example of merge_all is true") {
    std::vector<std::string> files{"adg", "be", "cfh"};
    CHECK((files | rill::map([](auto& name) { return std::string(name); }) | rill::merge_all() |
           rill::to<std::string>()) == "abcdefgh");
}

TEST_CASE(
    "merge_all refuses ranges of what is no range, comparisons that do not fit, and an endless number of ranges") {
    using merge_all = decltype(rill::merge_all);
    static_assert(!std::invocable<merge_all, std::vector<int>&>);
    static_assert(!std::invocable<merge_all, vectors&, bool (*)(std::string, std::string)>);
    static_assert(!std::invocable<merge_all, vectors&, int>);
    static_assert(!std::invocable<merge_all, vectors&, int (*)(std::string)>);
    static_assert(
        !std::invocable<merge_all, decltype(rill::iota(0) | rill::map([](int) { return vectors::value_type(); }))>);
}

TEST_CASE("lookup stays out of merge_all") {
    lookup_stays_out([](auto&& r) {
        static std::ranges::range_value_t<decltype(r)> rows[2][1]{};
        return rill::merge_all(rows, [](auto const&, auto const&) { return false; });
    });
}
