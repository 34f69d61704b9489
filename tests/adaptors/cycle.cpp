#include <rill/adaptors/cycle.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <rill/adaptors/drop.hpp>
#include <cstdint>
#include <forward_list>
#include <sstream>

using namespace test;

namespace {
constexpr verb twice(rill::cycle, 2);
constexpr verb once(rill::cycle, 1);
constexpr verb never_at_all(rill::cycle, 0);
constexpr verb for_ever(rill::cycle);
constexpr auto five = [](auto&& r) -> decltype(rill::take(rill::cycle(std::forward<decltype(r)>(r)), 5)) {
    return rill::take(rill::cycle(std::forward<decltype(r)>(r)), 5);
};
std::string over_single_pass(auto const& make, std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(make).single_pass_ints().single_pass_others().allocating().climb(in, expected);
}
} // namespace

TEST_CASE("cycle asks a single-pass source for each element once, and hands it on again and again") {
    CHECK(over_single_pass(twice, {1, 2}, {1, 2, 1, 2}) ==
          "ask read(1) give(1) ask read(2) give(2) ask give(1) give(2)");
    CHECK(over_single_pass(five, {1, 2}, {1, 2, 1, 2, 1}) ==
          "ask read(1) give(1) ask read(2) give(2) ask give(1) give(2) give(1)");
    CHECK(over_single_pass(twice, {}, {}) == "ask");
    CHECK(over_single_pass(five, {}, {}) == "ask");
    CHECK(over_single_pass(never_at_all, {1, 2}, {}) == "");
    CHECK(over_single_pass(five, {1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5}) ==
          "ask read(1) give(1) ask read(2) give(2) ask read(3) give(3) ask read(4) give(4) ask read(5) give(5)");
}

TEST_CASE("one round is as the source, and no round asks nothing") {
    CHECK(ladder(once).template unsized<fixed, counted>().template sized_forward<fixed>().sized().sized_others().climb(
              {1, 2, 3}, {1, 2, 3}) == "ask read(1) give(1) ask read(2) give(2) ask read(3) give(3) ask");
    ladder(once)
        .template unsized<fixed, counted>()
        .move_only_values()
        .template sized_forward<fixed>()
        .sized()
        .sized_others()
        .climb({}, {});
    CHECK(ladder(never_at_all).unsized().sized_forward().sized().climb({1, 2, 3}, {}) == "");
}

TEST_CASE("cycle walks a multi-pass source again, and functions below run again") {
    int numbers[] = {1, 2};
    range_of<forward> source(numbers, numbers + 2);
    for (auto g : gears) {
        CHECK(told(g, source | rill::cycle(2)) ==
              "ask read(1) give(1) ask read(2) give(2) ask ask read(1) give(1) ask read(2) give(2) ask");
        CHECK(told(g, source | rill::cycle() | rill::take(3)) ==
              "ask read(1) give(1) ask read(2) give(2) ask ask read(1) give(1)");
        CHECK(told(g, range_of<forward>(numbers, numbers) | rill::cycle()) == "ask");
        CHECK(told(g, range_of<forward>(numbers, numbers) | rill::cycle(3)) == "ask");
        CHECK(told(g, rill::range(2) | rill::map(logged("half", [](int x) { return x / 2; })) | rill::cycle(2) |
                          rill::filter([](int) { return true; })) ==
              "half(0) give(0) half(1) give(0) half(0) give(0) half(1) give(0)");
    }
}

TEST_CASE("cycle is a constant expression over multi-pass sources") {
    static constexpr int numbers[] = {1, 2};
    static_assert(gives(numbers | rill::cycle(2), {1, 2, 1, 2}));
    static_assert(gives(numbers | rill::cycle() | rill::take(3), {1, 2, 1}));
    static_assert(gives(rill::range(2) | rill::cycle(2), {0, 1, 0, 1}));
}

TEST_CASE("cycle keeps passes up to forward, const, and size with n") {
    static_assert(over<twice, std::vector<int>&> == (forward | sized | constant));
    static_assert(over<twice, std::list<int>&> == (forward | sized | constant));
    static_assert(over<twice, std::forward_list<int>&> == (forward | constant));
    static_assert(over<twice, range_of<forward | sized>> == (forward | sized));
    static_assert(over<for_ever, std::vector<int>&> == (forward | constant));
    static_assert(over<twice, input<>> == single_pass);
    static_assert(over<for_ever, stream<>> == single_pass);
    CHECK((std::vector{1, 2, 3} | rill::cycle(4)).size() == 12);
    CHECK((std::vector{1, 2, 3} | rill::cycle(0)).size() == 0);
}

