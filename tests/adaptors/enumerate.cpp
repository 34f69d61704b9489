#include <rill/adaptors/enumerate.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/terminals/to.hpp>
#include <forward_list>
#include <cstdint>

using namespace test;

namespace {
constexpr verb numbered(rill::enumerate);
constexpr verb from_one(rill::enumerate, 1);
using pair = std::tuple<std::size_t, int>;
} // namespace

TEST_CASE("enumerate numbers the elements from 0, or from a start") {
    CHECK(conformance(numbered, {7, 8}, {pair(0, 7), pair(1, 8)}) ==
          "ask read(7) give((0 7)) ask read(8) give((1 8)) ask");
    conformance(from_one, {7, 8, 9}, {pair(1, 7), pair(2, 8), pair(3, 9)});
    conformance(numbered, {}, {});
    static_assert(constantly(from_one, {7, 8}, {pair(1, 7), pair(2, 8)}));
    CHECK(gives(std::vector{true, false} | rill::enumerate(), {std::tuple(0u, true), std::tuple(1u, false)}));
}

TEST_CASE("enumerate keeps passes, size, random access and const; common where the size is known") {
    static_assert(over<numbered, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<numbered, std::list<int>&> == (bidirectional | sized | common | constant));
    static_assert(over<numbered, std::forward_list<int>&> == (forward | constant));
    static_assert(over<numbered, range_of<random_access>> == random_access);
    static_assert(over<numbered, range_of<forward | sized | constant | values>> == (forward | sized | constant));
    static_assert(over<numbered, std::ranges::iota_view<int>> == (random_access | endless | constant));
    static_assert(over<numbered, input<>> == single_pass);
    static_assert(over<numbered, stream<>> == single_pass);
}

TEST_CASE("the number belongs to the position, however one gets there") {
    std::vector v{7, 8, 9};
    auto view = v | rill::enumerate(10);
    CHECK(view.begin()[2] == std::tuple(12u, 9));
    CHECK(*(view.end() - 1) == std::tuple(12u, 9));
    CHECK(*std::ranges::prev(view.begin() + 2) == std::tuple(11u, 8));
}

TEST_CASE("the number starts again with every pass") {
    int numbers[] = {5, 6, 7, 8};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 4);
        auto view = source | rill::enumerate() | rill::take(2);
        CHECK(told(g, view) == "ask give((0 5)) ask give((1 6))");
        CHECK(told(g, view) == "ask give((0 7)) ask give((1 8))");
    }
}

TEST_CASE("the element of enumerate is a reference into the source, to be taken apart") {
    std::vector v{7, 8};
    for (auto [i, x] : v | rill::enumerate()) x += static_cast<int>(i);
    CHECK(v == std::vector{7, 9});
    CHECK(std::get<1>(*(v | rill::enumerate()).begin()) == 7);
}

TEST_CASE("what is collected of enumerate owns its elements") {
    auto pairs = std::vector<std::string>{"a", "b"} | rill::enumerate() |
                 rill::filter([](auto const& p) { return std::get<0>(p) > 0; }) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(pairs), std::vector<rill::tuple<std::size_t, std::string>>>);
    CHECK(std::get<1>(pairs.at(0)) == "b");
}

TEST_CASE("enumerate refuses a start that is no integer, and what is no range") {
    using enumerate = decltype(rill::enumerate);
    static_assert(!std::invocable<enumerate, std::vector<int>&, double>);
    static_assert(!std::invocable<enumerate, std::vector<int>&, int, int>);
    static_assert(!std::invocable<enumerate, std::vector<int>&, std::string>);
}

TEST_CASE("lookup stays out of enumerate") { lookup_stays_out(numbered); }

TEST_CASE("the numbers of enumerate end where std::size_t does") {
    std::vector v{1, 2};
    CHECK((v | rill::enumerate(SIZE_MAX - 2)).size() == 2);
    CHECK(std::get<0>((v | rill::enumerate(SIZE_MAX - 2)).back()) == SIZE_MAX - 1);
    auto beyond = v | rill::enumerate(SIZE_MAX - 1);
    CHECK(too_long([&] { return beyond.end(); }) == "rill::enumerate: length must fit std::size_t");
}

TEST_CASE("enumerate refuses a negative start, naming it, where it is called") {
    std::vector v{1};
    CHECK(complaint([] { static_cast<void>(rill::enumerate(-3)); }) ==
          "rill::enumerate: start must not be negative, got -3");
    CHECK(complaint([&] { static_cast<void>(rill::enumerate(v, -3)); }) ==
          "rill::enumerate: start must not be negative, got -3");
}
