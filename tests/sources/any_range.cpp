#include <rill/sources/any_range.hpp>
#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/next.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/first.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>
#include <map>
#include <memory>
#include <numeric>

using namespace test;

namespace {

constexpr auto square = [](int x) { return x * x; };

rill::any_range<int> squares(bool even) {
    auto all = rill::range(6) | rill::map(square);
    if (even) return std::move(all) | rill::filter([](int x) { return x % 2 == 0; });
    return all;
}
auto erased_stream(int (&numbers)[4]) { return rill::any_range<int>(stream<>(numbers, numbers + 4)); }

constexpr int sum_of(rill::any_range<int> r) { return r | rill::sum(); }

} // namespace

TEST_CASE("any_range has the elements of what it is built from") {
    rill::any_range<int> r = rill::range(4) | rill::map(square);
    CHECK(gives(r, {0, 1, 4, 9}));
    CHECK(gives(squares(true), {0, 4, 16}));
    CHECK(gives(squares(false), {0, 1, 4, 9, 16, 25}));
    CHECK(gives(rill::any_range<int>(std::list{1, 2}), {1, 2}));
    CHECK(gives(rill::any_range<int>(std::vector{1, 2}), {1, 2}));
    CHECK(gives(rill::any_range<int>(std::views::iota(1) | std::views::take(2)), {1, 2}));
    CHECK(gives(rill::any_range<int>(std::vector<int>()), {}));
    CHECK(gives(rill::any_range<bool>(std::vector{true, false}), {true, false}));
    static_assert(sum_of(rill::range(4) | rill::map(square)) == 14);
}

TEST_CASE("any_range fits into members, containers and optionals") {
    std::vector<rill::any_range<int>> all;
    all.push_back(squares(true));
    all.emplace_back(std::vector{1, 2});
    all.emplace_back();
    CHECK((all | rill::map(rill::sum()) | rill::to<std::vector>()) == std::vector{20, 3, 0});
    std::map<std::string, rill::any_range<int>> named;
    named.emplace("squares", squares(true));
    CHECK(gives(named["squares"], {0, 4, 16}));
    CHECK(gives(named["nothing"], {}));
    std::optional<rill::any_range<int>> maybe = squares(true);
    CHECK(gives(*maybe, {0, 4, 16}));
    CHECK(gives(rill::any_range<long>(squares(true)), {0, 4, 16})); // one in another
}

TEST_CASE("any_range asks for one element at a time, reads it then, and calls everything once") {
    for (auto g : gears) {
        int numbers[] = {1, 2, 3, 4};
        auto const logged_square = logged("square", square);
        CHECK(told(g, rill::any_range<int>(stream<>(numbers, numbers + 4) | rill::map(logged_square)) |
                          rill::take(2)) == "ask square(1) give(1) ask square(2) give(4)");
        CHECK(told(g, rill::any_range<int>(rill::range(2) | rill::map(logged_square))) ==
              "square(0) give(0) square(1) give(1)");
        CHECK(told(g, rill::any_range<int>(input<>(numbers, numbers + 4)) | rill::take(0)) == "");
        CHECK(told(g, rill::any_range<int&>(range_of<forward>(numbers, numbers + 2))) ==
              "ask read(1) give(1) ask read(2) give(2) ask");
    }
}

TEST_CASE("every pass over any_range goes on with the next element, whatever is behind it") {
    int numbers[] = {1, 2, 3, 4};
    std::vector const v{1, 2, 3, 4};
    auto const goes_on = [](rill::any_range<int> r, gear g, gear then) {
        auto story = told(g, r | rill::take(1));
        story += ", " + told(then, r | rill::take(2));
        story += ", " + told(g, r);
        return story + ", " + told(then, r);
    };
    auto const expected = "give(1), give(2) give(3), give(4), ";
    for (auto g : gears)
        for (auto then : gears) {
            CHECK(goes_on(v, g, then) == expected);
            CHECK(goes_on(std::vector(v), g, then) == expected);
            CHECK(goes_on(std::span(v), g, then) == expected);
            CHECK(goes_on(v | rill::map([](int x) { return x; }), g, then) == expected);
            CHECK(goes_on(rill::range(1, 9) | rill::take(4), g, then) == expected);
            CHECK(told(gear::pull, erased_stream(numbers)) == "ask give(1) ask give(2) ask give(3) ask give(4) ask");
            CHECK(goes_on(std::list(v.begin(), v.end()), g, then) == expected);
        }
}

