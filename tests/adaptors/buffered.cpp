#include <rill/adaptors/buffered.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/drop_last.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/flatten.hpp>
#include <rill/adaptors/group_by.hpp>
#include <rill/adaptors/inspect.hpp>
#include <rill/adaptors/join_sorted.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/reject.hpp>
#include <rill/adaptors/slice.hpp>
#include <rill/adaptors/slide.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/next.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/count_if.hpp>
#include <rill/terminals/max.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>
#include <deque>
#include <list>
#include <memory>
#include <span>
#include <sstream>

using namespace test;

namespace {
constexpr auto one_by_one = [](auto&& r) -> decltype(rill::buffered<1>(std::forward<decltype(r)>(r))) {
    return rill::buffered<1>(std::forward<decltype(r)>(r));
};
constexpr auto is_odd = [](int x) { return x % 2 != 0; };
constexpr auto twice = [](int x) { return 2 * x; };
template <class R> using element = std::ranges::range_reference_t<decltype(std::declval<R>() | rill::buffered())>;

rill::generator<int> numbers(int n) {
    for (int i = 1; i <= n; ++i) {
        happens("make", i);
        co_yield i;
    }
}
rill::generator<int> numbers_until_it_throws(int n) {
    for (int i = 1; i <= n; ++i) co_yield i;
    throw std::runtime_error("no more numbers");
}
} // namespace

TEST_CASE("buffered hands on the same elements") {
    CHECK(conformance(one_by_one, {1, 2, 3}, {1, 2, 3}) ==
          "ask read(1) give(1) ask read(2) give(2) ask read(3) give(3) ask");
    conformance(one_by_one, {}, {});
}

TEST_CASE("the example of buffered is true") {
    std::vector prices{1.0, 150.0, 2.0, 99.0};
    std::string written;
    auto const is_odd_lot = [](double x) { return x < 100.0; };
    auto const to_euro = [](double x) { return 0.5 * x; };
    for (double x : prices | rill::filter(is_odd_lot) | rill::map(to_euro) | rill::buffered())
        written += std::to_string(x) + ' ';
    CHECK(written == "0.500000 1.000000 49.500000 ");
}

namespace {
/// Whether a pipeline hands on the same with and without buffered, in batches of any size, in both gears, whole and left
/// before its end.
template <class Make> bool changes_nothing(Make const& make) {
    auto const expected = make() | rill::to<std::vector>();
    auto const same = [&](auto buffered) {
        for (auto g : gears)
            for (std::size_t stop : {expected.size() + 1, expected.size(), expected.size() / 2 + 1}) {
                auto left = expected;
                left.resize(std::min(stop, expected.size()));
                std::remove_const_t<decltype(left)> seen;
                auto view = buffered(make());
                if (stop > expected.size() || stop == 0) walk(view, g, [&](auto&& x) { seen.push_back(x); });
                else walk(view, g, [&](auto&& x) { seen.push_back(x); }, stop);
                if (seen != left) return false;
            }
        return true;
    };
    return same([](auto r) { return std::move(r) | rill::buffered<1>(); }) &&
           same([](auto r) { return std::move(r) | rill::buffered<3>(); }) &&
           same([](auto r) { return std::move(r) | rill::buffered(); }) &&
           same([](auto r) { return std::move(r) | rill::buffered<1000>(); });
}
std::vector<int> const some = rill::range(200) | rill::to<std::vector>();
std::vector<std::vector<int>> const rows{{}, {1, 2, 3}, some, {}, some, {4}};
std::deque<int> const elsewhere(some.begin(), some.end());
struct position {
    long x = 0, y = 0, z = 0;
    bool operator==(position const&) const = default;
};
} // namespace

