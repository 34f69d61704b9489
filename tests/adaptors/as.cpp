#include <rill/adaptors/as.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <string>
#include <string_view>

using namespace test;

namespace {
constexpr verb numbers(rill::as<long>);
} // namespace

TEST_CASE("as converts each element") {
    CHECK(conformance(numbers, {1, 2}, {1L, 2L}) == "ask read(1) give(1) ask read(2) give(2) ask");
    conformance(numbers, {}, {});
    static_assert(constantly(numbers, {1, 2}, {1L, 2L}));
    constexpr auto half = [](double x) { return x / 2; };
    CHECK(gives(std::vector{1, 2} | rill::as<double>() | rill::map(half), {0.5, 1.0}));
    CHECK(gives(rill::as<char>(std::vector{97, 98}), {'a', 'b'}));
    CHECK(gives(std::vector{true, false} | rill::as<int>(), {1, 0}));
    CHECK(gives(std::vector<std::string_view>{"a"} | rill::as<std::string>(), {std::string("a")}));
}

TEST_CASE("as keeps everything that its source can do") {
    static_assert(over<numbers, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<numbers, range_of<forward>> == forward);
    static_assert(over<numbers, input<>> == single_pass);
}

TEST_CASE("as moves from elements that may be moved") {
    std::string words[] = {std::string(50, 'a')};
    for (auto&& word : stream<std::string>(words, words + 1) | rill::as<std::string>()) CHECK(word.size() == 50);
    CHECK(words[0].empty());
}

TEST_CASE("as refuses conversions that there are not, and references") {
    static_assert(!std::invocable<decltype(rill::as<std::string>), std::vector<int>&>);
    static_assert(!std::invocable<decltype(rill::as<move_only>), std::vector<move_only>&>);
}

TEST_CASE("lookup stays out of as") { lookup_stays_out(verb(rill::as<bool>)); }
