#include <rill/adaptors/reject.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <string>

using namespace test;

namespace {
constexpr auto is_even = [](int x) { return x % 2 == 0; };
constexpr verb odds(rill::reject, logged("reject", is_even));
} // namespace

TEST_CASE("reject hands on the elements for which its predicate does not hold") {
    CHECK(
        conformance(odds, {1, 2, 3, 4}, {1, 3}) ==
        "ask read(1) reject(1) give(1) ask read(2) reject(2) ask read(3) reject(3) give(3) ask read(4) reject(4) ask");
    conformance(odds, {2, 4}, {});
    conformance(odds, {}, {});
    static_assert(constantly(odds, {1, 2, 3, 4}, {1, 3}));
    CHECK(gives(std::vector{true, false, true} | rill::reject([](bool b) { return b; }), {false}));

    std::vector<std::string> words{"a", "", "b"};
    CHECK(gives(words | rill::reject(&std::string::empty), {"a", "b"}));
}

TEST_CASE("reject keeps what filter keeps") {
    static_assert(over<odds, std::vector<int>&> == (bidirectional | common | constant));
    static_assert(over<odds, range_of<forward>> == forward);
    static_assert(over<odds, input<>> == single_pass);
    auto mutating = [n = 0](int) mutable { return n++ % 2 == 0; };
    static_assert(shape_of<decltype(std::declval<std::vector<int>&>() | rill::reject(mutating))> ==
                  (bidirectional | common));
}

TEST_CASE("functions under reject are called once for each element") {
    for (auto g : gears)
        CHECK(told(g, rill::range(1, 4) | rill::map(logged("square", [](int x) { return x * x; })) |
                          rill::reject(is_even)) == "square(1) give(1) square(2) square(3) give(9)");
}

TEST_CASE("reject refuses what is no predicate for the elements") {
    using reject = decltype(rill::reject);
    static_assert(!std::invocable<reject, std::vector<int>&, int>);
    static_assert(!std::invocable<reject, std::vector<int>&, void (*)(int)>);
    static_assert(!std::invocable<reject, std::vector<int>&, bool (*)(std::string)>);
}

TEST_CASE("lookup stays out of reject") {
    lookup_stays_out(verb(rill::reject, [](auto const&) { return false; }));
}