TEST_CASE("any_range is empty when default-constructed, moved from, at the end, and after an exception") {
    rill::any_range<int> nothing;
    CHECK(gives(nothing, {}));
    auto from = squares(true);
    CHECK((from | rill::first()) == 0);
    auto to = std::move(from);
    CHECK(gives(from, {}));
    from = std::move(to);
    CHECK(gives(to, {}));
    CHECK(gives(from, {4, 16}));
    CHECK(gives(from, {}));
    std::vector const v{1, 2, 3};
    rill::any_range<int> in_block = v;
    CHECK((in_block | rill::first()) == 1);
    auto block_moved = std::move(in_block);
    CHECK(gives(in_block, {}));
    auto& same = block_moved;
    block_moved = std::move(same);
    CHECK(gives(block_moved, {2, 3}));
    for (auto g : gears) {
        auto const alive = std::make_shared<int>();
        rill::any_range<int> r =
            rill::range(1, 9) | rill::map([alive](int x) { return x < 3 ? x : throw fuse_blown(); });
        CHECK_THROWS_AS(told(g, r), fuse_blown);
        CHECK(alive.use_count() == 1);
        CHECK(gives(r, {}));
    }
}

TEST_CASE("an exception of the consumer is not the source's: the next pass goes on") {
    std::vector const v{1, 2, 3};
    for (auto g : gears)
        for (bool block : {true, false}) {
            auto r = block ? rill::any_range<int>(v) : rill::any_range<int>(v | rill::map([](int x) { return x; }));
            CHECK_THROWS_AS(walk(r, g,
                                 [](int x) {
                                     if (x == 2) throw fuse_blown();
                                 }),
                            fuse_blown);
            CHECK(gives(r, {3}));
        }
}

TEST_CASE("the consumer of an element may ask for the next one itself, to the end and beyond") {
    for (auto g : gears)
        for (bool block : {true, false}) {
            std::vector v{1, 2, 3};
            auto r = block ? rill::any_range<int>(std::move(v)) : rill::any_range<int>(rill::range(1, 4));
            std::vector<std::pair<int, std::optional<int>>> pairs;
            walk(r, g, [&](int x) { pairs.emplace_back(x, rill::next(r)); });
            CHECK(pairs == std::vector<std::pair<int, std::optional<int>>>{{1, 2}, {3, {}}});
            CHECK(gives(r, {}));
        }
}

TEST_CASE("any_range destroys what is behind it at the end, and when it is destroyed or assigned to") {
    auto const alive = std::make_shared<int>();
    auto const make = [&] { return rill::any_range<int>(rill::range(2) | rill::map([alive](int x) { return x; })); };
    for (auto g : gears) {
        auto r = make();
        CHECK(told(g, r) == "give(0) give(1)");
        CHECK(alive.use_count() == 1);
        r = make();
        CHECK(alive.use_count() == 2);
        r = make();
        CHECK(alive.use_count() == 2);
    }
    CHECK(alive.use_count() == 1);
}

TEST_CASE("any_range of references refers to the elements themselves") {
    std::vector v{1, 2, 3};
    for (int& x : rill::any_range<int&>(v)) x *= 10;
    for (int& x : rill::any_range<int&>(v | rill::filter([](int x) { return x > 10; }))) ++x;
    CHECK(v == std::vector{10, 21, 31});
    for (auto g : gears) {
        rill::any_range<int const&> r = v;
        walk(r, g, [&, at = v.data()](int const& x) mutable { CHECK(&x == at++); });
    }
    rill::any_range<std::string const&> made = rill::range(2) | rill::map([](int x) { return std::to_string(x); });
    CHECK(gives(made, {"0", "1"}));
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(made)>, std::string const&>);

    struct base {
        int b;
    };
    struct derived : base {
        int d = 0;
        explicit derived(int x) : base{x} {}
    };
    std::vector<derived> const ds{derived(1), derived(2)};
    CHECK(gives(rill::any_range<base const&>(ds) | rill::map(&base::b), {1, 2}));
    CHECK(gives(rill::any_range<base>(ds) | rill::map([](base const& x) { return x.b; }), {1, 2}));
}

