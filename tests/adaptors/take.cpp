#include <rill/adaptors/take.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <climits>
#include <cstdint>
#include <forward_list>
#include <sstream>

using namespace test;

namespace {
constexpr verb two(rill::take, 2);
constexpr verb none(rill::take, 0);
} // namespace

TEST_CASE("take never asks its source an n-plus-first time") {
    CHECK(conformance(two, {1, 2, 3}, {1, 2}) == "ask read(1) give(1) ask read(2) give(2)");
    CHECK(conformance(two, {1, 2}, {1, 2}) == "ask read(1) give(1) ask read(2) give(2)");
    CHECK(conformance(two, {1}, {1}) == "ask read(1) give(1) ask");
    CHECK(conformance(two, {}, {}) == "ask");
    static_assert(constantly(two, {1, 2, 3}, {1, 2}));
}

TEST_CASE("take(0) asks nothing") {
    CHECK(conformance(none, {1, 2, 3}, {}) == "");
    static_assert(constantly(none, {1, 2, 3}, {}));
}

TEST_CASE("reading three of a stream leaves the fourth in it") {
    for (auto g : gears) {
        std::istringstream in("1 2 3 4 5");
        CHECK(told(g, std::ranges::istream_view<int>(in) | rill::take(3)) == "give(1) give(2) give(3)");
        int next = 0;
        CHECK((in >> next && next == 4));
    }
}

TEST_CASE("two takes of one source continue") {
    int numbers[] = {1, 2, 3, 4, 5, 6, 7};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 7);
        CHECK(told(g, source | rill::take(3)) == "ask give(1) ask give(2) ask give(3)");
        CHECK(told(g, source | rill::take(3)) == "ask give(4) ask give(5) ask give(6)");
        auto named = source | rill::take(1);
        CHECK(told(g, named) == "ask give(7)");
        CHECK(told(g, named) == "ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("take of an endless range of another library computes nothing beyond the nth element") {
    static_assert(gives(std::views::iota(INT_MAX - 2) | rill::take(3), {INT_MAX - 2, INT_MAX - 1, INT_MAX}));
    auto bytes = std::views::iota(std::uint8_t{0}) | rill::take(300);
    CHECK(bytes.size() == 300);
    CHECK(std::ranges::distance(bytes) == 300);
    CHECK(bytes.back() == 43);
    CHECK((std::views::iota(0) | rill::take(std::uint64_t{1} << 32)).size() ==
          std::min<std::uint64_t>(std::uint64_t{1} << 32, PTRDIFF_MAX));
}

TEST_CASE("take keeps const, size and passes; random access, contiguous and common where the length is known") {
    static_assert(over<two, std::vector<int>&> == (contiguous | sized | common | constant));
    static_assert(over<two, std::list<int>&> == (bidirectional | sized | constant));
    static_assert(over<two, std::forward_list<int>&> == (forward | constant));
    static_assert(over<two, range_of<random_access | sized>> == (random_access | sized | common));
    static_assert(over<two, range_of<random_access | constant>> == (bidirectional | constant));
    static_assert(over<two, range_of<forward | sized | constant | values>> == (forward | sized | constant));
    static_assert(over<two, std::ranges::iota_view<int>> == (random_access | sized | common | constant));
    static_assert(over<two, input<>> == single_pass);
    static_assert(over<two, stream<>> == single_pass);
}

TEST_CASE("the size of take is that of its source, at most n") {
    int numbers[] = {1, 2, 3};
    CHECK((numbers | rill::take(2)).size() == 2);
    CHECK((numbers | rill::take(5)).size() == 3);
    CHECK((std::views::iota(0) | rill::take(5)).size() == 5);
    CHECK((std::views::iota(0) | rill::take(5)).begin()[4] == 4);
}

TEST_CASE("filter and take end without looking for what is not wanted") {
    auto small = std::views::iota(0) | rill::filter([](int x) { return x < 3; }) | rill::take(3);
    for (auto g : gears) CHECK(told(g, small) == "give(0) give(1) give(2)");
    CHECK(gives(std::views::iota(0) | rill::filter([](int x) { return x % 2 == 0; }) | rill::take(5), {0, 2, 4, 6, 8}));
}

TEST_CASE("take accepts counts of any integral type, and the greatest saturate") {
    int numbers[] = {1, 2};
    CHECK(gives(numbers | rill::take(short{1}), {1}));
    CHECK(gives(numbers | rill::take(std::uint8_t{1}), {1}));
    CHECK(gives(numbers | rill::take(UINT64_MAX), {1, 2}));
    CHECK(gives(rill::take(numbers, INT64_MAX), {1, 2}));
}

TEST_CASE("take of a range whose length is not known says about how many it has") {
    auto const even = rill::filter([](int x) { return x % 2 == 0; });
    auto few = std::views::iota(0) | even | rill::take(5);
    CHECK(few.reserve_hint() == 5);
    CHECK(std::as_const(few).reserve_hint() == 5);
    CHECK((few | rill::map([](int x) { return x; }) | rill::take(3)).reserve_hint() == 3);
    CHECK((few | rill::take(7)).reserve_hint() == 5);
    CHECK((std::views::iota(0) | even | rill::take(UINT64_MAX)).reserve_hint() == 4096);
    struct { // as a range of C++26 that does not know its length
        std::forward_list<int> numbers{};
        auto begin() { return numbers.begin(); }
        auto end() { return numbers.end(); }
        int reserve_hint() const { return 8; }
    } hinting;
    CHECK((hinting | rill::take(9)).reserve_hint() == 8);
    CHECK((hinting | rill::map([](int x) { return x; })).reserve_hint() == 8);
    auto const hints = []<class R>(R&&) { return requires(R& r) { r.reserve_hint(); }; };
    CHECK_FALSE(hints(std::views::iota(0) | even));         // all might be let through, and none
    CHECK_FALSE(hints(std::vector<int>() | rill::take(5))); // its size is known
#ifdef __cpp_lib_ranges_reserve_hint
    static_assert(std::ranges::approximately_sized_range<decltype(few)>);
    CHECK(std::ranges::reserve_hint(few) == 5);
    CHECK((few | std::ranges::to<std::vector>()).capacity() == 5);
    static_assert(std::ranges::approximately_sized_range<decltype(few | rill::map([](int x) { return x; }))>);
#endif
}

TEST_CASE("take refuses a negative count where it is called") {
    int numbers[] = {1, 2};
    CHECK(complaint([] { static_cast<void>(rill::take(-1)); }) == "rill::take: count must not be negative, got -1");
    CHECK(complaint([&] { static_cast<void>(rill::take(numbers, -7)); }) ==
          "rill::take: count must not be negative, got -7");
    using take = decltype(rill::take);
    static_assert(!std::invocable<take, std::vector<int>&, double>);
    static_assert(!std::invocable<take, std::vector<int>&, std::string>);
    static_assert(!std::invocable<take, int, int>);
}

TEST_CASE("lookup stays out of take") { lookup_stays_out(two); }
