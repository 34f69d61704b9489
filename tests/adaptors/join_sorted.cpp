#include <rill/adaptors/join_sorted.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/iota.hpp>
#include <rill/terminals/to.hpp>
#include <random>
#include <sstream>

using namespace test;

namespace {
constexpr auto tens = [](int x) { return x / 10; };
constexpr auto product = [](auto const& pair) { return static_cast<int>(std::get<0>(pair)) * std::get<1>(pair); };
constexpr int numbers[] = {10, 11, 20, 30};
constexpr auto on_the_left =
    [](auto&& r) -> decltype(rill::join_sorted(std::forward<decltype(r)>(r), numbers, {}, tens) | rill::map(product)) {
    return rill::join_sorted(std::forward<decltype(r)>(r), numbers, {}, tens) | rill::map(product);
};
constexpr auto on_the_right =
    [](auto&& r) -> decltype(rill::join_sorted(numbers, std::forward<decltype(r)>(r), tens, {}) | rill::map(product)) {
    return rill::join_sorted(numbers, std::forward<decltype(r)>(r), tens, {}) | rill::map(product);
};
using pairs = std::vector<rill::tuple<int, int>>;

/// Each element of one with each of the other that has the same tens.
pairs by_two_loops(std::vector<int> const& a, std::vector<int> const& b) {
    pairs all;
    for (int x : a)
        for (int y : b)
            if (x / 10 == y / 10) all.emplace_back(x, y);
    return all;
}
bool gives_pairs(auto const& make, pairs const& expected) {
    for (auto g : gears) {
        auto view = make();
        pairs seen;
        test::walk(view, g, [&](auto const& pair) { seen.emplace_back(std::get<0>(pair), std::get<1>(pair)); });
        if (seen != expected) return false;
    }
    return true;
}
} // namespace

TEST_CASE("join_sorted pairs each element of the left with each of the right that has an equal key") {
    CHECK(ladder(on_the_left)
              .single_pass_ints()
              .unsized()
              .sized_forward()
              .sized()
              .allocating()
              .climb({0, 1, 3}, {10, 11, 90}) == "ask read(0) ask read(1) give(10) give(11) ask read(3) give(90) ask");
    CHECK(ladder(on_the_right).few().allocating().climb({1, 2, 4}, {10, 11, 40}) ==
          "ask read(1) give(10) ask read(2) give(11) give(40) ask read(4)");
    ladder(on_the_left).single_pass_ints().allocating().climb({}, {});
    ladder(on_the_right).few().allocating().climb({}, {});
}

TEST_CASE("the ranges are asked from left to right, for one element ahead, and each key is called once") {
    int left[] = {10, 11, 30}, right[] = {12, 13, 20};
    for (auto g : gears) {
        auto const all = [&](int n, int m) {
            return rill::join_sorted(input<>(left, left + n), input<>(right, right + m), logged("left", tens),
                                     logged("right", tens)) |
                   rill::map([](auto const& pair) { return 100 * std::get<0>(pair) + std::get<1>(pair); });
        };
        CHECK(told(g, all(3, 3)) ==
              "ask read(10) left(10) ask read(12) right(12) give(1012) ask read(13) right(13) give(1013) "
              "ask read(20) right(20) ask read(11) left(11) give(1112) give(1113) ask read(30) left(30) ask");
        CHECK(told(g, all(3, 3) | rill::take(1)) == "ask read(10) left(10) ask read(12) right(12) give(1012)");
        CHECK(told(g, all(0, 3)) == "ask");
        CHECK(told(g, all(3, 0)) == "ask read(10) left(10) ask");
        CHECK(told(g, all(1, 2)) == "ask read(10) left(10) ask read(12) right(12) give(1012) ask read(13) right(13) "
                                    "give(1013) ask ask");
    }
}

