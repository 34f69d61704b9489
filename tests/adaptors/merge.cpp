#include <rill/adaptors/merge.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <rill/sources/repeat.hpp>
#include <forward_list>
#include <sstream>
#include <cstdint>

using namespace test;

namespace {
constexpr int tens[] = {10, 20};
constexpr auto alone = [](auto&& r) -> decltype(rill::merge(std::forward<decltype(r)>(r))) {
    return rill::merge(std::forward<decltype(r)>(r));
};
constexpr auto on_the_left = [](auto&& r) -> decltype(rill::merge(std::forward<decltype(r)>(r), tens)) {
    return rill::merge(std::forward<decltype(r)>(r), tens);
};
constexpr auto on_the_right = [](auto&& r) -> decltype(rill::merge(tens, std::forward<decltype(r)>(r))) {
    return rill::merge(tens, std::forward<decltype(r)>(r));
};
constexpr int tens_down[] = {20, 10};
constexpr auto minus = [](int x) { return -x; };
constexpr auto owner = [](auto const& x) { return move_only(-x); };
constexpr auto by_key = [](auto&& r) -> decltype(rill::merge(minus, std::forward<decltype(r)>(r), tens_down)) {
    return rill::merge(minus, std::forward<decltype(r)>(r), tens_down);
};
constexpr auto by_owner = [](auto&& r) -> decltype(rill::merge(owner, std::forward<decltype(r)>(r), tens_down)) {
    return rill::merge(owner, std::forward<decltype(r)>(r), tens_down);
};
struct person {
    std::string name;
    int age;
};
std::string names(auto&& people) {
    std::string all;
    for (auto const& p : people) all += p.name + " ";
    return all;
}
std::string conforms(auto const& make, std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(make).single_pass_ints().unsized().sized_forward().sized().climb(in, expected);
}
} // namespace

TEST_CASE("merge hands on the least of the elements at hand, and then asks for the one behind it") {
    CHECK(conforms(on_the_left, {5, 15, 25}, {5, 10, 15, 20, 25}) ==
          "ask read(5) give(5) ask read(15) give(10) give(15) ask read(25) give(20) give(25) ask");
    CHECK(conformance_of_variant(on_the_right, {15}, {10, 15, 20}) == "ask read(15) give(10) give(15) ask give(20)");
    conforms(on_the_left, {}, {10, 20});
    conformance_of_variant(on_the_right, {1, 2, 30}, {1, 2, 10, 20, 30});
    CHECK(ladder(alone).few().single_pass_others().move_only_values().climb({1, 2}, {1, 2}) ==
          "ask read(1) give(1) ask read(2) give(2) ask");
    static_assert(constantly(on_the_left, {5, 15, 25}, {5, 10, 15, 20, 25}));
}

TEST_CASE("every range is asked for its first element, and one at a time from then on") {
    int left[] = {1, 4}, middle[] = {2}, right[] = {3, 5};
    for (auto g : gears) {
        auto all = [&] {
            return rill::merge(input<>(left, left + 2), input<>(middle, middle + 1), input<>(right, right + 2));
        };
        CHECK(told(g, all()) == "ask read(1) ask read(2) ask read(3) give(1) ask read(4) give(2) ask give(3) ask "
                                "read(5) give(4) ask give(5) ask");
        CHECK(told(g, all() | rill::take(1)) == "ask read(1) ask read(2) ask read(3) give(1)");
    }
    CHECK(gives(rill::merge(rill::iota(1) | rill::map([](int x) { return 2 * x; }), rill::iota(1)) | rill::take(5),
                {1, 2, 2, 3, 4}));
}

TEST_CASE("of equal elements those of the range further left come first") {
    using item = std::pair<int, char>;
    std::vector<item> a{{1, 'a'}, {2, 'a'}}, b{{1, 'b'}, {1, 'B'}, {2, 'b'}}, c{{1, 'c'}};
    std::string order;
    for (auto const& [key, name] : rill::merge([](item const& x, item const& y) { return x.first < y.first; }, a, b, c))
        order += name;
    CHECK(order == "abBcab");
}

