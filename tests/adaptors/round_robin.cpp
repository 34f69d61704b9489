#include <rill/adaptors/round_robin.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/iota.hpp>
#include <rill/terminals/to.hpp>
#include <rill/sources/repeat.hpp>
#include <forward_list>
#include <cstdint>

using namespace test;

namespace {
constexpr int tens[] = {10, 20};
constexpr auto alone = [](auto&& r) -> decltype(rill::round_robin(std::forward<decltype(r)>(r))) {
    return rill::round_robin(std::forward<decltype(r)>(r));
};
constexpr auto first_turn = [](auto&& r) -> decltype(rill::round_robin(std::forward<decltype(r)>(r), tens)) {
    return rill::round_robin(std::forward<decltype(r)>(r), tens);
};
constexpr auto second_turn = [](auto&& r) -> decltype(rill::round_robin(tens, std::forward<decltype(r)>(r))) {
    return rill::round_robin(tens, std::forward<decltype(r)>(r));
};
std::string conforms(auto const& make, std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(make).single_pass_ints().unsized().sized_forward().sized().climb(in, expected);
}
} // namespace

TEST_CASE("round_robin hands on an element of each range in turn, and passes over those that have ended") {
    CHECK(conforms(first_turn, {1, 2, 3}, {1, 10, 2, 20, 3}) ==
          "ask read(1) give(1) give(10) ask read(2) give(2) give(20) ask read(3) give(3) ask");
    CHECK(conformance_of_variant(second_turn, {1}, {10, 1, 20}) == "give(10) ask read(1) give(1) give(20) ask");
    conforms(first_turn, {}, {10, 20});
    conformance_of_variant(second_turn, {1, 2, 3, 4}, {10, 1, 20, 2, 3, 4});
    CHECK(ladder(alone).few().single_pass_others().move_only_values().climb({1, 2}, {1, 2}) ==
          "ask read(1) give(1) ask read(2) give(2) ask");
    static_assert(constantly(first_turn, {1, 2, 3}, {1, 10, 2, 20, 3}));
}

TEST_CASE("a range is asked on its turn, and not before; what has ended is not asked again") {
    int left[] = {1}, middle[] = {2, 3, 4}, right[] = {5};
    for (auto g : gears) {
        auto all = [&] {
            return rill::round_robin(input<>(left, left + 1), input<>(middle, middle + 3), input<>(right, right));
        };
        CHECK(told(g, all()) ==
              "ask read(1) give(1) ask read(2) give(2) ask ask ask read(3) give(3) ask read(4) give(4) ask");
        CHECK(told(g, all() | rill::take(1)) == "ask read(1) give(1)");
        CHECK(told(g, all() | rill::take(2)) == "ask read(1) give(1) ask read(2) give(2)");
    }
}

TEST_CASE("round_robin keeps const, size and passes up to forward") {
    static_assert(over<first_turn, std::vector<int>&> == (forward | sized | constant));
    static_assert(over<first_turn, std::list<int>&> == (forward | sized | constant));
    static_assert(over<first_turn, std::forward_list<int>&> == (forward | constant));
    static_assert(over<first_turn, range_of<forward | sized>> == (forward | sized));
    static_assert(over<first_turn, std::ranges::iota_view<int>> == (forward | endless | constant));
    static_assert(over<first_turn, input<>> == single_pass);
    static_assert(over<first_turn, stream<>> == single_pass);
    CHECK(rill::round_robin(tens, std::vector{1, 2, 3}).size() == 5);
}

TEST_CASE("functions below round_robin are called once whatever stages are on top") {
    for (auto g : gears)
        CHECK(
            told(g, rill::round_robin(rill::iota(1) | rill::map(logged("square", [](int x) { return x * x; })), tens) |
                        rill::filter([](int x) { return x % 2 == 0; }) | rill::take(2)) ==
            "square(1) give(10) square(2) give(4)");
}

TEST_CASE("two passes over single-pass sources go on, and begin with the first range") {
    int left[] = {1, 2, 3}, right[] = {5, 6, 7};
    for (auto g : gears) {
        stream<> a(left, left + 3), b(right, right + 3);
        auto named = rill::round_robin(a, b);
        CHECK(told(g, named | rill::take(3)) == "ask give(1) ask give(5) ask give(2)");
        CHECK(told(g, named) == "ask give(3) ask give(6) ask ask give(7) ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("the elements are the common reference of the ranges' elements") {
    std::vector<int> numbers{1, 2};
    std::list<int> others{3};
    for (int& x : rill::round_robin(numbers, others)) x *= 10;
    CHECK(numbers == std::vector{10, 20});
    CHECK(others == std::list{30});
    CHECK(gives(rill::round_robin(std::vector{1}, std::vector{0.5}), {1.0, 0.5}));
    CHECK(gives(rill::round_robin(std::vector{true}, std::vector{false}), {true, false}));
    static_assert(std::same_as<std::ranges::range_value_t<decltype(rill::round_robin(std::vector{true}))>, bool>);

    move_only left[] = {move_only(1)}, right[] = {move_only(2)};
    auto both = rill::round_robin(stream<move_only>(left, left + 1), stream<move_only>(right, right + 1)) |
                rill::to<std::vector>();
    CHECK(both.at(1) == 2);
}

TEST_CASE("the example of round_robin is true") {
    CHECK((rill::round_robin(std::vector{1, 2, 3}, std::vector{10}) | rill::to<std::vector>()) ==
          std::vector{1, 10, 2, 3});
}

TEST_CASE("round_robin refuses ranges that have nothing in common") {
    using round_robin = decltype(rill::round_robin);
    static_assert(!std::invocable<round_robin, std::vector<int>&, std::vector<std::string>&>);
    static_assert(!std::invocable<round_robin, std::vector<int>&, int>);
    static_assert(!std::invocable<round_robin>);
}

TEST_CASE("lookup stays out of round_robin") { lookup_stays_out(alone); }

TEST_CASE("round_robin of more elements than a number can say") {
    auto lots = rill::round_robin(rill::repeat(1, SIZE_MAX), std::vector{7, 8}, rill::repeat(2, SIZE_MAX));
    CHECK(gives(lots | rill::take(4), {1, 7, 2, 1}));
    CHECK(too_long([&] { return lots.size(); }) == "rill::round_robin: length must fit std::size_t");
}
