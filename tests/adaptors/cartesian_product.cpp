#include <rill/adaptors/cartesian_product.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/drop_last.hpp>
#include <rill/terminals/count.hpp>
#include <forward_list>
#include <sstream>
#include <cstdint>

using namespace test;

namespace {
constexpr int tens[] = {10, 20};
using pair = std::tuple<int, int>;
constexpr auto slow = [](auto&& r) -> decltype(rill::cartesian_product(std::forward<decltype(r)>(r), tens)) {
    return rill::cartesian_product(std::forward<decltype(r)>(r), tens);
};
constexpr auto fast = [](auto&& r) -> decltype(rill::cartesian_product(tens, std::forward<decltype(r)>(r))) {
    return rill::cartesian_product(tens, std::forward<decltype(r)>(r));
};
} // namespace

TEST_CASE("the first range is walked once, and its elements meet all those of the others") {
    CHECK(conformance(slow, {1, 2}, {pair(1, 10), pair(1, 20), pair(2, 10), pair(2, 20)}) ==
          "ask read(1) give((1 10)) give((1 20)) ask read(2) give((2 10)) give((2 20)) ask");
    conformance(slow, {}, std::initializer_list<pair>{});
    static_assert(constantly(slow, {1, 2}, {pair(1, 10), pair(1, 20), pair(2, 10), pair(2, 20)}));
}

TEST_CASE("a single-pass range that is not the first is asked for each element once, and remembered") {
    CHECK(ladder(fast).single_pass_ints().single_pass_others().allocating().climb(
              {1, 2}, {pair(10, 1), pair(10, 2), pair(20, 1), pair(20, 2)}) ==
          "ask read(1) give((10 1)) ask read(2) give((10 2)) ask give((20 1)) give((20 2))");
    ladder(fast).single_pass_ints().allocating().climb({}, std::initializer_list<pair>{});
    int left[] = {1, 2}, middle[] = {3, 4}, right[] = {5, 6};
    for (auto g : gears) {
        auto const all = [&] {
            return rill::cartesian_product(stream<>(left, left + 2), stream<>(middle, middle + 2),
                                           stream<>(right, right + 2));
        };
        CHECK(told(g, all()) == "ask ask ask give((1 3 5)) ask give((1 3 6)) ask ask give((1 4 5)) give((1 4 6)) ask "
                                "ask give((2 3 5)) give((2 3 6)) give((2 4 5)) give((2 4 6)) ask");
        CHECK(told(g, all() | rill::take(1)) == "ask ask ask give((1 3 5))");
        CHECK(told(g, rill::cartesian_product(stream<>(left, left), stream<>(right, right + 2))) == "ask");
        CHECK(told(g, rill::cartesian_product(stream<>(left, left + 2), stream<>(right, right))) == "ask ask");
    }
}

TEST_CASE("a multi-pass range that is not the first is walked again") {
    int numbers[] = {1, 2};
    for (auto g : gears)
        CHECK(told(g, rill::cartesian_product(tens, range_of<forward>(numbers, numbers + 2))) ==
              "ask read(1) give((10 1)) ask read(2) give((10 2)) ask ask read(1) give((20 1)) ask read(2) give((20 2)) "
              "ask");
}

TEST_CASE("functions below the first range are called once for its elements") {
    for (auto g : gears)
        CHECK(told(g, rill::cartesian_product(
                          rill::range(1, 3) | rill::map(logged("square", [](int x) { return x * x; })), tens) |
                          rill::filter([](auto const&) { return true; })) ==
              "square(1) give((1 10)) give((1 20)) square(2) give((4 10)) give((4 20))");
}

TEST_CASE("cartesian_product keeps const, size and passes up to forward") {
    static_assert(over<slow, std::vector<int>&> == (forward | sized | constant));
    static_assert(over<slow, std::list<int>&> == (forward | sized | constant));
    static_assert(over<slow, std::forward_list<int>&> == (forward | constant));
    static_assert(over<slow, range_of<forward | constant | values, move_only>> == single_pass);
    static_assert(over<slow, input<>> == single_pass);
    static_assert(over<fast, std::vector<int>&> == (forward | sized | constant));
    static_assert(over<fast, input<>> == single_pass);
    static_assert(over<fast, stream<>> == single_pass);
    CHECK(rill::cartesian_product(tens, std::vector{1, 2, 3}, tens).size() == 12);
    CHECK(rill::cartesian_product(tens, std::vector<int>()).size() == 0);
}

