#include <rill/adaptors/slice.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <cstdint>
#include <forward_list>
#include <span>

using namespace test;

namespace {
constexpr verb middle(rill::slice, 1, 3);
constexpr verb stepped(rill::slice, 1, 6, 2);
} // namespace

TEST_CASE("slice hands on the elements from one position up to another, and asks for no more") {
    CHECK(conformance(middle, {1, 2, 3, 4}, {2, 3}) == "ask read(1) ask read(2) give(2) ask read(3) give(3)");
    CHECK(conformance(middle, {1, 2}, {2}) == "ask read(1) ask read(2) give(2) ask");
    conformance(middle, {1}, {});
    conformance(middle, {}, {});
    static_assert(constantly(middle, {1, 2, 3, 4}, {2, 3}));
}

TEST_CASE("slice with a step hands on every step-th, and passes over the others up to the last position") {
    CHECK(conformance_of_variant(stepped, {1, 2, 3, 4, 5, 6, 7, 8}, {2, 4, 6}) ==
          "ask read(1) ask read(2) give(2) ask read(3) ask read(4) give(4) ask read(5) ask read(6) give(6)");
    conformance_of_variant(stepped, {1, 2, 3}, {2});
    static_assert(constantly(stepped, {1, 2, 3, 4, 5, 6, 7, 8}, {2, 4, 6}));
    int numbers[] = {1, 2, 3, 4, 5};
    for (auto g : gears)
        CHECK(told(g, stream<>(numbers, numbers + 5) | rill::slice(0, 4, 3)) == "ask give(1) ask ask ask give(4)");
    for (auto g : gears)
        CHECK(told(g, stream<>(numbers, numbers + 5) | rill::slice(0, 3, 2)) == "ask give(1) ask ask give(3)");
    for (auto g : gears) CHECK(told(g, stream<>(numbers, numbers + 5) | rill::slice(0, 2, 5)) == "ask give(1) ask");
}

TEST_CASE("a slice that ends where it begins, or before, is empty and asks nothing") {
    int numbers[] = {1, 2, 3};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 3);
        CHECK(told(g, source | rill::slice(2, 2)) == "");
        CHECK(told(g, source | rill::slice(2, 1)) == "");
        CHECK(told(g, source | rill::slice(2, 0, 2)) == "");
        CHECK(told(g, source | rill::slice(0, 1)) == "ask give(1)");
    }
}

TEST_CASE("two slices of one source go on with it") {
    int numbers[] = {1, 2, 3, 4, 5, 6, 7};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 7);
        auto named = source | rill::slice(1, 3);
        CHECK(told(g, named) == "ask ask give(2) ask give(3)");
        CHECK(told(g, named) == "ask ask give(5) ask give(6)");
        CHECK(told(g, named) == "ask ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("slice keeps what drop, take and stride keep") {
    static_assert(over<middle, std::vector<int>&> == (contiguous | sized | common | constant));
    static_assert(over<middle, std::list<int>&> == (bidirectional | sized | constant));
    static_assert(over<middle, std::forward_list<int>&> == (forward | constant));
    static_assert(over<middle, range_of<random_access>> == bidirectional);
    static_assert(over<middle, std::ranges::iota_view<int>> == (random_access | sized | common | constant));
    static_assert(over<middle, input<>> == single_pass);
    static_assert(over<middle, stream<>> == single_pass);
    static_assert(over<stepped, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<stepped, std::list<int>&> == (forward | sized | constant));
    static_assert(over<stepped, std::forward_list<int>&> == (forward | constant));
    static_assert(over<stepped, input<>> == single_pass);
}

TEST_CASE("a slice of a vector is walked by the vector's own iterators, and what takes a span takes it") {
    std::vector<int> numbers{1, 2, 3, 4};
    auto inner = numbers | rill::slice(1, 3);
    static_assert(std::same_as<decltype(inner.begin()), std::vector<int>::iterator>);
    CHECK(inner.begin() == numbers.begin() + 1);
    CHECK(inner.end() == numbers.end() - 1);
    CHECK(std::span<int const>(inner).data() == numbers.data() + 1);

    auto const fixed = std::move(numbers) | rill::slice(1, 3);
    static_assert(std::same_as<decltype(fixed.begin()), std::vector<int>::const_iterator>);
    CHECK(std::span<int const>(fixed).size() == 2);
}

TEST_CASE("slice jumps over what it does not want where positions can be computed") {
    for (auto g : gears) {
        auto square = rill::map(logged("square", [](int x) { return x * x; }));
        CHECK(told(g, rill::range(1'000'000'000) | square | rill::slice(3, 8, 2)) ==
              "square(3) give(9) square(5) give(25) square(7) give(49)");
    }
    CHECK(gives(std::vector{true, false, true} | rill::slice(1, 3), {false, true}));
    CHECK(gives(std::vector{true, false, true} | rill::slice(0, 3, 2), {true, true}));
    static_assert(std::same_as<std::ranges::range_value_t<decltype(std::vector<bool>() | rill::slice(0, 3, 2))>, bool>);
}

TEST_CASE("the example of slice is true") {
    CHECK((rill::range(10) | rill::slice(2, 8, 3) | rill::to<std::vector>()) == std::vector{2, 5});
}

TEST_CASE("slice accepts positions of any integral type, and the greatest saturate") {
    int numbers[] = {1, 2, 3};
    CHECK(gives(numbers | rill::slice(short{1}, std::uint8_t{2}), {2}));
    CHECK(gives(rill::slice(numbers, 1u, UINT64_MAX), {2, 3}));
    CHECK(gives(rill::slice(numbers, 1, INT64_MAX, UINT64_MAX), {2}));
    CHECK(gives(numbers | rill::slice(UINT64_MAX, UINT64_MAX), std::initializer_list<int>{}));
    int more[] = {1, 2, 3};
    CHECK(told(gear::pull, stream<>(more, more + 3) | rill::slice(0, UINT64_MAX, UINT64_MAX)) ==
          "ask give(1) ask ask ask");
}

TEST_CASE("slice refuses negative positions and a step below 1 where it is called") {
    int numbers[] = {1, 2};
    CHECK(complaint([] { static_cast<void>(rill::slice(-1, 2)); }) ==
          "rill::slice: count must not be negative, got -1");
    CHECK(complaint([&] { static_cast<void>(rill::slice(numbers, 0, -2)); }) ==
          "rill::slice: count must not be negative, got -2");
    CHECK(complaint([] { static_cast<void>(rill::slice(0, 2, 0)); }) == "rill::slice: count must not be zero, got 0");
    CHECK(complaint([&] { static_cast<void>(rill::slice(numbers, 0, 2, -3)); }) ==
          "rill::slice: count must not be negative, got -3");
    using slice = decltype(rill::slice);
    static_assert(!std::invocable<slice, std::vector<int>&, int, double>);
    static_assert(!std::invocable<slice, std::vector<int>&, int, int, std::string>);
}

TEST_CASE("lookup stays out of slice") {
    lookup_stays_out(middle);
    lookup_stays_out(stepped);
}