TEST_CASE("merge takes comparisons of every kind") {
    std::vector high{5, 1}, low{4, 3};
    CHECK(gives(rill::merge(std::ranges::greater{}, high, low), {5, 4, 3, 1}));
    CHECK(gives(rill::merge([sign = move_only(-1)](int x, int y) { return sign * x < sign * y; }, high, low),
                {5, 4, 3, 1}));
    auto counting = rill::merge([n = 0](int x, int y) mutable { return ++n > 0 && x > y; }, high, low);
    static_assert(shape_of<decltype(counting)> == (forward | sized));
    CHECK(*counting.begin() == 5);
}

TEST_CASE("a function in front is the comparison if it is one of two elements, otherwise the key") {
    std::vector<person> const a{{"bo", 20}, {"al", 40}}, b{{"cy", 20}, {"di", 30}};
    CHECK(names(rill::merge(&person::age, a, b)) == "bo cy di al ");
    CHECK(names(rill::merge([](person const& p) { return p.age; }, a, b)) == "bo cy di al ");
    CHECK(names(rill::merge({}, &person::age, a, b)) == "bo cy di al ");
    CHECK(names(rill::merge(std::ranges::greater(), [](person const& p) { return -p.age; }, a, b)) == "bo cy di al ");
    CHECK(names(rill::merge([](person const& x, person const& y) { return x.age < y.age; }, a, b)) == "bo cy di al ");
    CHECK(gives(rill::merge({}, std::vector{1, 3}, std::vector{2}), {1, 2, 3}));
    CHECK(gives(rill::merge([](int x, int y = 9) { return x > y; }, std::vector{3, 1}, std::vector{2}), {3, 2, 1}));
    CHECK(gives(rill::merge([](auto x) { return x; }, std::vector{1, 3}, std::vector{0.5}), {0.5, 1.0, 3.0}));
    static_assert(gives(rill::merge([](int x) { return -x; }, std::array{20, 10}, std::array{25, 5}), {25, 20, 10, 5}));
}

TEST_CASE("the key is called once for each element, when that is reached") {
    int left[] = {4, 1}, right[] = {3};
    for (auto g : gears) {
        auto const all = [&] {
            return rill::merge(logged("key", [](int x) { return -x; }), input<>(left, left + 2),
                               input<>(right, right + 1));
        };
        CHECK(told(g, all()) ==
              "ask read(4) key(4) ask read(3) key(3) give(4) ask read(1) key(1) give(3) ask give(1) ask");
        CHECK(told(g, all() | rill::take(1)) == "ask read(4) key(4) ask read(3) key(3) give(4)");
        auto const of_values = rill::merge(logged("key", [](int x) { return -x; }), std::vector{4, 1}, std::vector{3});
        CHECK(told(g, of_values) == "key(4) key(3) give(4) key(1) give(3) give(1)");
    }
    conformance_of_variant(by_key, {25, 15, 5}, {25, 20, 15, 10, 5});
}

TEST_CASE("a key that can be copied is kept in the cursor, so that merge stays forward") {
    static_assert(over<by_key, std::vector<int>&> == (forward | sized | constant));
    static_assert(over<by_key, std::forward_list<int>&> == (forward | constant));
    static_assert(over<by_key, input<>> == single_pass);
    static_assert(over<by_owner, std::vector<int>&> == (single_pass | sized));
    CHECK(gives(by_owner(std::vector{15, 5}), {20, 15, 10, 5}));
    auto counting = rill::merge([n = 0](int) mutable { return ++n; }, std::vector{3, 1}, std::vector{2});
    static_assert(shape_of<decltype(counting)> == (forward | sized));
    CHECK(gives(counting | rill::to<std::vector>(), {3, 2, 1}));
    auto two = rill::merge([](int x) { return -x; }, std::vector{3, 1}, std::vector{2});
    auto at = two.begin(), other = at;
    CHECK((*++at == 2 && *other == 3 && *++other == 2 && at == other && *++at == 1 && ++at == two.end()));
}