TEST_CASE("the elements are lvalues, or copies of what a multi-pass range makes, and the values are owned") {
    std::vector<std::string> names{"a"};
    std::string words[] = {"b"};
    auto view = rill::cartesian_product(stream<std::string>(words, words + 1), names, rill::range(1));
    static_assert(
        std::same_as<std::ranges::range_reference_t<decltype(view)>, rill::tuple<std::string&, std::string&, int>>);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(view)>, rill::tuple<std::string, std::string, int>>);
    auto const all = std::move(view) | rill::to<std::vector>();
    CHECK(all.at(0) == std::tuple("b", "a", 0));
    auto bits = rill::cartesian_product(std::vector{true, false}, std::vector{true});
    static_assert(std::same_as<std::ranges::range_value_t<decltype(bits)>, rill::tuple<bool, bool>>);
    CHECK(gives(bits, {std::tuple(true, true), std::tuple(false, true)}));

    move_only ones[] = {move_only(1), move_only(2)}, others[] = {move_only(3), move_only(4)};
    auto both = rill::cartesian_product(stream<move_only>(ones, ones + 2), stream<move_only>(others, others + 2));
    static_assert(
        std::same_as<std::ranges::range_reference_t<decltype(both)>, rill::tuple<move_only&, move_only const&>>);
    CHECK(told(gear::pull, both | rill::take(1)) == "ask ask give((1 3))");
}

TEST_CASE("it holds the elements of the single-pass ranges but the first") {
    auto const numbers = [](int n) {
        return rill::from_fn([=, i = 0]() mutable { return i < n ? std::optional<counted>(i++) : std::nullopt; });
    };
    {
        auto pairs = rill::cartesian_product(numbers(100), numbers(3));
        CHECK(counted::alive == 0);
        int at_most = 0, n = 0;
        for (auto const& pair : pairs) {
            CHECK(std::get<1>(pair) == n++ % 3);
            at_most = std::max(at_most, counted::alive);
        }
        CHECK(n == 300);
        CHECK(at_most <= 5); // the three, the first range's one, and one on its way
        CHECK(counted::alive == 3);
    }
    CHECK(counted::alive == 0);
    CHECK(counted::copies == 0);
}

TEST_CASE("a new pass goes on with the single-pass ranges, and remembers nothing of the last") {
    int left[] = {1, 2, 3}, right[] = {5, 6, 7};
    for (auto g : gears) {
        stream<> a(left, left + 3), b(right, right + 3);
        auto named = rill::cartesian_product(a, b);
        CHECK(told(g, named | rill::take(2)) == "ask ask give((1 5)) ask give((1 6))");
        CHECK(told(g, named) == "ask ask give((2 7)) ask ask give((3 7)) ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("what is remembered has no size, though the single-pass range has") {
    std::istringstream text("1 2");
    auto counted = std::views::counted(std::istream_iterator<int>(text), 2);
    static_assert(std::ranges::sized_range<decltype(counted)> && !std::ranges::forward_range<decltype(counted)>);
    auto pairs = rill::cartesian_product(tens, counted);
    static_assert(!std::ranges::sized_range<decltype(pairs)>);
    CHECK(gives(pairs, {pair(10, 1), pair(10, 2), pair(20, 1), pair(20, 2)}));
}

TEST_CASE("the example of cartesian_product is true") {
    std::vector<std::string> suits{"S", "H"}, ranks{"1", "2"};
    std::string cards;
    for (auto [suit, rank] : rill::cartesian_product(suits, ranks)) cards += suit + rank + " ";
    CHECK(cards == "S1 S2 H1 H2 ");
}

TEST_CASE("cartesian_product refuses what is no range") {
    using cartesian_product = decltype(rill::cartesian_product);
    static_assert(!std::invocable<cartesian_product>);
    static_assert(!std::invocable<cartesian_product, std::vector<int>&, int>);
}

TEST_CASE("lookup stays out of cartesian_product") {
    lookup_stays_out(slow);
    lookup_stays_out(fast);
}

TEST_CASE("cartesian_product of more elements than a number can say") {
    auto const many = rill::range(std::uint64_t{1} << 32);
    auto squares = rill::cartesian_product(many, many);
    CHECK((squares | rill::drop_last(1) | rill::take(2) | rill::count()) == 2);
    CHECK((squares | rill::drop(3) | rill::take(2) | rill::count()) == 2);
    CHECK(too_long([&] { return squares.size(); }) == "rill::cartesian_product: length must fit std::size_t");
    CHECK(too_long([&] { return (squares | rill::drop(3)).size(); }) ==
          "rill::cartesian_product: length must fit std::size_t");
    CHECK((squares | rill::take(3)).size() == 3);
    CHECK(rill::cartesian_product(many, rill::range(std::uint64_t{1} << 31)).size() == std::uint64_t{1} << 63);
    CHECK(rill::cartesian_product(many, many, rill::range(0)).size() == 0);
}
