#include <rill/adaptors/zip_longest.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/iota.hpp>
#include <rill/terminals/to.hpp>
#include <rill/adaptors/chain.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/repeat.hpp>
#include <forward_list>
#include <cstdint>

using namespace test;

namespace {
constexpr int tens[] = {10, 20};
using pair = std::tuple<int, int>;

constexpr auto or_zero = rill::map([](auto&& t) {
    auto& [x, y] = t;
    return rill::tuple<int, int>(x ? int(*x) : 0, y ? int(*y) : 0);
});
constexpr auto on_the_left = [](auto&& r) -> decltype(rill::zip_longest(std::forward<decltype(r)>(r), tens) | or_zero) {
    return rill::zip_longest(std::forward<decltype(r)>(r), tens) | or_zero;
};
constexpr auto on_the_right = [](auto&& r) -> decltype(rill::zip_longest(tens, std::forward<decltype(r)>(r)) |
                                                       or_zero) {
    return rill::zip_longest(tens, std::forward<decltype(r)>(r)) | or_zero;
};
std::string conforms(auto const& make, std::initializer_list<int> in, std::initializer_list<pair> expected) {
    return ladder(make).single_pass_ints().single_pass_others().unsized().sized_forward().sized().climb(in, expected);
}
constexpr auto with_tens = [](auto&& r) { return rill::zip_longest(std::forward<decltype(r)>(r), tens); };
} // namespace

TEST_CASE("zip_longest goes on until all have ended, and asks no more what has ended") {
    CHECK(conforms(on_the_left, {1, 2, 3}, {{1, 10}, {2, 20}, {3, 0}}) ==
          "ask read(1) give((1 10)) ask read(2) give((2 20)) ask read(3) give((3 0)) ask");
    CHECK(conforms(on_the_left, {1}, {{1, 10}, {0, 20}}) == "ask read(1) give((1 10)) ask give((0 20))");
    CHECK(conformance_of_variant(on_the_right, {1}, {pair(10, 1), pair(20, 0)}) ==
          "ask read(1) give((10 1)) ask give((20 0))");
    conformance_of_variant(on_the_right, {1, 2, 3, 4}, {pair(10, 1), pair(20, 2), pair(0, 3), pair(0, 4)});
    conforms(on_the_left, {}, {{0, 10}, {0, 20}});
    static_assert(constantly(on_the_left, {1, 2, 3}, {pair(1, 10), pair(2, 20), pair(3, 0)}));
}

TEST_CASE("all ranges are asked, from left to right, before one is read") {
    int left[] = {1}, right[] = {5, 6};
    for (auto g : gears)
        CHECK(told(g, rill::zip_longest(input<>(left, left + 1), input<>(right, right + 2)) | or_zero) ==
              "ask ask read(1) read(5) give((1 5)) ask ask read(6) give((0 6)) ask");
}

TEST_CASE("zip_longest keeps const and size; random access and common where the lengths are known") {
    static_assert(over<with_tens, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<with_tens, std::list<int>&> == (forward | sized | constant));
    static_assert(over<with_tens, std::forward_list<int>&> == (forward | constant));
    static_assert(over<with_tens, range_of<random_access>> == forward);
    static_assert(over<with_tens, std::ranges::iota_view<int>> == (random_access | endless | constant));
    static_assert(over<with_tens, input<>> == single_pass);
    static_assert(over<with_tens, stream<>> == single_pass);
}

TEST_CASE("positions beyond the end of a shorter range are positions too") {
    std::vector longer{1, 2, 3, 4, 5};
    auto both = rill::zip_longest(tens, longer);
    CHECK(both.size() == 5);
    CHECK(both.begin()[3] == std::tuple(std::optional<int>(), std::optional(4)));
    CHECK(*(both.end() - 4) == std::tuple(std::optional(20), std::optional(2)));
    auto at = both.begin() + 4;
    at -= 4;
    CHECK(*at == std::tuple(std::optional(10), std::optional(1)));
    auto unending = rill::zip_longest(tens, rill::iota(1));
    CHECK(unending.begin()[1000] == std::tuple(std::optional<int>(), std::optional(1001)));
}

TEST_CASE("the optionals own what they hold") {
    std::vector<bool> bits{true};
    std::vector<std::string> words{"a", "b"};
    std::string moved[] = {"c"};
    auto all = rill::zip_longest(bits, words, stream<std::string>(moved, moved + 1)) | rill::to<std::vector>();
    static_assert(
        std::same_as<
            decltype(all),
            std::vector<rill::tuple<std::optional<bool>, std::optional<std::string>, std::optional<std::string>>>>);
    CHECK(all.size() == 2);
    CHECK(all[0] == std::tuple(std::optional(true), std::optional<std::string>("a"), std::optional<std::string>("c")));
    CHECK(all[1] == std::tuple(std::optional<bool>(), std::optional<std::string>("b"), std::optional<std::string>()));
    CHECK(words == std::vector<std::string>{"a", "b"});

    auto pairs = std::vector{1} | rill::map([](int& x) { return rill::tuple<int&, int>(x, 2); });
    static_assert(std::same_as<std::ranges::range_value_t<decltype(rill::zip_longest(pairs))>,
                               rill::tuple<std::optional<rill::tuple<int, int>>>>);
}

TEST_CASE("move-only elements are moved, and refused where they could only be copied") {
    move_only elements[] = {move_only(1), move_only(2)};
    auto all = rill::zip_longest(stream<move_only>(elements, elements + 2)) | rill::to<std::vector>();
    CHECK(*std::get<0>(all.at(1)) == 2);
    static_assert(!std::invocable<decltype(rill::zip_longest), std::vector<move_only>&>);
    static_assert(!std::invocable<decltype(rill::zip_longest)>);
    static_assert(!std::invocable<decltype(rill::zip_longest), int>);
}

TEST_CASE("two passes over a single-pass source go on") {
    int numbers[] = {1, 2, 3};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 3);
        auto named = rill::zip_longest(source, tens) | or_zero | rill::take(2);
        CHECK(told(g, named) == "ask give((1 10)) ask give((2 20))");
        CHECK(told(g, named) == "ask give((3 10)) ask give((0 20))");
        CHECK(told(g, named) == "give((0 10)) give((0 20))");
    }
}

TEST_CASE("the example of zip_longest is true") {
    std::vector<std::string> old_lines{"a"}, new_lines{"a", "b"};
    std::string difference;
    for (auto&& [left, right] : rill::zip_longest(old_lines, new_lines))
        if (left != right) difference += left.value_or("") + ">" + right.value_or("");
    CHECK(difference == ">b");
}

TEST_CASE("lookup stays out of zip_longest") { lookup_stays_out(with_tens); }

TEST_CASE("zip_longest with more elements than a number can say") {
    std::vector v{1, 2};
    auto pairs = rill::zip_longest(rill::chain(rill::repeat(1, SIZE_MAX), rill::repeat(2, SIZE_MAX), v), v);
    auto three = pairs | rill::take(3);
    CHECK(!std::get<1>(three.back()));
    CHECK(too_long([&] { return pairs.size(); }) == "rill::chain: length must fit std::size_t");
    auto far = rill::zip_longest(rill::range(UINT64_MAX), v);
    CHECK(far.size() == UINT64_MAX);
    CHECK(too_long([&] { return far.end(); }) == "rill::zip_longest: position must fit std::ptrdiff_t");
}
