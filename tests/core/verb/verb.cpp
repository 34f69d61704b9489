#include <rill/core/verb/verb.hpp>
#include "support/catch.hpp"
#include <rill/terminals/count.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/adaptors/flatten.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/compress.hpp>
#include <rill/adaptors/chain.hpp>
#include "support/conformance.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/iota.hpp>
#include <rill/terminals/sum.hpp>

using namespace test;

namespace {
constexpr auto is_odd = [](int x) { return x % 2 == 1; };
constexpr auto square = [](int x) { return x * x; };
} // namespace

TEST_CASE("closures compose before there is a range, and are used more than once") {
    auto const clean = rill::map(square) | rill::filter(is_odd);
    std::vector v{1, 2, 3};
    CHECK(gives(v | clean, {1, 9}));
    CHECK(gives(std::list{5} | clean, {25}));
    CHECK(gives(v | (clean | rill::take(1)), {1}));
    CHECK((v | (clean | rill::sum())) == 10);
    static_assert((rill::iota(1) | (rill::map(square) | rill::take(3) | rill::sum())) == 14);
}

TEST_CASE("however a pipeline is put together, it is of one type") {
    std::vector v{1};
    using closure_base = decltype(v | rill::map(square) | rill::filter(is_odd));
    static_assert(std::same_as<closure_base, decltype(rill::filter(rill::map(v, square), is_odd))>);
    static_assert(std::same_as<closure_base, decltype(v | (rill::map(square) | rill::filter(is_odd)))>);
}

TEST_CASE("a closure moves its arguments into the pipeline when it is used up, and copies them when it is kept") {
    counted::alive = counted::copies = 0;
    std::vector v{1};
    auto const plus = [c = counted(1)](int x) { return x + c; };
    counted::copies = 0;
    auto kept = rill::map(plus);
    CHECK(counted::copies == 1);
    CHECK(gives(v | std::move(kept), {2}));
    CHECK(counted::copies == 1);
    CHECK(gives(v | rill::map([only = move_only(2)](int x) { return x + only; }), {3}));
}

TEST_CASE("std views come before and after ours") {
    std::vector v{1, 2, 3, 4};
    CHECK(gives(v | std::views::drop(1) | rill::map(square) | std::views::reverse | rill::take(2), {16, 9}));
    CHECK((v | std::views::take(2) | rill::sum()) == 3);
}

TEST_CASE("a closure that does not fit its range is refused") {
    constexpr auto fits = []<class C>(C&&) { return requires(C c, std::vector<int> v) { v | c; }; };
    auto wrong = [](std::string const&) { return true; };
    static_assert(fits(rill::filter(is_odd)));
    static_assert(!fits(rill::filter(wrong)));
    static_assert(!fits(rill::map(square) | rill::filter(wrong)));
    static_assert(!std::invocable<decltype(rill::map), std::vector<int> const, decltype(square)>);
    static_assert(!std::is_aggregate_v<decltype(rill::map(square))>);
}

TEST_CASE("the operators of closures are found for closures alone") {
    static_assert((rill::iota(1) | rill::take(2) | rill::sum()) == 3);
    enum flags { a = 1, b = 2 };
    static_assert((a | b) == 3);
}

TEST_CASE("a string literal is refused where a range is wanted; a view of it and an array of characters are not") {
    using literal = char const(&)[6];
    constexpr auto same = [](char c) { return c; };
    static_assert(!std::invocable<decltype(rill::map), literal, decltype(same)>);
    static_assert(!std::invocable<decltype(rill::map(same)), literal>);
    static_assert(!std::invocable<decltype(rill::map(same) | rill::take(2)), literal>);
    static_assert(!std::invocable<decltype(rill::count), literal> && !std::invocable<decltype(rill::count), literal>);
    static_assert(!std::invocable<decltype(rill::chain), literal, std::string&>);
    static_assert(!std::invocable<decltype(rill::zip), std::string&, literal>);
    constexpr auto hello = [](auto&&) -> literal { return "hello"; };
    static_assert(!std::invocable<decltype(rill::flat_map), std::string&, decltype(hello)>);
    static_assert(!std::invocable<decltype(rill::flatten), char const(&)[2][6]>);

    CHECK((std::string_view("hello") | rill::count()) == 5);
    char buffer[16] = "hello";
    CHECK((buffer | rill::count()) == 16);
    CHECK((buffer | rill::map(same) | rill::take(2) | rill::count()) == 2);
    CHECK(rill::count(rill::chain(buffer, std::string("x"))) == 17);
}

TEST_CASE("an array that is an argument is kept as an array") {
    std::vector v{1, 2, 3};
    bool const mask[] = {true, false, true};
    CHECK(rill::count(v | rill::compress(mask)) == 2);
    CHECK(rill::count(rill::compress(v, mask)) == 2);
}