TEST_CASE("keys are owned: text of lines, views into elements that are made; the elements may be moved away") {
    std::istringstream a("b 1\nd 2\n"), b("a a line that is longer than a short string\nc 4\ne 5\n");
    auto const rest = [](std::string_view s) { return s.substr(2); };
    auto const name = [](std::string_view s) { return s.substr(0, 1); };
    std::string order;
    for (auto line : rill::merge(name, rill::lines(a), rill::lines(b))) order += line[0];
    CHECK(order == "abcde");
    auto const text = rill::map([](int x) { return std::string(static_cast<std::size_t>(30 + x), 'x'); });
    auto const view = [](std::string const& s) { return std::string_view(s); };
    auto made = rill::merge(view, std::vector{1, 4} | text, std::vector{2, 3} | text) | rill::map(&std::string::size);
    CHECK(gives(made | rill::to<std::vector>(), {31u, 32u, 33u, 34u}));
    std::istringstream c("1 b\n2 a much longer text than fits\n"), d("3 a much longer text than fits in\n4 a\n");
    auto const lines = rill::merge({}, rest, rill::lines(c), rill::lines(d)) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(lines), std::vector<std::string> const>);
    CHECK((lines[0][0] == '3' && lines[1][0] == '4' && lines[2][0] == '1' && lines[3][0] == '2'));
    move_only left[] = {move_only(2)}, right[] = {move_only(1)};
    auto const both = rill::merge([](move_only const& x) { return int(x); }, stream<move_only>(left, left + 1),
                                  stream<move_only>(right, right + 1)) |
                      rill::to<std::vector>();
    CHECK(both.at(1) == 2);
}

TEST_CASE("text that fits where the last key was is kept without an allocation") {
    std::string const long_text(40, 'x');
    auto const numbers = [&] { return rill::from_fn([&, n = 0]() mutable { return n++ < 5 ? &long_text : nullptr; }); };
    auto pass = rill::merge([](std::string_view s) { return s; },
                            numbers() | rill::map([](std::string const& s) { return std::string_view(s); }));
    auto at = pass.begin();
    auto const begun = allocations();
    for (; at != pass.end(); ++at) static_cast<void>(*at);
    CHECK(allocations() == begun);
}

TEST_CASE("merge keeps const, size and passes up to forward") {
    static_assert(over<on_the_left, std::vector<int>&> == (forward | sized | constant));
    static_assert(over<on_the_left, std::list<int>&> == (forward | sized | constant));
    static_assert(over<on_the_left, std::forward_list<int>&> == (forward | constant));
    static_assert(over<on_the_left, range_of<forward | constant | values>> == (forward | constant));
    static_assert(over<alone, range_of<forward | constant | values, move_only>> == single_pass);
    static_assert(over<on_the_left, input<>> == single_pass);
    static_assert(over<on_the_left, stream<>> == single_pass);
    CHECK(rill::merge(tens, std::vector{1, 2, 3}).size() == 5);
}

TEST_CASE("functions below merge are called once for each element") {
    for (auto g : gears)
        CHECK(told(g, rill::merge(rill::range(1, 3) | rill::map(logged("square", [](int x) { return x * x; })),
                                  std::vector{2})) == "square(1) give(1) square(2) give(2) give(4)");
}

TEST_CASE("one element of each range is alive") {
    auto const numbers = [](int from) {
        return rill::from_fn(
            [=, i = from]() mutable { return i < 100 ? std::optional<counted>(i += 2) : std::nullopt; });
    };
    int at_most = 0, n = 0;
    for (counted&& x : rill::merge(numbers(0), numbers(1))) {
        CHECK(x == 2 + n++);
        at_most = std::max(at_most, counted::alive);
    }
    CHECK(n == 100);
    CHECK(at_most == 2);
    for (counted const& x : rill::merge(numbers(0), numbers(1)))
        if (x == 10) break;
    CHECK(counted::alive == 0);
    CHECK(counted::copies == 0);
}

