#include <rill/adaptors/dedup.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/take_while.hpp>
#include <rill/adaptors/take_until.hpp>
#include <rill/adaptors/merge.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/drop_while.hpp>
#include <rill/adaptors/distinct.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/io/lines.hpp>
#include <sstream>
#include <forward_list>

using namespace test;

namespace {
constexpr verb by_tens(rill::dedup, logged("tens", [](int x) { return x / 10; }));
constexpr verb itself(rill::dedup);
} // namespace

TEST_CASE("dedup hands on the elements whose key differs from the one before") {
    CHECK(conformance(by_tens, {10, 11, 20, 12}, {10, 20, 12}) ==
          "ask read(10) tens(10) give(10) ask read(11) tens(11) ask read(20) tens(20) give(20) ask read(12) tens(12) "
          "give(12) ask");
    conformance(by_tens, {1, 2, 3}, {1});
    conformance(by_tens, {}, {});
    static_assert(constantly(by_tens, {10, 11, 20, 12}, {10, 20, 12}));
}

TEST_CASE("without a key dedup compares the elements") {
    static_assert(constantly(itself, {1, 1, 2, 2, 1}, {1, 2, 1}));
    CHECK(gives(std::vector{1, 1, 2, 2, 1} | rill::dedup(), {1, 2, 1}));
    CHECK(gives(rill::dedup(std::vector{true, true, false}), {true, false}));
    std::vector a{1, 1, 1}, b{1, 2, 2};
    CHECK(gives(rill::zip(a, b) | rill::dedup() | rill::map([](auto t) { return std::get<1>(t); }), {1, 2}));
    std::vector<std::vector<int>> rows{{1}, {1}, {2}};
    CHECK(gives(rows | rill::dedup(), {std::vector{1}, std::vector{2}}));
}

TEST_CASE("dedup keeps passes up to forward, common and const") {
    static_assert(over<itself, std::vector<int>&> == (forward | common | constant));
    static_assert(over<by_tens, std::list<int>&> == (forward | common | constant));
    static_assert(over<itself, range_of<forward | values>> == forward);
    static_assert(over<by_tens, range_of<forward | values, move_only>> == single_pass);
    static_assert(over<itself, std::ranges::iota_view<int>> == (forward | endless | constant));
    static_assert(over<itself, input<>> == single_pass);
    static_assert(over<itself, stream<>> == single_pass);
}

TEST_CASE("dedup copies no element of a multi-pass range, and of a single-pass range those it hands on") {
    std::vector<counted> numbers{counted(1), counted(1), counted(2)};
    counted::copies = 0;
    for (auto g : gears)
        walk(*std::make_unique<decltype(numbers | rill::dedup())>(numbers | rill::dedup()), g, [](auto&) {});
    CHECK(counted::copies == 0);
    for (auto g : gears) {
        auto view = stream<counted>(numbers.data(), numbers.data() + 3) | rill::dedup();
        counted::copies = 0;
        walk(view, g, [](auto&) {});
        CHECK(counted::copies == 2);
    }
}

TEST_CASE("dedup keeps what owns an element whose place is used again") {
    for (auto g : gears) {
        std::istringstream text("a\na\nb\na\n");
        CHECK(told(g, rill::lines(text) | rill::dedup()) == "give(a) give(b) give(a)");
    }
}

TEST_CASE("functions under dedup are called once for each element") {
    int numbers[] = {1, 2, 3};
    for (auto g : gears)
        CHECK(told(g, numbers | rill::map(logged("half", [](int x) { return x / 2; })) | rill::dedup()) ==
              "half(1) give(0) half(2) give(1) half(3)");
}

TEST_CASE("dedup refuses what cannot be compared or, when it must be kept, copied") {
    struct opaque {};
    using dedup = decltype(rill::dedup);
    static_assert(!std::invocable<dedup, std::vector<opaque>&>);
    static_assert(!std::invocable<dedup, std::vector<int>&, int>);
    static_assert(!std::invocable<dedup, std::vector<int>&, opaque (*)(int)>);
    static_assert(!std::invocable<dedup, stream<move_only>>);
    static_assert(std::invocable<dedup, std::vector<move_only>&>);
}

TEST_CASE("lookup stays out of dedup") { lookup_stays_out(itself); }

TEST_CASE("when a key cannot be kept, dedup knows none, and the pass may go on") {
    struct fussy {
        int x;
        explicit fussy(int n) : x(n) {}
        fussy(fussy const&) = default;
        fussy(fussy&& other) : x(other.x) {
            if (x == 2) throw 2;
        }
        bool operator==(fussy const&) const = default;
    };
    auto view = std::vector{1, 2, 2, 3, 3} | rill::dedup([](int x) { return fussy(x); });
    auto it = view.begin();
    CHECK(*it == 1);
    CHECK_THROWS_AS(++it, int);
    CHECK_THROWS_AS(++it, int);
    ++it;
    CHECK(*it == 3);
    CHECK(++it == view.end());
}

TEST_CASE("stages that look go on top of each other over values of a single-pass source") {
    int numbers[] = {1, 2, 2, 3, 3, 3, 4};
    auto const source = [&] { return input<>(numbers, numbers + 7) | rill::map([](int x) { return 2 * x; }); };
    auto const small = [](int x) { return x < 4; };
    auto const any = [](int) { return true; };
    CHECK(gives(source() | rill::drop_while(small) | rill::dedup(), {4, 6, 8}));
    CHECK(gives(source() | rill::take_while(any) | rill::dedup() | rill::distinct(), {2, 4, 6, 8}));
    CHECK(gives(source() | rill::take_until([](int x) { return x > 4; }) | rill::dedup(), {2, 4, 6}));
    CHECK(gives(source() | rill::filter(any) | rill::distinct() | rill::dedup() | rill::filter(any), {2, 4, 6, 8}));
    CHECK(gives(rill::merge(source() | rill::filter(any), source()) | rill::dedup(), {2, 4, 6, 8}));
}
