#include <rill/adaptors/chain.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/iota.hpp>
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/slice.hpp>
#include <rill/adaptors/stride.hpp>
#include <rill/sources/repeat.hpp>
#include <rill/terminals/count.hpp>
#include <array>
#include <forward_list>
#include <cstdint>

using namespace test;

namespace {
constexpr std::array tens{10, 20};
constexpr called then_tens(rill::chain, std::span(tens));
constexpr auto tens_then = []<class R>(R&& r) -> decltype(rill::chain(tens, std::forward<R>(r))) {
    return rill::chain(tens, std::forward<R>(r));
};
} // namespace

TEST_CASE("chain hands on one range after the other, and asks each when the one before has ended") {
    CHECK(conformance(then_tens, {1, 2}, {1, 2, 10, 20}) ==
          "ask read(1) give(1) ask read(2) give(2) ask give(10) give(20)");
    CHECK(conformance_of_variant(tens_then, {1, 2}, {10, 20, 1, 2}) ==
          "give(10) give(20) ask read(1) give(1) ask read(2) give(2) ask");
    conformance(then_tens, {}, {10, 20});
    conformance_of_variant(tens_then, {}, {10, 20});
    static_assert(constantly(then_tens, {1}, {1, 10, 20}));
    CHECK(gives(rill::chain(std::vector{true}, std::vector{false, true}), {true, false, true}));
}

TEST_CASE("chain keeps const and size; passes up to bidirectional, and random access where all lengths are known") {
    static_assert(over<then_tens, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<then_tens, std::list<int>&> == (bidirectional | sized | common | constant));
    static_assert(over<then_tens, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<tens_then, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<then_tens, range_of<random_access>> == (forward | common));
    static_assert(over<tens_then, range_of<random_access>> == bidirectional);
    static_assert(over<then_tens, range_of<forward | sized | constant | values>> ==
                  (forward | sized | common | constant));
    static_assert(over<then_tens, input<>> == single_pass);
    static_assert(over<then_tens, stream<>> == single_pass);
    static_assert(shape_of<decltype(rill::chain(tens, rill::iota(0)))> == (bidirectional | endless | constant));
}

TEST_CASE("chain goes over empty ranges in both directions, and jumps between any of its positions") {
    std::vector<int> const none, some{1, 2};
    std::array last{3};
    auto all = rill::chain(none, some, none, last, none);
    CHECK(gives(all, {1, 2, 3}));
    CHECK(reversed(all) == "1 2 3");
    CHECK(indexed(all) == "1 2 3");
    CHECK(all.size() == 3);
    CHECK(all.end() - all.begin() == 3);
    CHECK(gives(rill::chain(none, none), {}));
    CHECK(gives(rill::chain(some), {1, 2}));
}

TEST_CASE("single-pass ranges of a chain are left where the pass was left") {
    int numbers[] = {1, 2, 3, 4};
    for (auto g : gears) {
        stream<> a(numbers, numbers + 2), b(numbers + 2, numbers + 4);
        auto both = rill::chain(a, b);
        CHECK(told(g, both | rill::take(1)) == "ask give(1)");
        CHECK(told(g, both | rill::take(2)) == "ask give(2) ask ask give(3)");
        CHECK(told(g, both) == "ask give(4) ask");
    }
}

TEST_CASE("a range may be chained with itself: its first and its second elements are other places") {
    std::vector const few{1, 2};
    auto const twice = rill::chain(few, few);
    CHECK(gives(twice, {1, 2, 1, 2}));
    for (std::ptrdiff_t i = 0; i <= 4; ++i)
        for (std::ptrdiff_t j = 0; j <= 4; ++j) {
            CHECK((twice.begin() + i == twice.begin() + j) == (i == j));
            CHECK((twice.end() - i) - (twice.begin() + j) == 4 - i - j);
        }
    auto const mixed = rill::chain(few, std::array{3}); // cursors of two types
    for (std::ptrdiff_t i = 0; i <= 3; ++i) CHECK((mixed.begin() + i == mixed.end()) == (i == 3));
}

TEST_CASE("functions under and over chain are called once for each element") {
    auto const square = rill::map(logged("square", [](int x) { return x * x; }));
    for (auto g : gears)
        CHECK(told(g, rill::chain(std::vector{1} | square, std::list{2} | square) |
                          rill::filter([](int x) { return x > 1; })) == "square(1) square(2) give(4)");
}

TEST_CASE("the element of chain is the common reference of its ranges' elements") {
    std::vector a{1}, b{2};
    auto both = rill::chain(a, b);
    for (int& x : both) x *= 10;
    CHECK(a.front() + b.front() == 30);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(rill::chain(a, std::as_const(b)))>, int const&>);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(rill::chain(a, rill::iota(0)))>, int>);
    std::vector<std::string> words{"a"};
    std::vector<std::string_view> views{"b"};
    CHECK(gives(rill::chain(words, views), {std::string_view("a"), std::string_view("b")}));
}

TEST_CASE("chain refuses what is no range, and ranges whose elements have nothing in common") {
    using chain = decltype(rill::chain);
    static_assert(!std::invocable<chain>);
    static_assert(!std::invocable<chain, std::vector<int>&, int>);
    static_assert(!std::invocable<chain, std::vector<int>&, std::vector<std::string>&>);
    static_assert(!std::invocable<chain, std::vector<int> const, std::vector<int>>);
}

TEST_CASE("lookup stays out of chain") {
    lookup_stays_out([](auto& r) { return rill::chain(r); });
}

TEST_CASE("chain of more elements than a number can say") {
    auto lots = rill::chain(rill::repeat(1, SIZE_MAX), rill::repeat(2, SIZE_MAX), std::vector{3, 4});
    CHECK(gives(lots | rill::take(3), {1, 1, 1}));
    CHECK(gives(lots | rill::drop(7) | rill::take(1), {1}));
    CHECK(gives(lots | rill::drop(PTRDIFF_MAX) | rill::drop(PTRDIFF_MAX) | rill::take(1), {3}));
    CHECK(gives(lots | rill::slice(PTRDIFF_MAX - 1, PTRDIFF_MAX) | rill::stride(5), {1}));
    CHECK(!lots.empty());
    CHECK(*lots.begin() == 1);
    CHECK(too_long([&] { return lots.size(); }) == "rill::chain: length must fit std::size_t");
    CHECK(too_long([&] { return rill::count(lots); }) == "rill::chain: length must fit std::size_t");
    CHECK(too_long([&] { return (lots | rill::map([](int x) { return x; })).size(); }) ==
          "rill::chain: length must fit std::size_t");
    auto twice = rill::chain(rill::repeat(1, SIZE_MAX), rill::repeat(2, SIZE_MAX));
    CHECK(twice.size() == SIZE_MAX - 1);
    CHECK(too_long([&] { return twice.end() - twice.begin(); }) == "rill::chain: position must fit std::ptrdiff_t");
    CHECK(too_long([&] { return (twice.begin() + PTRDIFF_MAX + PTRDIFF_MAX) + PTRDIFF_MAX; }) ==
          "rill::chain: position must fit std::ptrdiff_t");
}