TEST_CASE("a new pass goes on with the single-pass ranges; the elements at hand are lost") {
    int left[] = {1, 3, 5}, right[] = {2, 4, 6};
    for (auto g : gears) {
        stream<> a(left, left + 3), b(right, right + 3);
        auto named = rill::merge(a, b);
        CHECK(told(g, named | rill::take(2)) == "ask ask give(1) ask give(2)");
        CHECK(told(g, named) == "ask ask give(4) ask give(5) ask give(6) ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("the elements are the common reference of the ranges' elements") {
    std::vector<int> numbers{1, 4};
    std::list<int> others{3};
    for (int& x : rill::merge(numbers, others)) x *= 10;
    CHECK(numbers == std::vector{10, 40});
    CHECK(others == std::list{30});
    CHECK(gives(rill::merge(std::vector{1}, std::vector{0.5}), {0.5, 1.0}));
    CHECK(gives(rill::merge(std::vector{true}, std::vector{false}), {false, true}));
    static_assert(std::same_as<std::ranges::range_value_t<decltype(rill::merge(std::vector{true}))>, bool>);
    move_only left[] = {move_only(2)}, right[] = {move_only(1)};
    auto both =
        rill::merge(stream<move_only>(left, left + 1), stream<move_only>(right, right + 1)) | rill::to<std::vector>();
    CHECK(both.at(1) == 2);
}

TEST_CASE("what is not sorted is merged all the same") {
    CHECK(gives(rill::merge(std::vector{3, 1}, std::vector{2}), {2, 3, 1}));
}

TEST_CASE("the examples of merge are true") {
    std::vector monday{1, 4}, tuesday{2, 5}, wednesday{3};
    CHECK(gives(rill::merge(monday, tuesday, wednesday), {1, 2, 3, 4, 5}));
    std::vector xs{4, 1}, ys{5, 2};
    CHECK(gives(rill::merge(std::ranges::greater{}, xs, ys), {5, 4, 2, 1}));
    struct event {
        int time;
    };
    std::vector<event> lines{{1}, {3}}, alarms{{2}};
    CHECK(gives(rill::merge(&event::time, lines, alarms) | rill::map(&event::time), {1, 2, 3}));
}

TEST_CASE("merge refuses ranges that have nothing in common, and comparisons that do not fit") {
    using merge = decltype(rill::merge);
    static_assert(!std::invocable<merge>);
    static_assert(!std::invocable<merge, std::ranges::less>);
    static_assert(!std::invocable<merge, std::vector<int>&, std::vector<std::string>&>);
    static_assert(!std::invocable<merge, bool (*)(std::string, std::string), std::vector<int>&>);
    static_assert(!std::invocable<merge, int, std::vector<int>&>);
    static_assert(!std::invocable<merge, person (*)(int), std::vector<int>&>);
    static_assert(!std::invocable<merge, std::ranges::less, int, std::vector<int>&>);
    static_assert(!std::invocable<merge, int person::*, int person::*, std::vector<person>&>);
    static_assert(!std::invocable<merge, char* (*)(std::string&), rill::generator<std::string>>); // it would dangle
    struct incomparable {};
    static_assert(!std::invocable<merge, std::vector<incomparable>&>);
}

TEST_CASE("lookup stays out of merge") {
    lookup_stays_out([](auto&& r) {
        return rill::merge([](auto const&, auto const&) { return false; }, std::forward<decltype(r)>(r));
    });
}

TEST_CASE("merge of more elements than a number can say") {
    auto const many = rill::repeat(1, SIZE_MAX);
    auto lots = rill::merge(many, std::vector{0, 2}, many);
    CHECK(gives(lots | rill::take(2), {0, 1}));
    CHECK(too_long([&] { return lots.size(); }) == "rill::merge: length must fit std::size_t");
}