TEST_CASE("buffered changes nothing, whatever lies below it") {
    CHECK(changes_nothing([] { return some | rill::filter(is_odd); }));
    CHECK(changes_nothing([] { return some | rill::filter(is_odd) | rill::map(twice); }));
    CHECK(changes_nothing([] { return some | rill::map(twice) | rill::filter([](int x) { return x % 3 == 1; }); }));
    CHECK(changes_nothing([] {
        return some | rill::reject(is_odd) | rill::filter([](int x) { return x % 3 == 1; }) |
               rill::map([](int x) { return position{x, 1, 2}; }) | rill::filter([](auto& p) { return p.x % 5 > 1; });
    }));
    CHECK(changes_nothing([] { return some | rill::filter([](int) { return false; }); }));
    CHECK(changes_nothing([] { return some | rill::filter(is_odd) | rill::take(5) | rill::map(twice); }));
    CHECK(changes_nothing(
        [] { return some | rill::filter(is_odd) | rill::take(90) | rill::filter([](int x) { return x > 150; }); }));
    CHECK(changes_nothing([] { return some | rill::filter(is_odd) | rill::take(0); }));
    CHECK(changes_nothing([] { return some | rill::drop(7) | rill::take(99) | rill::filter(is_odd); }));
    CHECK(changes_nothing([] { return elsewhere | rill::filter(is_odd) | rill::map(twice); }));
    CHECK(changes_nothing([] { return rill::range(200) | rill::filter(is_odd) | rill::map(twice); }));
    CHECK(changes_nothing([] { return numbers(200) | rill::filter(is_odd) | rill::map(twice); }));
    CHECK(changes_nothing([] { return numbers(200) | rill::take(150) | rill::filter(is_odd); }));
    CHECK(
        changes_nothing([] { return some | rill::take_while([](int x) { return x < 100; }) | rill::filter(is_odd); }));
    CHECK(changes_nothing([] {
        return some | rill::map([](int x) { return std::to_string(x); }) |
               rill::filter([](auto& s) { return s.size() > 1; });
    }));
    CHECK(changes_nothing([] { return some | rill::inspect([](int) {}) | rill::filter(is_odd); }));
    CHECK(changes_nothing(
        [] { return some | rill::flat_map([](int x) { return rill::range(x % 5); }) | rill::filter(is_odd); }));
    CHECK(changes_nothing([] { return some | rill::flat_map([](int x) { return numbers(x % 3); }); }));
    CHECK(
        changes_nothing([] { return rill::chain(some, numbers(9), some | rill::filter(is_odd)) | rill::map(twice); }));
}

TEST_CASE("buffered changes nothing, above runs of elements that it is lent") {
    CHECK(changes_nothing([] { return rill::chain(some, some, some) | rill::filter(is_odd); }));
    CHECK(
        changes_nothing([] { return rill::chain(some, std::span(some).first(0), std::span(some)) | rill::take(250); }));
    CHECK(changes_nothing([] { return rows | rill::flatten() | rill::drop(3) | rill::filter(is_odd); }));
    CHECK(changes_nothing([] { return rows | rill::flatten() | rill::take(70); }));
    CHECK(changes_nothing(
        [] { return rows | rill::filter([](auto& row) { return row.size() < 4; }) | rill::flatten(); }));
    std::vector a{1, 2}, b{3};
    for (int& x : rill::chain(a, b) | rill::buffered()) x += 1;
    CHECK((a == std::vector{2, 3} && b == std::vector{4}));
}

TEST_CASE("a view under buffered is looked at N - 1 elements ahead, and no further") {
    int const five[] = {1, 2, 3, 4, 5};
    auto const told_by = [&](auto make, std::size_t stop) {
        auto view = make(stream<int const>(five, five + 5));
        recording story;
        walk(view, gear::pull, give, stop);
        return story.text();
    };
    auto const three = [](auto r) { return std::move(r) | rill::buffered<3>(); };
    CHECK(told_by(three, 1) == "ask ask ask give(1)");
    CHECK(told_by(three, 3) == "ask ask ask give(1) give(2) give(3)");
    CHECK(told_by(three, 4) == "ask ask ask give(1) give(2) give(3) ask ask ask give(4)");
    auto const taken = [](auto r) { return std::move(r) | rill::take(3) | rill::buffered(); };
    CHECK(told_by(taken, 1) == "ask ask ask give(1)");
    CHECK(told_by(taken, never) == "ask ask ask give(1) give(2) give(3)");
    for (int x : rill::iota(1) | rill::buffered()) // an endless one, too
        if (x == 100) break;
}

