#include <rill/adaptors/drop_last.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <rill/adaptors/chain.hpp>
#include <rill/sources/repeat.hpp>
#include <cstdint>
#include <forward_list>

using namespace test;

namespace {
constexpr verb two(rill::drop_last, 2);
constexpr verb none(rill::drop_last, 0);

std::string over_unknown_length(auto const& make, std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(make).of_unknown_length().move_only_values().allocating().climb(in, expected);
}
std::string over_known_length(auto const& make, std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(make).of_known_length().climb(in, expected);
}
} // namespace

TEST_CASE("drop_last hands an element on when n more have been read") {
    CHECK(over_unknown_length(two, {1, 2, 3, 4}, {1, 2}) ==
          "ask read(1) ask read(2) ask read(3) give(1) ask read(4) give(2) ask");
    over_unknown_length(two, {1, 2, 3, 4, 5, 6, 7}, {1, 2, 3, 4, 5});
    over_unknown_length(two, {1, 2}, {});
    over_unknown_length(two, {}, {});
    over_unknown_length(none, {1, 2}, {1, 2});
}

TEST_CASE("where the length is known drop_last never asks for the last n") {
    CHECK(over_known_length(two, {1, 2, 3, 4}, {1, 2}) == "ask read(1) give(1) ask read(2) give(2)");
    over_known_length(two, {1}, {});
    over_known_length(two, {}, {});
    over_known_length(none, {1, 2}, {1, 2});
}

TEST_CASE("drop_last is a constant expression where the length is known") {
    static constexpr int numbers[] = {1, 2, 3};
    static_assert(gives(numbers | rill::drop_last(2), {1}));
    static_assert(gives(rill::range(3) | rill::drop_last(9), std::initializer_list<int>{}));
}

TEST_CASE("drop_last keeps what take keeps where the length is known, and is single pass elsewhere") {
    static_assert(over<two, std::vector<int>&> == (contiguous | sized | common | constant));
    static_assert(over<two, std::list<int>&> == (bidirectional | sized | constant));
    static_assert(over<two, std::forward_list<int>&> == single_pass);
    static_assert(over<two, range_of<random_access | constant>> == single_pass);
    static_assert(over<two, std::ranges::iota_view<int>> == (single_pass | endless));
    static_assert(over<two, input<>> == single_pass);
    static_assert(over<two, stream<>> == single_pass);
}

TEST_CASE("drop_last of an infinite source goes on for ever") {
    for (auto g : gears)
        CHECK(told(g, std::views::iota(1) | rill::drop_last(2) | rill::take(3)) == "give(1) give(2) give(3)");
}

TEST_CASE("drop_last holds n elements and the one at hand") {
    int at_most = 0;
    {
        auto front = rill::from_fn([i = 0]() mutable { return i < 100 ? std::optional<counted>(i++) : std::nullopt; }) |
                     rill::drop_last(3);
        CHECK(counted::alive == 0);
        std::string seen;
        for (auto&& x : front) {
            at_most = std::max(at_most, counted::alive);
            seen = show(x);
        }
        CHECK(seen == "96");
        CHECK(at_most == 5); // the three, the one at hand, and what is left of the last in the source
    }
    CHECK(counted::alive == 0);
}

TEST_CASE("what is held is released with the pipeline that is left early") {
    for (auto&& x : rill::from_fn([i = 0]() mutable { return std::optional<counted>(i++); }) | rill::drop_last(3))
        if (x == 10) break;
    CHECK(counted::alive == 0);
}

TEST_CASE("what a multi-pass source refers to is not copied, and can be written to") {
    std::forward_list list{1, 2, 3};
    for (int& x : list | rill::drop_last(2)) x *= 10;
    CHECK(list == std::forward_list{10, 2, 3});
}

TEST_CASE("elements of a single-pass source are held as values, which can be moved away") {
    std::string words[] = {"a", "b", "c"};
    auto front = stream<std::string>(words, words + 3) | rill::drop_last(1);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(front)>, std::string&&>);
    CHECK((std::move(front) | rill::to<std::vector>()) == std::vector<std::string>{"a", "b"});

    std::vector bits{true, false, true};
    auto proxies = bits | std::views::filter([](bool) { return true; }) | rill::drop_last(1);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(proxies)>, bool>);
    CHECK((std::move(proxies) | rill::to<std::vector>()) == std::vector{true, false});
}

TEST_CASE("what is held when a pass is left is lost to the next") {
    int numbers[] = {1, 2, 3, 4, 5, 6};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 6);
        auto named = source | rill::drop_last(1) | rill::take(1);
        CHECK(told(g, named) == "ask ask give(1)");
        CHECK(told(g, named) == "ask ask give(3)");
        CHECK(told(g, source | rill::drop_last(1)) == "ask ask give(5) ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("of a zip the values are held") {
    std::forward_list odd{1, 3}, even{2, 4};
    auto pairs = rill::zip(odd, even) | rill::drop_last(1);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(pairs)>, rill::tuple<int, int>>);
    CHECK((std::move(pairs) | rill::to<std::vector>()) == std::vector{rill::tuple<int, int>(1, 2)});
}

TEST_CASE("drop_last refuses a negative count where it is called") {
    int numbers[] = {1, 2};
    CHECK(gives(numbers | rill::drop_last(UINT64_MAX), std::initializer_list<int>{}));
    CHECK(told(gear::pull, stream<>(numbers, numbers + 2) | rill::drop_last(INT64_MAX)) == "ask ask ask");
    CHECK(complaint([] { static_cast<void>(rill::drop_last(-1)); }) ==
          "rill::drop_last: count must not be negative, got -1");
    CHECK(complaint([&] { static_cast<void>(rill::drop_last(numbers, -7)); }) ==
          "rill::drop_last: count must not be negative, got -7");
    using drop_last = decltype(rill::drop_last);
    static_assert(!std::invocable<drop_last, std::vector<int>&, double>);
    static_assert(!std::invocable<drop_last, int, int>);
}

TEST_CASE("lookup stays out of drop_last") { lookup_stays_out(two); }

TEST_CASE("drop_last of more elements than a number can say") {
    auto lots =
        rill::chain(rill::repeat(1, SIZE_MAX), rill::repeat(2, SIZE_MAX), std::vector{3, 4}) | rill::drop_last(2);
    CHECK(gives(lots | rill::take(2), {1, 1}));
    CHECK(too_long([&] { return lots.end(); }) == "rill::chain: length must fit std::size_t");
    auto far = rill::repeat(1, SIZE_MAX);
    CHECK(too_long([&] { return (rill::chain(far, far) | rill::drop_last(1)).end(); }) ==
          "rill::drop_last: position must fit std::ptrdiff_t");
}
