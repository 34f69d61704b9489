#include <rill/adaptors/zip_strict.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/iota.hpp>
#include <rill/terminals/to.hpp>
#include <forward_list>
#include <map>

using namespace test;

namespace {
constexpr int tens[] = {10, 20};
using pair = std::tuple<int, int>;
constexpr auto on_the_left = [](auto&& r) -> decltype(rill::zip_strict(std::forward<decltype(r)>(r), tens)) {
    return rill::zip_strict(std::forward<decltype(r)>(r), tens);
};
constexpr auto alone = [](auto&& r) -> decltype(rill::zip_strict(std::forward<decltype(r)>(r))) {
    return rill::zip_strict(std::forward<decltype(r)>(r));
};

/// One pass, and what it ends with.
template <class R> std::string told_until_error(gear g, R&& r) {
    recording story;
    std::string error = "no error";
    try {
        walk(r, g, give);
    } catch (std::invalid_argument const& e) {
        error = e.what();
    }
    return story.text() + "; " + error;
}
} // namespace

TEST_CASE("zip_strict puts equally long ranges side by side") {
    CHECK(conformance(alone, {1, 2}, {std::tuple(1), std::tuple(2)}) ==
          "ask read(1) give((1)) ask read(2) give((2)) ask");
    conformance(alone, {}, std::initializer_list<std::tuple<int>>{});
    static_assert(constantly(on_the_left, {1, 2}, {pair(1, 10), pair(2, 20)}));
    int left[] = {1, 2}, right[] = {5, 6};
    for (auto g : gears)
        CHECK(told(g, rill::zip_strict(input<>(left, left + 2), input<>(right, right + 2))) ==
              "ask ask read(1) read(5) give((1 5)) ask ask read(2) read(6) give((2 6)) ask ask");
}

TEST_CASE("zip_strict throws when one range ends and another does not") {
    int numbers[] = {1, 2, 3};
    auto const first = [&](int n) { return input<>(numbers, numbers + n); };
    for (auto g : gears) {
        CHECK(told_until_error(g, rill::zip_strict(first(3), first(1))) ==
              "ask ask read(1) read(1) give((1 1)) ask ask; rill::zip_strict: range 2 is shorter than range 1: it ends "
              "after 1 elements");
        CHECK(told_until_error(g, rill::zip_strict(first(1), first(1), first(2))) ==
              "ask ask ask read(1) read(1) read(1) give((1 1 1)) ask ask ask; "
              "rill::zip_strict: range 3 is longer than range 1: it goes on after 1 elements");
        CHECK(told_until_error(g, rill::zip_strict(first(0), first(1))) ==
              "ask ask; rill::zip_strict: range 2 is longer than range 1: it goes on after 0 elements");
        CHECK(told_until_error(g, rill::zip_strict(tens, std::vector{1})) ==
              "give((10 1)); rill::zip_strict: range 2 is shorter than range 1: it ends after 1 elements");
        CHECK(told_until_error(g, rill::zip_strict(std::views::iota(0), std::vector{1}) | rill::take(1)) ==
              "give((0 1)); no error");
    }
}

TEST_CASE("after the error the sources are where they were, and a new pass goes on with them") {
    int numbers[] = {1, 2, 3, 4, 5};
    int few[] = {7, 8};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 5);
        auto named = rill::zip_strict(source, few);
        CHECK(told_until_error(g, named) == "ask give((1 7)) ask give((2 8)) ask; rill::zip_strict: range 2 is shorter "
                                            "than range 1: it ends after 2 elements");
        CHECK(told_until_error(g, named) == "ask give((4 7)) ask give((5 8)) ask; no error");
        CHECK(told_until_error(g, named) ==
              "; rill::zip_strict: range 2 is longer than range 1: it goes on after 0 elements");
    }
}

TEST_CASE("zip_strict keeps const and passes up to forward") {
    static_assert(over<on_the_left, std::vector<int>&> == (forward | constant));
    static_assert(over<on_the_left, std::list<int>&> == (forward | constant));
    static_assert(over<on_the_left, range_of<forward>> == forward);
    static_assert(over<on_the_left, input<>> == single_pass);
    static_assert(over<on_the_left, stream<>> == single_pass);
}

TEST_CASE("functions below zip_strict are called once whatever stages are on top") {
    auto square = std::views::iota(1, 3) | std::views::transform(logged("square", [](int x) { return x * x; }));
    for (auto g : gears)
        CHECK(told(g, rill::zip_strict(square, tens) | rill::filter([](auto const& t) {
                          return std::get<0>(t) > 1;
                      })) == "square(1) square(2) give((4 20))");
}

TEST_CASE("the element is a tuple of what the ranges hand out, the value a tuple of values") {
    std::vector<std::unique_ptr<int>> owners;
    owners.push_back(std::make_unique<int>(1));
    std::vector bits{true};
    for (auto [owner, bit] : rill::zip_strict(owners, bits)) {
        *owner = 2;
        bit = false;
    }
    CHECK(*owners[0] == 2);
    CHECK(bits == std::vector{false});
    static_assert(std::same_as<std::ranges::range_value_t<decltype(rill::zip_strict(owners, bits))>,
                               rill::tuple<std::unique_ptr<int>, bool>>);
}

TEST_CASE("the example of zip_strict is true") {
    std::vector<std::string> questions{"1+1", "2+2"};
    std::vector answers{2, 4};
    std::map<std::string, int> key;
    for (auto [question, answer] : rill::zip_strict(questions, answers)) key[question] = answer;
    CHECK(key == std::map<std::string, int>{{"1+1", 2}, {"2+2", 4}});
}

TEST_CASE("zip_strict refuses what is no range") {
    using zip_strict = decltype(rill::zip_strict);
    static_assert(!std::invocable<zip_strict>);
    static_assert(!std::invocable<zip_strict, std::vector<int>&, int>);
}

TEST_CASE("lookup stays out of zip_strict") { lookup_stays_out(alone); }