TEST_CASE("join_sorted is what two loops find, over ranges of every kind") {
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        std::vector<int> a(random() % 9), b(random() % 9);
        for (auto* v : {&a, &b}) {
            for (auto& x : *v) x = static_cast<int>(random() % 50);
            std::ranges::sort(*v);
        }
        auto const expected = by_two_loops(a, b);
        auto const copies = rill::map([](int x) { return x; });
        bool const all =
            gives_pairs([&] { return rill::join_sorted(a, b, tens, tens); }, expected) &&
            gives_pairs([&] { return rill::join_sorted(a | copies, b | copies, tens, tens); }, expected) &&
            gives_pairs([&] { return rill::join_sorted(std::list(a.begin(), a.end()), b, tens, tens); }, expected) &&
            gives_pairs(
                [&] {
                    return rill::join_sorted([](int x, int y) { return x < y; }, input<>(a.data(), a.data() + a.size()),
                                             input<>(b.data(), b.data() + b.size()), tens, tens);
                },
                expected) &&
            gives_pairs([&] { return rill::join_sorted(a, input<>(b.data(), b.data() + b.size()), tens, tens); },
                        expected);
        CHECK(all);
        auto const equal = gives_pairs(
            [&] {
                return rill::join_sorted(stream<>(a.data(), a.data() + a.size()),
                                         stream<>(b.data(), b.data() + b.size()), tens, tens);
            },
            expected);
        CHECK(equal);
    }
}

TEST_CASE("keys may be members or the elements themselves, and a comparison comes in front") {
    struct customer {
        int id;
        std::string name;
    };
    struct order {
        int buyer, amount;
    };
    std::vector<customer> customers{{1, "a"}, {2, "b"}, {4, "d"}};
    std::vector<order> orders{{1, 10}, {1, 20}, {3, 30}, {4, 40}};
    std::string text;
    for (auto [c, o] : rill::join_sorted(customers, orders, &customer::id, &order::buyer)) {
        text += c.name + std::to_string(o.amount) + " ";
        o.amount = 0; // what exists is referred to
    }
    CHECK(text == "a10 a20 d40 ");
    CHECK(orders[1].amount == 0);
    std::vector const down{3, 2, 1};
    CHECK(gives_pairs([&] { return rill::join_sorted(std::ranges::greater(), down, down, {}, std::identity()); },
                      {{3, 3}, {2, 2}, {1, 1}}));
    CHECK(gives_pairs([&] { return rill::join_sorted({}, std::vector{1, 2}, down | rill::take(1), {}, {}); }, {}));
    auto owner = [](int x) { return std::make_unique<int>(x); };
    static_assert(!std::invocable<decltype(rill::join_sorted), std::vector<int>&, std::vector<int>&, decltype(tens),
                                  decltype(owner)>); // the group keeps a copy
}