TEST_CASE("the functions below are called for a batch at a time, stage by stage, and for no more than is wanted") {
    std::vector const v{1, 2, 3, 4, 5, 6, 7, 8, 9};
    auto const told_by = [&](auto&& view) {
        recording story;
        walk(view, gear::pull, give);
        return story.text();
    };
    CHECK(told_by(v | rill::take(4) | rill::filter(logged("keep", is_odd)) | rill::map(logged("twice", twice)) |
                  rill::buffered<3>()) == "keep(1) keep(2) keep(3) twice(1) twice(3) give(2) give(6) keep(4)");
    // Of a batch that was filtered and cut then, all 64 would have been asked.
    auto const rare = [](int x) { return x % 3 == 2; };
    int calls = 0;
    auto const all = rill::range(1000) | rill::to<std::vector>();
    CHECK(gives(all | rill::filter([&](int x) { return ++calls, rare(x); }) | rill::take(3) | rill::buffered(),
                {2, 5, 8}));
    CHECK(calls == 9);
}

TEST_CASE("what is thrown is thrown when all before it has been handed on, in both gears") {
    std::vector const v{1, 2, 3, 4, 5, 6};
    auto const throwing = [](char const* name, int at) {
        return logged(name, [at](int x) {
            if (x == at) throw std::runtime_error("at " + std::to_string(at));
            return x;
        });
    };
    auto const told_by = [&](auto make) {
        std::string all;
        for (auto g : gears) {
            auto view = make();
            recording story;
            std::string error;
            try {
                walk(view, g, give);
            } catch (std::exception const& e) {
                error = e.what();
            }
            auto const text = story.text() + " " + error;
            if (g == gear::pull) all = text;
            else CHECK(text == all);
        }
        return all;
    };
    CHECK(told_by([&] { return v | rill::map(throwing("f", 3)) | rill::buffered(); }) ==
          "f(1) f(2) f(3) give(1) give(2) at 3");
    CHECK(told_by([&] { return v | rill::filter(throwing("p", 2)) | rill::buffered<4>(); }) ==
          "p(1) p(2) give(1) at 2");
    // Later stages see what is before it, and what they throw at an earlier element comes first.
    CHECK(told_by([&] { return v | rill::map(throwing("f", 4)) | rill::map(throwing("g", 2)) | rill::buffered(); }) ==
          "f(1) f(2) f(3) f(4) g(1) g(2) give(1) at 2");
    CHECK(told_by([&] { return v | rill::map(throwing("f", 2)) | rill::map(throwing("g", 4)) | rill::buffered(); }) ==
          "f(1) f(2) g(1) give(1) at 2");
    CHECK(told_by([&] { return v | rill::filter(throwing("p", 5)) | rill::take(3) | rill::buffered(); }) ==
          "p(1) p(2) p(3) give(1) give(2) give(3) ");
    CHECK(told_by([&] { return numbers_until_it_throws(3) | rill::buffered<2>(); }) ==
          "give(1) give(2) give(3) no more numbers");
    CHECK(told_by([&] { return numbers_until_it_throws(0) | rill::buffered<2>(); }) == " no more numbers");
    auto view = v | rill::map(throwing("f", 3)) | rill::buffered();
    CHECK_THROWS(view | rill::count());
    CHECK_THROWS(view | rill::count()); // again from its beginning
}

TEST_CASE("what has been fetched of a single-pass range is not lost") {
    for (auto g : gears) {
        auto view = numbers(7) | rill::buffered<3>();
        recording story;
        walk(view, g, give, 2);
        CHECK(story.text() == "make(1) make(2) make(3) give(1) give(2)");
        auto moved = std::move(view);
        CHECK(rill::next(moved) == 3);
        CHECK(rill::next(moved) == 4);
        CHECK(gives(view, std::initializer_list<int>{}));
        auto again = std::move(moved);
        CHECK(told(g, again) == "give(5) give(6) make(7) give(7)");
        CHECK(told(g, again) == "");
    }
    // A loop that is left by an exception is left, too.
    auto view = numbers(5) | rill::buffered();
    CHECK_THROWS(view | rill::count_if([](int x) { return x == 2 ? throw 1 : true; }));
    CHECK(gives(view, {3, 4, 5}));
    // A limit below goes on as well.
    auto limited = numbers(9) | rill::take(5) | rill::buffered<3>();
    CHECK(rill::next(limited) == 1);
    CHECK(gives(limited, {2, 3, 4, 5}));
}

TEST_CASE("stages on buffered that keep its cursor, which over a single-pass range is empty, can be compiled") {
    CHECK(gives(numbers(7) | rill::buffered<1>() | rill::drop_last(1) | rill::slice(1, 6, 2), {2, 4, 6}));
    CHECK((rill::join_sorted(numbers(7) | rill::buffered<1>(), numbers(5) | rill::buffered(), {}, {}) |
           rill::count()) == 5);
    CHECK((numbers(7) | rill::buffered<1>() | rill::slide(2) | rill::map([](auto pair) { return pair[0]; }) |
           rill::group_by(is_odd) | rill::count()) == 6);
}

