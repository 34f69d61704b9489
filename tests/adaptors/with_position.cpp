#include <rill/adaptors/with_position.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/iota.hpp>
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/repeat.hpp>
#include <rill/terminals/count.hpp>
#include <forward_list>
#include <sstream>
#include <cstdint>

using namespace test;

namespace {
constexpr verb with_position(rill::with_position);
// The element, plus 10 if it is the first, plus 20 if it is the last, plus 50 if it stands between others.
constexpr auto numbers =
    rill::with_position() | rill::map([](auto&& t) {
        auto const& [at, x] = t;
        return x + (at.first() ? 10 : 0) + (at.last() ? 20 : 0) + (at.middle() ? 50 : 0) + (at.only() ? 100 : 0);
    });
} // namespace

TEST_CASE("with_position says of each element whether it is the first or the last") {
    CHECK(conformance(numbers, {1, 2, 3}, {11, 52, 23}) ==
          "ask read(1) ask read(2) give(11) ask read(3) give(52) ask give(23)");
    CHECK(conformance(numbers, {1, 2}, {11, 22}) == "ask read(1) ask read(2) give(11) ask give(22)");
    CHECK(conformance(numbers, {1}, {131}) == "ask read(1) ask give(131)");
    CHECK(conformance(numbers, {}, {}) == "ask");
    static_assert(constantly(numbers, {1, 2, 3}, {11, 52, 23}));

    std::vector<std::string> words{"one", "two", "three"};
    std::string text;
    for (auto [at, word] : words | rill::with_position()) text += (at.first() ? "" : at.last() ? " and " : ", ") + word;
    CHECK(text == "one, two and three");
}

TEST_CASE(
    "with_position keeps everything where positions are known, and else passes up to forward, size, common and const") {
    static_assert(over<with_position, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<with_position, std::list<int>&> == (forward | sized | common | constant));
    static_assert(over<with_position, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<with_position, range_of<random_access>> == forward);
    static_assert(over<with_position, range_of<forward | values, move_only>> == single_pass);
    static_assert(over<with_position, decltype(rill::iota(1))> == (random_access | endless | constant));
    static_assert(over<with_position, input<>> == single_pass);
    static_assert(over<with_position, stream<>> == single_pass);
}

TEST_CASE("the elements are as the range has them, or, of a single-pass range, rvalues") {
    using rill::mark, rill::tuple;
    static_assert(
        std::same_as<std::ranges::range_reference_t<decltype(with_position(std::declval<std::vector<int>&>()))>,
                     tuple<mark, int&>>);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(with_position(std::declval<std::list<int>&>()))>,
                               tuple<mark, int&>>);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(with_position(stream<>(nullptr, nullptr)))>,
                               tuple<mark, int&&>>);
    std::list<bool> flags{true, false};
    for (auto [at, flag] : flags | rill::with_position()) flag = at.last();
    CHECK(flags == std::list{false, true});
    std::vector<bool> bits{true, false};
    for (auto [at, bit] : bits | rill::with_position()) bit = at.last();
    CHECK(bits == std::vector{false, true});
}

TEST_CASE("of a single-pass range it holds what owns the element") {
    for (auto g : gears) {
        std::istringstream text("a\nb\n");
        CHECK(told(g, rill::lines(text) | rill::with_position() | rill::map([](auto&& t) { return std::get<1>(t); })) ==
              "give(a) give(b)");
    }
    move_only owners[] = {move_only(1), move_only(2)};
    std::vector<move_only> taken;
    for (auto&& [at, x] : stream<move_only>(owners, owners + 2) | rill::with_position()) taken.push_back(std::move(x));
    CHECK(taken.size() == 2);
}

TEST_CASE("functions under with_position are called once for each element") {
    int few[] = {1, 2};
    for (auto g : gears) {
        auto view = few | rill::map(logged("square", [](int x) { return x * x; })) |
                    rill::filter([](int) { return true; }) | numbers;
        CHECK(told(g, view) == "square(1) square(2) give(11) give(24)");
    }
}

TEST_CASE("lookup stays out of with_position") { lookup_stays_out(with_position); }

TEST_CASE("with_position of more elements than a number can say") {
    auto lots = rill::chain(rill::repeat(1, SIZE_MAX), rill::repeat(2, SIZE_MAX), std::vector{3, 4});
    auto marked = lots | rill::with_position() | rill::take(2);
    CHECK(std::get<0>(marked.front()).first());
    CHECK(std::get<0>(marked.back()).middle());
    CHECK(rill::count(marked) == 2);
}