TEST_CASE("join_sorted is single pass, and goes on with its ranges in a new pass") {
    static_assert(over<on_the_left, std::vector<int>&> == single_pass);
    static_assert(over<on_the_right, stream<>> == single_pass);
    int left[] = {10, 20, 30}, right[] = {10, 20, 30};
    for (auto g : gears) {
        stream<> a(left, left + 3), b(right, right + 3);
        auto named = rill::join_sorted(a, b, tens, tens) | rill::map(product);
        CHECK(told(g, named | rill::take(1)) == "ask ask give(100)");
        CHECK(told(g, named) == "ask ask give(400) ask ask give(900) ask ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("what is kept is owned: text, keys of what is made, elements that can only be moved") {
    std::string const tail(40, '.');
    std::istringstream names("1 ada" + tail + "\n2 bob\n"), visits("1 x" + tail + "\n1 y\n1 z" + tail + "\n2 w\n");
    auto const id = [](std::string_view s) { return s.substr(0, 1); };
    auto joined = rill::join_sorted(rill::lines(names), rill::lines(visits), id, id);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(joined)>, rill::tuple<std::string, std::string>>);
    std::string story;
    for (auto const& [name, visit] : joined) (story += name.substr(2, 3)) += visit.substr(2, 1);
    CHECK(story == "adaxadayadazbobw");
    auto const text = rill::map([](int x) { return std::string(static_cast<std::size_t>(30 + x), 'x'); });
    auto const view = [](std::string const& s) { return std::string_view(s); };
    auto made = rill::join_sorted(std::vector{1, 2, 2} | text, std::vector{2, 2, 3} | text, view, view) |
                rill::map([](auto const& pair) { return std::get<0>(pair).size() + std::get<1>(pair).size(); }) |
                rill::to<std::vector>();
    CHECK(made == std::vector<std::size_t>{64, 64, 64, 64});
    auto whole = rill::join_sorted(std::vector{1, 2, 2} | text, std::vector{2, 2, 3} | text, {}, {});
    CHECK(std::ranges::distance(whole.begin(), whole.end()) == 4);
    move_only left[] = {move_only(1), move_only(2)}, right[] = {move_only(2), move_only(2)};
    auto const number = [](move_only const& x) { return int(x); };
    int sum = 0;
    for (auto const& [x, y] :
         rill::join_sorted(stream<move_only>(left, left + 2), stream<move_only>(right, right + 2), number, number))
        sum += 10 * x + y;
    CHECK(sum == 44);
}

TEST_CASE("a group takes the places of the one before, and allocates nothing") {
    std::string text;
    for (int i = 100; i < 200; ++i) text += std::to_string(i / 2) + std::string(60, '.') + "\n";
    std::istringstream a(text), b(text);
    auto const key = [](std::string_view s) { return s.substr(0, 40); };
    auto joined = rill::join_sorted(rill::lines(a), rill::lines(b), key, key);
    auto at = joined.begin();
    auto tenth = rill::join_sorted(rill::iota(0), rill::iota(0), tens, tens);
    auto number = tenth.begin();
    for (int i = 0; i < 150; ++i) ++at, ++number;
    auto const begun = allocations();
    for (int i = 0; i < 45; ++i) ++at, ++number;
    CHECK(allocations() == begun);
    CHECK(std::get<1>(*at).substr(0, 2) == "98");
}

TEST_CASE("an element of the left, and a group of the right, are alive") {
    auto const counters = [](int n) {
        return rill::from_fn([=, i = 0]() mutable { return i < n ? std::optional<counted>(i++) : std::nullopt; });
    };
    auto const key = [](counted const& x) { return x / 3; };
    int at_most = 0, n = 0;
    for (auto&& pair : rill::join_sorted(counters(30), counters(30), key, key)) {
        static_cast<void>(pair);
        at_most = std::max(at_most, counted::alive);
        ++n;
    }
    CHECK(n == 90);
    CHECK(at_most == 5); // the left one, three of the group, one ahead
    CHECK(counted::alive == 0);
    CHECK(counted::copies == 0);
}

TEST_CASE("join_sorted refuses keys that do not fit, or do not compare, and less than two ranges") {
    using join = decltype(rill::join_sorted);
    using ints = std::vector<int>;
    static_assert(!std::invocable<join, ints&, ints&>);
    static_assert(!std::invocable<join, ints&, ints&, decltype(tens)>);
    static_assert(!std::invocable<join, ints&, int, decltype(tens), decltype(tens)>);
    static_assert(!std::invocable<join, ints&, ints&, decltype(tens), std::string (*)(int)>);
    static_assert(!std::invocable<join, ints&, ints&, int (*)(std::string), decltype(tens)>);
    static_assert(!std::invocable<join, bool (*)(std::string, int), ints&, ints&, decltype(tens), decltype(tens)>);
}

TEST_CASE("lookup stays out of join_sorted") {
    lookup_stays_out([](auto&& r) {
        static std::ranges::range_value_t<decltype(r)> none[1]{};
        auto const key = [](auto const&) { return 1; };
        return rill::join_sorted(std::forward<decltype(r)>(r), none, key, key);
    });
}
