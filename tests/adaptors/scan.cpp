#include <rill/adaptors/scan.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/as_rvalue.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <forward_list>
#include <string>

using namespace test;

namespace {
constexpr auto add = [](int total, int x) { return total + x; };
constexpr verb totals_from_10(rill::scan, 10, logged("add", add));
constexpr auto totals = rill::scan(logged("add", add)); // without an init it is piped
} // namespace

TEST_CASE("scan with an init hands on what its function has made so far") {
    CHECK(conformance_of_variant(totals_from_10, {3, 1, 4}, {13, 14, 18}) ==
          "ask read(3) add(10 3) give(13) ask read(1) add(13 1) give(14) ask read(4) add(14 4) give(18) ask");
    conformance_of_variant(totals_from_10, {}, {});
    static_assert(constantly(totals_from_10, {3, 1, 4}, {13, 14, 18}));
    CHECK(gives(rill::scan(std::vector{3, 1, 4}, 10, std::plus{}), {13, 14, 18}));
}

TEST_CASE("scan without an init begins with the first element as it is") {
    CHECK(conformance(totals, {3, 1, 4}, {3, 4, 8}) ==
          "ask read(3) give(3) ask read(1) add(3 1) give(4) ask read(4) add(4 4) give(8) ask");
    conformance(totals, {}, {});
    static_assert(constantly(totals, {3, 1, 4}, {3, 4, 8}));
    CHECK(gives(std::vector{3, 1, 4} | rill::scan(std::plus{}), {3, 4, 8}));
    CHECK(gives(std::vector{true, true} | rill::scan([](int n, bool b) { return n + b; }), {1, 2}));
}

TEST_CASE("scan keeps passes up to forward, size, common and const") {
    static_assert(over<totals, std::vector<int>&> == (forward | sized | common | constant));
    static_assert(over<totals_from_10, std::list<int>&> == (forward | sized | common | constant));
    static_assert(over<totals, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<totals, range_of<forward | values, move_only>> == forward);
    static_assert(over<totals, std::ranges::iota_view<int>> == (forward | endless | constant));
    static_assert(over<totals, input<>> == single_pass);
    static_assert(over<totals, stream<>> == single_pass);
}

TEST_CASE("each iterator has its own result") {
    int numbers[] = {1, 2, 3};
    auto view = numbers | totals;
    auto a = view.begin();
    auto b = a++;
    ++a;
    CHECK(*a == 6);
    CHECK(*b == 1);
    CHECK(*++b == 3);
}

TEST_CASE("the result is handed on without a copy where it is not needed") {
    int numbers[] = {1, 2, 3};
    counted::copies = 0;
    std::vector<int> seen;
    for (auto const &total :
         stream<>(numbers, numbers + 3) | rill::scan([](auto const& a, int b) { return counted(a + b); }) |
             rill::map([](counted const& x) -> counted const& { return x; }) | rill::filter([](auto&) { return true; }))
        seen.push_back(total);
    CHECK(seen == std::vector{1, 3, 6});
    CHECK(counted::copies == 0);
    CHECK(counted::alive == 0);

    auto owners =
        numbers | rill::map([](int x) { return std::make_unique<int>(x); }) |
        rill::scan([](std::unique_ptr<int> a, std::unique_ptr<int> b) { return std::make_unique<int>(*a + *b); });
    static_assert(shape_of<decltype(owners)> == (single_pass | sized));
    seen.clear();
    for (auto& total : owners) seen.push_back(*total);
    CHECK(seen == std::vector{1, 3, 6});
}

TEST_CASE("the function may hand back what it was given") {
    std::string words[] = {"a", "b", "c"};
    auto longer = words | rill::scan([](std::string&& so_far, std::string const& word) -> std::string&& {
                      return std::move(so_far += word);
                  });
    CHECK(gives(longer, {"a", "ab", "abc"}));
}

TEST_CASE("results need not be assignable, and may have a type of their own") {
    int numbers[] = {1, 2};
    CHECK(gives(numbers | rill::scan(fixed(3), [](fixed a, int b) { return fixed(a + b); }), {4, 6}));
    CHECK(gives(numbers | rill::scan("", [](std::string s, int n) { return s + std::to_string(n); }), {"1", "12"}));
    auto numbered = numbers | rill::scan(0, [n = 10](int a, int b) mutable { return n++ + a + b; });
    static_assert(shape_of<decltype(numbered)> == (forward | sized | common));
    CHECK(*numbered.begin() == 11);
}

TEST_CASE("scan refuses functions that do not take the result, and results it cannot begin with") {
    using scan = decltype(rill::scan);
    static_assert(!std::invocable<scan, std::vector<int>&, int, int (*)(int)>);
    static_assert(!std::invocable<scan, std::vector<int>&, int, void (*)(int, int)>);
    static_assert(!std::invocable<scan, std::vector<int>&, int, std::string (*)(int, int)>);
    static_assert(!std::invocable<scan, std::vector<int>&, std::unique_ptr<int>,
                                  std::unique_ptr<int> (*)(std::unique_ptr<int>, int)>);
}

TEST_CASE("lookup stays out of scan") {
    lookup_stays_out(rill::scan([](auto const& a, auto const&) { return a; }));
}
