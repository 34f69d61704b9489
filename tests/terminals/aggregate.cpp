#include <rill/terminals/aggregate.hpp>
#include "support/answers.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/terminals/bottom_k.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/first.hpp>
#include <rill/terminals/fold.hpp>
#include <rill/terminals/for_each.hpp>
#include <rill/terminals/max.hpp>
#include <rill/terminals/min.hpp>
#include <rill/terminals/minmax.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>
#include <rill/terminals/top_k.hpp>
#include <algorithm>
#include <functional>
#include <list>
#include <random>
#include <string>

using namespace test;

TEST_CASE("aggregate answers with a tuple of what its terminals answer, over one pass") {
    answers(verb(rill::aggregate, rill::sum(), rill::max(), rill::count()), {3, 1, 4},
            std::tuple(8, std::optional(4), std::size_t{3}));
    answers(verb(rill::aggregate, rill::sum()), {}, std::tuple(0));
    static_assert((std::array{3, 1, 4} | rill::aggregate(rill::sum(), rill::fold(1, [](int a, int b) {
                                                             return a * b;
                                                         }))) == std::tuple(8, 12));
}

TEST_CASE("a terminal in aggregate is told the key from the comparison, too") {
    CHECK((std::array{3, -4, 1} | rill::aggregate(rill::max([](int x) { return x * x; }), rill::max())) ==
          std::tuple(std::optional(-4), std::optional(3)));
}

TEST_CASE("the pass ends when none of the terminals wants more") {
    answers(verb(rill::aggregate, rill::first(), rill::first()), {3, 1}, std::tuple(std::optional(3), std::optional(3)),
            1);
    answers(verb(rill::aggregate, rill::first(), rill::count()), {3, 1}, std::tuple(std::optional(3), std::size_t{2}));
    answers(verb(rill::aggregate, rill::count(), rill::first()), {3, 1}, std::tuple(std::size_t{2}, std::optional(3)));
}

TEST_CASE("each terminal sees the element, and only the last may take it") {
    std::string words[] = {"a word that is long enough", "another one, as long as that"};
    auto const [longest, all] = stream<std::string>(words, words + 2) |
                                rill::aggregate(rill::max({}, &std::string::size), rill::to<std::vector>());
    CHECK(*longest == "another one, as long as that");
    CHECK(all == std::vector<std::string>{"a word that is long enough", "another one, as long as that"});

    move_only owners[] = {move_only(1), move_only(2)};
    auto const [n, kept] =
        stream<move_only>(owners, owners + 2) | rill::aggregate(rill::count(), rill::to<std::vector>());
    CHECK(n == 2);
    CHECK(kept.size() == 2);
    using only_once = decltype(rill::aggregate(rill::to<std::vector>(), rill::to<std::vector>()));
    static_assert(!std::invocable<only_once, stream<move_only>>); // two cannot both have what can only be moved
}

TEST_CASE("functions below aggregate are called once for each element") {
    int numbers[] = {1, 2};
    recording story;
    CHECK((numbers | rill::map(logged("square", [](int x) { return x * x; })) |
           rill::aggregate(rill::sum(), rill::max())) == std::tuple(5, std::optional(4)));
    CHECK(story.text() == "square(1) square(2)");
}

TEST_CASE("what the terminals keep of elements that are made by value, they own") {
    auto const name = [](int x) { return std::string(20, static_cast<char>('a' + x)); };
    auto const view = [](std::string const& s) { return std::string_view(s); };
    auto const [greatest, one] =
        std::vector{1, 3, 2} | rill::map(name) | rill::aggregate(rill::max({}, view), rill::first());
    CHECK(*greatest == name(3));
    CHECK(*one == name(1));
}

TEST_CASE("a collection in aggregate is reserved where the length is known") {
    std::vector v{1, 2, 3};
    auto const before = allocations();
    auto const [all, n] = v | rill::aggregate(rill::to<std::vector>(), rill::count());
    CHECK(allocations() - before == 1);
    CHECK(all == v);
    CHECK(n == 3);
}

TEST_CASE("a terminal alone, whose loop may begin otherwise than it goes on, answers as in aggregate") {
    auto const alike = [](auto&& range, auto terminal) {
        return (range | terminal) == std::get<0>(range | rill::aggregate(terminal));
    };
    std::mt19937 engine;
    auto const digit = [&] { return static_cast<int>(engine() % 10); };
    auto const tens = [](int x) { return x / 10; };
    auto const length = [](std::string const& s) { return static_cast<int>(s.size()); };
    auto const mix = [](int a, int b) { return (3 * a + b) % 1000; };
    for (int n = 0; n < 200; ++n) {
        std::vector<int> v(static_cast<std::size_t>(n / 8));
        for (int& x : v) x = 10 * digit() + digit();
        std::list<int> const list(v.begin(), v.end());
        auto const each = [&](auto terminal) {
            CHECK(alike(v, terminal));
            CHECK(alike(list, terminal));
            CHECK(alike(v | rill::filter([](int x) { return x % 3 != 0; }), terminal));
            CHECK(alike(v | rill::map([](int x) { return std::to_string(x); }) | rill::map(length), terminal));
        };
        each(rill::max());
        each(rill::min());
        each(rill::minmax());
        each(rill::fold(mix));
        each(rill::top_k(3));
        each(rill::bottom_k(3));
        for (auto const& range :
             {v, std::vector<int>(v.rbegin(), v.rend())}) { // of several with one key, the right one
            CHECK(alike(range, rill::max(tens)));
            CHECK(alike(range, rill::minmax(tens)));
            CHECK(alike(range, rill::top_k(5, {}, tens)));
            auto sorted = range;
            std::ranges::stable_sort(sorted, std::greater(), tens);
            sorted.resize(std::min<std::size_t>(5, sorted.size()));
            CHECK((range | rill::top_k(5, {}, tens)) == sorted);
        }
    }
}

TEST_CASE("aggregate refuses what is no terminal, and terminals that do not fit") {
    using aggregate = decltype(rill::aggregate);
    struct thing {};
    static_assert(!std::invocable<aggregate, std::vector<int>&, int>);
    static_assert(!std::invocable<aggregate, std::vector<int>&, decltype(rill::map([](int x) { return x; }))>);
    static_assert(!std::invocable<aggregate, std::vector<thing>&, decltype(rill::sum())>);
    static_assert(!std::invocable<aggregate, std::vector<int>&, decltype(rill::for_each([](int) {}))>); // no answer
}