TEST_CASE("any_range of values copies borrowed elements, which stay as they are, and passes rvalues through") {
    std::vector<std::string> v{"a", "b"};
    CHECK((rill::any_range<std::string>(v) | rill::to<std::vector>()) == v);
    CHECK(v[0] == "a");
    static_assert(std::same_as<std::ranges::range_reference_t<rill::any_range<std::string>>, std::string&&>);
    static_assert(std::same_as<std::ranges::range_reference_t<rill::any_range<int>>, int>);

    std::vector<std::unique_ptr<int>> kept;
    auto const make = [](int x) { return std::make_unique<int>(x); };
    for (auto&& p : rill::any_range<std::unique_ptr<int>>(rill::range(2) | rill::map(make)))
        kept.push_back(std::move(p));
    CHECK(*kept[1] == 1);

    counted::copies = 0;
    for (auto g : gears) {
        counted elements[] = {counted(1), counted(2)};
        told(g, rill::any_range<counted>(stream<counted>(elements, elements + 2)));
        CHECK(counted::copies == 0);
        told(g, rill::any_range<counted&>(elements));
        CHECK(counted::copies == 0);
        auto most = 0;
        rill::any_range<counted> r = elements;
        walk(r, g, [&](auto const&) { most = (std::max)(most, counted::alive); });
        CHECK(most == 3);
        CHECK(counted::copies == 2);
        counted::copies = 0;
    }
    CHECK(counted::alive == 0);
}

TEST_CASE("any_range allocates once") {
    std::vector const v{1, 2, 3};
    for (auto g : gears) {
        auto const before = allocations();
        rill::any_range<int> r = v | rill::map(square);
        rill::any_range<int> moved = std::move(r);
        int sum = 0;
        walk(moved, g, [&](int x) { sum += x; });
        CHECK(allocations() == before + 1);
        CHECK(sum == 14);
    }
}

TEST_CASE("any_range is single pass and move-only") {
    using range = rill::any_range<int>;
    static_assert(shape_of<range> == single_pass && well_formed<range>() &&
                  well_formed<rill::any_range<std::string>>());
    static_assert(!std::copyable<range> && std::is_nothrow_move_constructible_v<range> &&
                  std::is_nothrow_move_assignable_v<range>);
}

TEST_CASE("any_range of contiguous memory is asked once for all of it") {
    using rill::core::in_block;
    static_assert(in_block<std::vector<int>, int> && in_block<std::vector<int> const, int const&> &&
                  in_block<std::span<int>, int&>);
    static_assert(!in_block<std::vector<std::string>, std::string> &&
                  in_block<std::vector<std::string>, std::string const&>);
    static_assert(!in_block<std::vector<int>, long> && !in_block<std::list<int>, int>);
}

TEST_CASE("any_range refuses what its elements cannot be made of, and what would dangle") {
    using strings = std::vector<std::string>;
    static_assert(!std::constructible_from<rill::any_range<int>, strings&> &&
                  !std::constructible_from<rill::any_range<int>, int>);
    static_assert(!std::constructible_from<rill::any_range<int&>, std::vector<int> const&>);
    static_assert(!std::constructible_from<rill::any_range<int&>, decltype(rill::range(3))>);
    static_assert(!std::constructible_from<rill::any_range<std::string&&>, strings&>);
    static_assert(!std::constructible_from<rill::any_range<move_only>, std::vector<move_only>&>);
    static_assert(!std::constructible_from<rill::any_range<int>, std::vector<int> const>);
    static_assert(!std::constructible_from<rill::any_range<int>, std::initializer_list<int>>);
}

TEST_CASE("lookup stays out of any_range") {
    int numbers[3] = {};
    unlookable hidden[3] = {};
    test::lookup_stays_out_over([]<class T>(T(&a)[3]) { return rill::any_range<T&>(a); }, numbers, hidden);
    test::lookup_stays_out_over([]<class T>(T(&a)[3]) { return rill::any_range<T>(a); }, numbers, hidden);
}
