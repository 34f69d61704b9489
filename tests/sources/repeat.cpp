#include <rill/sources/repeat.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/terminals/to.hpp>

using namespace test;

TEST_CASE("repeat gives a value n times") {
    static_assert(gives(rill::repeat(7, 3), {7, 7, 7}));
    static_assert(gives(rill::repeat(7, 0), {}));
    CHECK((rill::repeat('-', 5) | rill::to<std::string>()) == "-----");
}

TEST_CASE("repeat gives a value for ever") {
    static_assert(gives(rill::repeat(7) | rill::take(3), {7, 7, 7}));
    std::vector<std::string> const names{"a", "b"};
    std::string text;
    for (auto&& [name, zero] : rill::zip(names, rill::repeat(0))) text += name + std::to_string(zero);
    CHECK(text == "a0b0");
    CHECK(rill::repeat(7).begin()[1'000'000] == 7);
}

TEST_CASE("repeat is random access and const, and sized and common, or infinite") {
    static_assert(shape_of<decltype(rill::repeat(1, 2))> == (random_access | sized | common | constant));
    static_assert(shape_of<decltype(rill::repeat(1))> == (random_access | endless | constant));
    static_assert(shape_of<decltype(rill::repeat(1) | rill::take(3))> == (random_access | sized | common | constant));
    static_assert(well_formed<decltype(rill::repeat(1))>() && well_formed<decltype(rill::repeat(1, 2)) const>());
    auto three = rill::repeat(5, 3);
    CHECK(three.size() == 3);
    CHECK(indexed(three) == "5 5 5");
    CHECK(reversed(three) == "5 5 5");
}

TEST_CASE("repeat copies its value never") {
    counted::copies = 0;
    for (auto g : gears) CHECK(told(g, rill::repeat(counted(1), 2)) == "give(1) give(1)");
    CHECK(counted::copies == 0);
    CHECK(counted::alive == 0);
}

TEST_CASE("repeat takes values that can only be moved or cannot be assigned") {
    CHECK(gives(rill::repeat(move_only(5), 2), {5, 5}));
    auto two = rill::repeat(fixed(2), 1);
    auto const three = rill::repeat(fixed(3), 2);
    two = three;
    CHECK(gives(two, {3, 3}));
}

TEST_CASE("repeat refuses a negative count, naming it, and takes any integral type") {
    CHECK(complaint([] { static_cast<void>(rill::repeat('x', -2)); }) ==
          "rill::repeat: count must not be negative, got -2");
    CHECK(rill::repeat('x', static_cast<unsigned char>(200)).size() == 200);
    CHECK(rill::repeat('x', ~0ULL).size() == std::size_t{PTRDIFF_MAX});
    static_assert(!std::invocable<rill::core::repeat_source const&, int, double>);
}

TEST_CASE("lookup stays out of repeat") {
    int numbers[1] = {};
    unlookable hidden[1] = {};
    test::lookup_stays_out_over([](auto& a) { return rill::repeat(a[0], 2); }, numbers, hidden);
    auto forever = rill::repeat(hidden[0]);
    for (auto g : gears) test::walk(forever, g, [](auto const&) {}, 2);
}
