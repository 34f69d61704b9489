#include <rill/adaptors/zip.hpp>
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
#include <algorithm>
#include <array>
#include <forward_list>
#include <cstdint>

using namespace test;

namespace {
constexpr std::array tens{10, 20, 30};
constexpr called with_tens(rill::zip, std::span(tens));
constexpr auto tens_with = []<class R>(R&& r) -> decltype(rill::zip(tens, std::forward<R>(r))) {
    return rill::zip(tens, std::forward<R>(r));
};
using pair = std::tuple<int, int>;
} // namespace

TEST_CASE("zip hands on the elements of its ranges side by side, until one has none") {
    CHECK(conformance(with_tens, {1, 2}, {pair(1, 10), pair(2, 20)}) ==
          "ask read(1) give((1 10)) ask read(2) give((2 20)) ask");
    conformance(with_tens, {}, {});
    static_assert(constantly(with_tens, {1, 2}, {pair(1, 10), pair(2, 20)}));
    CHECK(gives(rill::zip(std::vector{true, false}, tens), {std::tuple(true, 10), std::tuple(false, 20)}));
}

TEST_CASE("zip asks from left to right, and what was asked further left of the end is lost") {
    CHECK(conformance(with_tens, {1, 2, 3, 4, 5}, {pair(1, 10), pair(2, 20), pair(3, 30)}) ==
          "ask read(1) give((1 10)) ask read(2) give((2 20)) ask read(3) give((3 30)) ask");
    CHECK(conformance_of_variant(tens_with, {1, 2, 3, 4, 5}, {pair(10, 1), pair(20, 2), pair(30, 3)}) ==
          "ask read(1) give((10 1)) ask read(2) give((20 2)) ask read(3) give((30 3))");
}

TEST_CASE("zip reads none of its ranges until all have answered") {
    int numbers[] = {1, 2, 3};
    for (auto g : gears) {
        input<> left(numbers, numbers + 3), right(numbers, numbers + 1);
        CHECK(told(g, rill::zip(std::move(left), std::move(right))) == "ask ask read(1) read(1) give((1 1)) ask ask");
        stream<> s(numbers, numbers + 3);
        CHECK(told(g, rill::zip(s | rill::map(logged("square", [](int x) { return x * x; })), std::vector{7})) ==
              "ask square(1) give((1 7)) ask");
        CHECK(told(g, s) == "ask give(3) ask");
    }
}

TEST_CASE("zip keeps const, passes up to forward; and random access, size and common over measured ranges") {
    static_assert(over<with_tens, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<with_tens, std::list<int>&> == (forward | sized | constant));
    static_assert(over<with_tens, std::forward_list<int>&> == (forward | constant));
    static_assert(over<with_tens, range_of<random_access>> == forward);
    static_assert(over<with_tens, range_of<forward | sized | constant | values>> == (forward | sized | constant));
    static_assert(over<with_tens, std::ranges::iota_view<int>> == (random_access | sized | common | constant));
    static_assert(over<with_tens, input<>> == single_pass);
    static_assert(over<with_tens, stream<>> == single_pass);
    static_assert(shape_of<decltype(rill::zip(rill::iota(0), rill::iota(1)))> == (random_access | endless | constant));
}

TEST_CASE("a zip of vectors can be sorted") {
    std::vector keys{3, 1, 2};
    std::vector<std::string> names{"c", "a", "b"};
    std::ranges::sort(rill::zip(keys, names));
    CHECK(keys == std::vector{1, 2, 3});
    CHECK(names == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("a zip of move-only elements can be walked, and moved away") {
    std::vector<std::unique_ptr<int>> owners;
    for (int i : {2, 1}) owners.push_back(std::make_unique<int>(i));
    std::vector keys{2, 1};
    auto zipped = rill::zip(keys, owners);
    static_assert(shape_of<decltype(zipped)> == (random_access | sized | common | constant));
    for (auto&& [key, owner] : zipped) CHECK(*owner == key);
    rill::tuple<int, std::unique_ptr<int>> taken(std::ranges::iter_move(zipped.begin()));
    CHECK(*std::get<1>(taken) == 2);
    CHECK(owners.front() == nullptr);
}

TEST_CASE("the elements of zip are tuples in every respect") {
    std::vector a{1, 2};
    std::vector<std::string> b{"x", "y"};
    auto zipped = rill::zip(a, b);
    for (auto [n, s] : zipped) s += std::to_string(n);
    CHECK(b == std::vector<std::string>{"x1", "y2"});
    CHECK(std::get<1>(*zipped.begin()) == "x1");
    CHECK(std::apply([](int n, std::string const& s) { return s + std::to_string(n); }, zipped[1]) == "y22");
    static_assert(std::same_as<std::ranges::range_value_t<decltype(zipped)>, rill::tuple<int, std::string>>);

    auto collected = rill::zip(std::vector{1}, std::vector<std::string>{"gone"}) | rill::to<std::vector>();
    CHECK(std::get<1>(collected.front()) == "gone");
}

TEST_CASE("zip can be piped on, and stops where take stops") {
    int numbers[] = {1, 2, 3};
    for (auto g : gears)
        CHECK(told(g, rill::zip(stream<>(numbers, numbers + 3), rill::iota(5)) | rill::take(1)) == "ask give((1 5))");
}

TEST_CASE("zip refuses what is no range, and no ranges") {
    using zip = decltype(rill::zip);
    static_assert(!std::invocable<zip>);
    static_assert(!std::invocable<zip, std::vector<int>&, int>);
    static_assert(!std::invocable<zip, std::vector<int> const, std::vector<int>>);
}

TEST_CASE("lookup stays out of zip") {
    lookup_stays_out([](auto& r) { return rill::zip(r); });
}

TEST_CASE("zip with more elements than a number can say") {
    std::vector v{1, 2};
    auto const lots = rill::chain(rill::repeat(1, SIZE_MAX), rill::repeat(2, SIZE_MAX), v);
    CHECK(rill::zip(lots, v).size() == 2);
    CHECK(rill::zip(v, lots, rill::repeat(0)).size() == 2);
    CHECK((rill::zip(lots, lots) | rill::take(3)).size() == 3);
    CHECK(too_long([&] { return rill::zip(lots, lots).size(); }) == "rill::chain: length must fit std::size_t");
    auto numbers = rill::range(UINT64_MAX);
    auto pairs = rill::zip(numbers, numbers);
    CHECK(pairs.size() == UINT64_MAX);
    CHECK(too_long([&] { return pairs.end(); }) == "rill::zip: position must fit std::ptrdiff_t");
}