TEST_CASE("positions in different rounds differ") {
    std::vector v{1, 2};
    auto view = v | rill::cycle(3);
    auto a = view.begin(), b = a;
    ++b, ++b;
    CHECK(*a == *b);
    CHECK(!(a == b));
    ++a, ++a;
    CHECK(a == b);
    CHECK(std::ranges::distance(view) == 6);
}

TEST_CASE("over a single-pass source cycle holds its elements, and gives them back") {
    {
        auto numbers = rill::from_fn([i = 0]() mutable { return i < 3 ? std::optional<counted>(i++) : std::nullopt; }) |
                       rill::cycle();
        CHECK(counted::alive == 0);
        int n = 0;
        for (auto const& x : numbers | rill::take(100)) {
            CHECK(x == n++ % 3);
            CHECK(counted::alive <= 4);
        }
        CHECK(counted::alive == 3);
    }
    CHECK(counted::alive == 0);
    CHECK(counted::copies == 0);
}

TEST_CASE("what is remembered belongs to a pass: a new one goes on with the source") {
    int numbers[] = {1, 2, 3, 4, 5};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 5);
        auto named = source | rill::cycle(2);
        CHECK(told(g, named | rill::take(2)) == "ask give(1) ask give(2)");
        CHECK(told(g, named) == "ask give(3) ask give(4) ask give(5) ask give(3) give(4) give(5)");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("the elements of a single-pass source are handed out as const references to values") {
    move_only elements[] = {move_only(1), move_only(2)};
    auto view = stream<move_only>(elements, elements + 2) | rill::cycle();
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(view)>, move_only const&>);
    std::vector bits{true};
    auto proxies = bits | std::views::filter([](bool) { return true; }) | rill::cycle(2);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(proxies)>, bool>);
    CHECK(gives(proxies, {true, true}));
}

TEST_CASE("of a zip over single-pass sources the values are remembered") {
    int keys[] = {1, 3}, held[] = {2, 4};
    auto pairs = rill::zip(stream<>(keys, keys + 2), held) | rill::cycle(2);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(pairs)>, rill::tuple<int, int>>);
    CHECK(told(gear::pull, pairs) == "ask give((1 2)) ask give((3 4)) ask give((1 2)) give((3 4))");
}

TEST_CASE("what is remembered has no size, though the single-pass source has") {
    std::istringstream text("1 2");
    auto counted = std::views::counted(std::istream_iterator<int>(text), 2);
    static_assert(std::ranges::sized_range<decltype(counted)> && !std::ranges::forward_range<decltype(counted)>);
    auto again = counted | rill::cycle(2);
    static_assert(!std::ranges::sized_range<decltype(again)>);
    CHECK(gives(again, {1, 2, 1, 2}));
}

TEST_CASE("the example of cycle is true") {
    CHECK((std::vector{1, 2} | rill::cycle() | rill::take(5) | rill::to<std::vector>()) == std::vector{1, 2, 1, 2, 1});
}

TEST_CASE("cycle refuses a negative count where it is called") {
    int numbers[] = {1, 2};
    CHECK(gives(numbers | rill::cycle(std::uint8_t{2}), {1, 2, 1, 2}));
    CHECK(gives(numbers | rill::cycle(UINT64_MAX) | rill::take(3), {1, 2, 1}));
    CHECK(complaint([] { static_cast<void>(rill::cycle(-1)); }) == "rill::cycle: count must not be negative, got -1");
    CHECK(complaint([&] { static_cast<void>(rill::cycle(numbers, -7)); }) ==
          "rill::cycle: count must not be negative, got -7");
    using cycle = decltype(rill::cycle);
    static_assert(!std::invocable<cycle, std::vector<int>&, double>);
    static_assert(!std::invocable<cycle, int, int>);
}

TEST_CASE("lookup stays out of cycle") { lookup_stays_out(twice); }

TEST_CASE("cycle of more elements than a number can say") {
    std::vector v{1, 2, 3, 4, 5};
    auto lots = v | rill::cycle(std::uint64_t{1} << 62);
    CHECK(gives(lots | rill::drop(4) | rill::take(3), {5, 1, 2}));
    CHECK((lots | rill::take(9)).size() == 9);
    CHECK(too_long([&] { return lots.size(); }) == "rill::cycle: length must fit std::size_t");
    CHECK((std::vector<int>() | rill::cycle(std::uint64_t{1} << 62)).size() == 0);
}
