#include <rill/adaptors/take_last.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
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
constexpr verb two(rill::take_last, 2);
constexpr verb none(rill::take_last, 0);

std::string over_unknown_length(auto const& make, std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(make).of_unknown_length().move_only_values().allocating().climb(in, expected);
}
std::string over_known_length(auto const& make, std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(make).of_known_length().climb(in, expected);
}
} // namespace

TEST_CASE("take_last reads everything, and hands on the last n elements") {
    CHECK(over_unknown_length(two, {1, 2, 3}, {2, 3}) == "ask read(1) ask read(2) ask read(3) ask give(2) give(3)");
    over_unknown_length(two, {1, 2, 3, 4, 5}, {4, 5});
    over_unknown_length(two, {1}, {1});
    over_unknown_length(two, {}, {});
    over_unknown_length(none, {1, 2}, {});
}

TEST_CASE("where the length is known take_last passes over the others, and holds nothing") {
    CHECK(over_known_length(two, {1, 2, 3}, {2, 3}) == "ask read(1) ask read(2) give(2) ask read(3) give(3) ask");
    over_known_length(two, {1}, {1});
    over_known_length(two, {}, {});
    over_known_length(none, {1, 2}, {});
    for (auto g : gears)
        CHECK(told(g, rill::range(1'000'000'000) | rill::map(logged("half", [](int x) { return x / 2; })) |
                          rill::take_last(1)) == "half(999999999) give(499999999)");
}

TEST_CASE("take_last is a constant expression where the length is known") {
    static constexpr int numbers[] = {1, 2, 3};
    static_assert(gives(numbers | rill::take_last(2), {2, 3}));
    static_assert(gives(rill::range(5) | rill::take_last(9), {0, 1, 2, 3, 4}));
}

TEST_CASE("take_last keeps what drop keeps where the length is known, and is single pass elsewhere") {
    static_assert(over<two, std::vector<int>&> == (contiguous | sized | common | constant));
    static_assert(over<two, std::list<int>&> == (bidirectional | sized | common | constant));
    static_assert(over<two, std::forward_list<int>&> == single_pass);
    static_assert(over<two, range_of<random_access | constant>> == single_pass);
    static_assert(over<two, input<>> == single_pass);
    static_assert(over<two, stream<>> == single_pass);
    static_assert(!std::invocable<decltype(two), std::ranges::iota_view<int>>);
}

TEST_CASE("take_last holds n elements, however long the source is") {
    int at_most = 0;
    {
        auto last = rill::from_fn([i = 0]() mutable { return i < 100 ? std::optional<counted>(i++) : std::nullopt; }) |
                    rill::map([&](counted&& x) {
                        at_most = std::max(at_most, counted::alive);
                        return std::move(x);
                    }) |
                    rill::take_last(3);
        CHECK(counted::alive == 0);
        std::string seen;
        for (auto&& x : last) seen += show(x) + " ";
        CHECK(seen == "97 98 99 ");
        CHECK(counted::alive == 3);
        CHECK(at_most == 4); // the three, and the one that is read
    }
    CHECK(counted::alive == 0);
}

TEST_CASE("what a multi-pass source refers to is not copied, and can be written to") {
    std::forward_list list{1, 2, 3, 4};
    for (int& x : list | rill::take_last(2)) x *= 10;
    CHECK(list == std::forward_list{1, 2, 30, 40});
}

TEST_CASE("elements of a single-pass source are held as values, which can be moved away") {
    std::string words[] = {"a", "b", "c"};
    auto last = stream<std::string>(words, words + 3) | rill::take_last(2);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(last)>, std::string&&>);
    CHECK((std::move(last) | rill::to<std::vector>()) == std::vector<std::string>{"b", "c"});

    std::vector bits{true, false, true};
    auto proxies = bits | std::views::filter([](bool) { return true; }) | rill::take_last(2);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(proxies)>, bool>);
    CHECK((std::move(proxies) | rill::to<std::vector>()) == std::vector{false, true});
}

TEST_CASE("a second pass over an ended source is empty") {
    int numbers[] = {1, 2, 3};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 3);
        auto named = source | rill::take_last(2);
        CHECK(told(g, named) == "ask ask ask ask give(2) give(3)");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("of a zip the values are held") {
    std::forward_list odd{1, 3}, even{2, 4};
    auto pairs = rill::zip(odd, even) | rill::take_last(1);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(pairs)>, rill::tuple<int, int>>);
    CHECK((std::move(pairs) | rill::to<std::vector>()) == std::vector{rill::tuple<int, int>(3, 4)});
}

TEST_CASE("take_last refuses a negative count where it is called") {
    int numbers[] = {1, 2};
    CHECK(gives(numbers | rill::take_last(UINT64_MAX), {1, 2}));
    CHECK(complaint([] { static_cast<void>(rill::take_last(-1)); }) ==
          "rill::take_last: count must not be negative, got -1");
    CHECK(complaint([&] { static_cast<void>(rill::take_last(numbers, -7)); }) ==
          "rill::take_last: count must not be negative, got -7");
    using take_last = decltype(rill::take_last);
    static_assert(!std::invocable<take_last, std::vector<int>&, double>);
    static_assert(!std::invocable<take_last, int, int>);
}

TEST_CASE("lookup stays out of take_last") { lookup_stays_out(two); }

TEST_CASE("take_last of more elements than a number can say") {
    auto lots =
        rill::chain(rill::repeat(1, SIZE_MAX), rill::repeat(2, SIZE_MAX), std::vector{3, 4}) | rill::take_last(2);
    CHECK(too_long([&] { return lots.begin(); }) == "rill::chain: length must fit std::size_t");
}
