#include <rill/adaptors/exclusive_scan.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/take.hpp>
#include <forward_list>
#include <string>

using namespace test;

namespace {
constexpr auto add = [](int total, int x) { return total + x; };
constexpr verb offsets(rill::exclusive_scan, 0, logged("add", add));
} // namespace

TEST_CASE("exclusive_scan hands on what its function has made of the elements before") {
    CHECK(conformance(offsets, {3, 1, 4}, {0, 3, 4}) ==
          "ask read(3) add(0 3) give(0) ask read(1) add(3 1) give(3) ask read(4) add(4 4) give(4) ask");
    conformance(offsets, {}, {});
    static_assert(constantly(offsets, {3, 1, 4}, {0, 3, 4}));
    CHECK(gives(std::vector{3, 1, 4} | rill::exclusive_scan(0, std::plus{}), {0, 3, 4}));
}

TEST_CASE("exclusive_scan keeps passes up to forward, size, common and const") {
    static_assert(over<offsets, std::vector<int>&> == (forward | sized | common | constant));
    static_assert(over<offsets, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<offsets, std::ranges::iota_view<int>> == (forward | endless | constant));
    static_assert(over<offsets, input<>> == single_pass);
    static_assert(over<offsets, stream<>> == single_pass);
}

TEST_CASE("each pass begins with the init") {
    int numbers[] = {1, 2, 3, 4};
    stream<> source(numbers, numbers + 4);
    auto view = source | rill::exclusive_scan(10, std::plus{}) | rill::take(2);
    CHECK(gives(view, {10, 11}));
    CHECK(gives(view, {10, 13}));
    std::string const words[] = {"a", "b"};
    CHECK(gives(words | rill::exclusive_scan(std::string(">"), std::plus{}), {">", ">a"}));
    CHECK(gives(words | rill::exclusive_scan("", [](std::string const& a, std::string const& b) { return a + b; }),
                {"", "a"}));
}

TEST_CASE("results need not be assignable") {
    int numbers[] = {1, 2};
    CHECK(gives(numbers | rill::exclusive_scan(fixed(3), [](fixed const& a, int b) { return fixed(a + b); }), {3, 4}));
}

TEST_CASE("exclusive_scan refuses functions that do not take the result") {
    using exclusive_scan = decltype(rill::exclusive_scan);
    static_assert(!std::invocable<exclusive_scan, std::vector<int>&, int, int (*)(int)>);
    static_assert(!std::invocable<exclusive_scan, std::vector<int>&, int, void (*)(int, int)>);
    static_assert(!std::invocable<exclusive_scan, std::vector<int>&, int, std::string (*)(int, int)>);
}

TEST_CASE("lookup stays out of exclusive_scan") {
    lookup_stays_out(verb(rill::exclusive_scan, 0, [](int n, auto const&) { return n + 1; }));
}