TEST_CASE("over a multi-pass range each loop begins at its beginning, in copies as well") {
    std::vector v{1, 2, 3, 4, 5};
    auto view = v | rill::filter(is_odd) | rill::buffered<2>();
    for (int x : view)
        if (x == 1) break;
    auto copy = view;
    v[0] = 7;
    CHECK(gives(view, {7, 3, 5}));
    CHECK(gives(copy, {7, 3, 5}));
    auto moved = std::move(view);
    CHECK(gives(moved, {7, 3, 5}));
    auto owner = std::vector{1, 2, 3} | rill::map(twice) | rill::buffered<2>();
    CHECK((owner | rill::max()) == 6);
    auto const here = [](auto all) { return all | rill::sum(); };
    CHECK(here(std::move(owner)) == 12);
}

TEST_CASE("buffered hands on references into what stays, and else values that are kept") {
    static_assert(std::same_as<element<std::vector<int>&>, int&>);
    static_assert(std::same_as<element<std::vector<int> const&>, int const&>);
    static_assert(std::same_as<element<std::list<std::string>&>, std::string&>);
    static_assert(std::same_as<element<decltype(some | rill::map(twice))>, int&&>);
    static_assert(std::same_as<element<rill::generator<std::string>>, std::string&&>);
    static_assert(std::same_as<element<rill::generator<std::string&>>, std::string&&>);
    std::vector v{1, 2, 3};
    for (int& x : v | rill::filter(is_odd) | rill::buffered()) x = 9;
    CHECK(v == std::vector{9, 2, 9});
    std::deque<std::unique_ptr<int>> d;
    for (int i : rill::range(3)) d.push_back(std::make_unique<int>(i));
    for (auto& x : d | rill::buffered<2>()) *x += 1;
    CHECK((*d[0] == 1 && *d[2] == 3));

    auto const owners = []() -> rill::generator<std::unique_ptr<int>> {
        for (int i : rill::range(100)) co_yield std::make_unique<int>(i);
    };
    std::vector<std::unique_ptr<int>> taken;
    for (auto&& x : owners() | rill::buffered()) taken.push_back(std::move(x));
    CHECK((taken.size() == 100 && *taken[99] == 99));
}

TEST_CASE("text over a reused buffer is kept as a string") {
    std::istringstream file(
        "a long line, longer than a string keeps in itself\nanother line that is at least as long\nlast\n");
    auto lines = rill::lines(file) | rill::buffered();
    static_assert(std::same_as<decltype(*lines.begin()), std::string&&>);
    CHECK(gives(lines, {std::string_view("a long line, longer than a string keeps in itself"),
                        std::string_view("another line that is at least as long"), std::string_view("last")}));
    auto const words = []() -> rill::generator<std::string> {
        for (int i : rill::range(100))
            co_yield "a word that is too long to be kept in place, number " + std::to_string(i);
    };
    CHECK((words() | rill::buffered<7>() | rill::map(&std::string::size) | rill::sum()) == 10 * 53 + 90 * 54);
}

TEST_CASE("buffered keeps the size of what is multi-pass, and nothing else") {
    constexpr auto buffered = [](auto&& r) { return rill::buffered(std::forward<decltype(r)>(r)); };
    static auto constexpr make = buffered;
    static_assert(over<make, std::vector<int>&> == (single_pass | sized));
    static_assert(over<make, std::list<int>&> == (single_pass | sized));
    static_assert(over<make, rill::generator<int>> == single_pass);
    static_assert(over<make, decltype(rill::iota(1))> == (single_pass | endless));
    CHECK((some | rill::buffered()).size() == 200);
}

TEST_CASE("buffered refuses elements that cannot be kept while others are asked for") {
    using buffered = decltype(rill::buffered());
    static_assert(!std::invocable<buffered, rill::generator<std::unique_ptr<int> const&>>);
    static_assert(std::invocable<buffered, rill::generator<std::unique_ptr<int>>>);
    static_assert(std::invocable<buffered, std::vector<std::unique_ptr<int>> const&>);
}
