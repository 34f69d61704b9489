#include <rill/adaptors/pad.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <rill/adaptors/chain.hpp>
#include <rill/sources/repeat.hpp>
#include <cstdint>
#include <forward_list>

using namespace test;

namespace {
template <class R> using value = std::ranges::range_value_t<R>;
constexpr auto to_three = [](auto&& r) -> decltype(rill::pad(std::forward<decltype(r)>(r), 3, value<decltype(r)>(0))) {
    return rill::pad(std::forward<decltype(r)>(r), 3, value<decltype(r)>(0));
};
std::string conforms(std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(to_three).of_unknown_length().of_known_length().climb(in, expected);
}
} // namespace

TEST_CASE("pad hands on the elements, and then the value as often as it takes to make n") {
    CHECK(conforms({1, 2}, {1, 2, 0}) == "ask read(1) give(1) ask read(2) give(2) ask give(0)");
    CHECK(conforms({}, {0, 0, 0}) == "ask give(0) give(0) give(0)");
    conforms({1, 2, 3}, {1, 2, 3});
    conforms({1, 2, 3, 4}, {1, 2, 3, 4});
    static_assert(constantly(to_three, {1, 2}, {1, 2, 0}));
    static_assert(constantly(to_three, {1, 2, 3, 4}, {1, 2, 3, 4}));
}

TEST_CASE("pad asks only for what is wanted") {
    int numbers[] = {1, 2, 3};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 3);
        auto named = source | rill::pad(4, 0) | rill::take(2);
        CHECK(told(g, named) == "ask give(1) ask give(2)");
        CHECK(told(g, named) == "ask give(3) ask give(0)");
        CHECK(told(g, named) == "give(0) give(0)");
    }
}

TEST_CASE("pad keeps const and size; random access and common where the length is known") {
    static_assert(over<to_three, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<to_three, std::list<int>&> == (forward | sized | constant));
    static_assert(over<to_three, std::forward_list<int>&> == (forward | constant));
    static_assert(over<to_three, range_of<random_access>> == forward);
    static_assert(over<to_three, range_of<forward | constant | values>> == (forward | constant));
    static_assert(over<to_three, std::ranges::iota_view<int>> == (random_access | constant));
    static_assert(over<to_three, input<>> == single_pass);
    static_assert(over<to_three, stream<>> == single_pass);
}

TEST_CASE("positions beyond the end of the source are positions too") {
    std::vector v{1, 2};
    auto view = v | rill::pad(5, 0);
    CHECK(view.size() == 5);
    CHECK(view.begin()[1] == 2);
    CHECK(view.begin()[4] == 0);
    auto at = view.begin() + 4;
    CHECK(*(at -= 3) == 2);
    CHECK(view.end() - view.begin() == 5);
    CHECK((v | rill::pad(1, 0)).size() == 2);
    for (auto g : gears)
        CHECK(told(g, rill::range(1, 3) | rill::map(logged("square", [](int x) { return x * x; })) | rill::pad(3, 0)) ==
              "square(1) give(1) square(2) give(4) give(0)");
}

TEST_CASE("the elements are the common reference with the value, which nobody writes to") {
    std::vector<std::string> words{"a"};
    auto same = words | rill::pad(2, std::string("-"));
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(same)>, std::string const&>);
    auto converted = words | rill::pad(2, "-");
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(converted)>, std::string>);
    CHECK(gives(converted, {std::string("a"), std::string("-")}));
    auto bits = std::vector{true} | rill::pad(2, false);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(bits)>, bool>);
    CHECK(gives(bits, {true, false}));
}

TEST_CASE("pad with values that cannot be assigned is assignable") {
    std::vector elements{fixed(1)};
    auto a = elements | rill::pad(2, fixed(0));
    a = elements | rill::pad(3, fixed(9));
    CHECK(gives(a, {1, 9, 9}));
}

TEST_CASE("the example of pad is true") {
    CHECK((std::vector{1, 2} | rill::pad(4, 0) | rill::to<std::vector>()) == std::vector{1, 2, 0, 0});
}

TEST_CASE("pad refuses negative counts where it is called, and values that have nothing in common with the elements") {
    int numbers[] = {1, 2};
    CHECK(gives(numbers | rill::pad(std::uint8_t{3}, 0), {1, 2, 0}));
    CHECK((numbers | rill::pad(UINT64_MAX, 0)).size() == INT64_MAX);
    CHECK(complaint([] { static_cast<void>(rill::pad(-1, 0)); }) == "rill::pad: count must not be negative, got -1");
    CHECK(complaint([&] { static_cast<void>(rill::pad(numbers, -7, 0)); }) ==
          "rill::pad: count must not be negative, got -7");
    using pad = decltype(rill::pad);
    static_assert(!std::invocable<pad, std::vector<int>&, int, std::string>);
    static_assert(!std::invocable<pad, std::vector<int>&, double, int>);
    static_assert(std::same_as<decltype(std::declval<std::vector<int>&>() | rill::pad(3, 0)),
                               decltype(rill::pad(std::declval<std::vector<int>&>(), 3, 0))>);
}

TEST_CASE("lookup stays out of pad") {
    lookup_stays_out([](auto&& r) { return rill::pad(std::forward<decltype(r)>(r), 5, value<decltype(r)>()); });
}

TEST_CASE("pad of more elements than a number can say") {
    auto lots = rill::chain(rill::repeat(1, SIZE_MAX), rill::repeat(2, SIZE_MAX), std::vector{3, 4}) | rill::pad(5, 0);
    CHECK(gives(lots | rill::take(2), {1, 1}));
    CHECK(too_long([&] { return lots.size(); }) == "rill::chain: length must fit std::size_t");
    CHECK((std::vector{1} | rill::pad(SIZE_MAX, 0)).size() == std::size_t{PTRDIFF_MAX});
}
