#include <rill/adaptors/compress.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/iota.hpp>
#include <array>
#include <forward_list>

using namespace test;

namespace {
constexpr std::array mask{true, false, true, false};
constexpr verb odd_places(rill::compress, mask);
} // namespace

TEST_CASE("compress hands on the elements that the mask selects") {
    CHECK(conformance(odd_places, {1, 2, 3}, {1, 3}) == "ask read(1) give(1) ask read(2) ask read(3) give(3) ask");
    CHECK(conformance(odd_places, {1, 2, 3, 4, 5}, {1, 3}) ==
          "ask read(1) give(1) ask read(2) ask read(3) give(3) ask read(4)");
    conformance(odd_places, {}, {});
    static_assert(constantly(odd_places, {1, 2, 3, 4, 5}, {1, 3}));
    CHECK(gives(rill::iota(1) | rill::compress(std::vector{true, false, true}), {1, 3}));
    CHECK(gives(rill::compress(std::vector{true, false}, std::vector{0, 7}), {false}));
}

TEST_CASE("compress keeps what filter keeps, as far as zip does") {
    static_assert(over<odd_places, std::vector<int>&> == (bidirectional | common | constant));
    static_assert(over<odd_places, std::forward_list<int>&> == (forward | constant));
    static_assert(over<odd_places, stream<>> == single_pass);
}

TEST_CASE("after the mask's end the elements' range is asked for no more") {
    int numbers[] = {1, 2, 3, 4};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 4);
        auto some = source | rill::compress(std::array{false, true});
        CHECK(told(g, some) == "ask ask give(2)");
        CHECK(told(g, some) == "ask ask give(4)");
        CHECK(told(g, some) == "ask");
    }
}

TEST_CASE("a mask is borrowed or owned as a source is") {
    std::vector<bool> chosen{false, true};
    auto later = rill::compress(chosen);
    chosen[0] = true;
    CHECK(gives(std::vector{1, 2} | later, {1, 2}));
    auto const owned = rill::compress(std::vector{true, false});
    CHECK(gives(std::vector{1, 2} | owned, {1}));
    CHECK(gives(std::vector{3, 4} | owned, {3}));
    int on[] = {0, 1};
    CHECK(gives(std::vector{1, 2} | rill::compress(stream<>(on, on + 2)), {2}));
}

TEST_CASE("compress hands on references and elements that can only be moved") {
    std::vector numbers{1, 2, 3};
    for (int& x : numbers | rill::compress(mask)) x *= 10;
    CHECK(numbers == std::vector{10, 2, 30});
    move_only owners[] = {move_only(1), move_only(2), move_only(3)};
    std::vector<move_only> taken;
    for (auto&& x : stream<move_only>(owners, owners + 3) | rill::compress(mask)) taken.push_back(std::move(x));
    CHECK(taken.size() == 2);
    for (auto&& x : numbers | rill::map([](int x) { return std::make_unique<int>(x); }) | rill::compress(mask))
        CHECK(*x >= 10);
}

TEST_CASE("compress refuses masks that say neither yes nor no") {
    using compress = decltype(rill::compress);
    static_assert(!std::invocable<compress, std::vector<int>&, int>);
    static_assert(!std::invocable<compress, std::vector<int>&, std::vector<std::vector<int>>>);
    static_assert(!std::invocable<std::invoke_result_t<compress, std::vector<std::vector<int>>>, std::vector<int>&>);
    static_assert(!std::invocable<compress, std::vector<int>&, std::vector<bool> const>);
}
