#include <rill/adaptors/run_length.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/starmap.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/to.hpp>
#include <map>
#include <memory>
#include <sstream>

using namespace test;

namespace {
constexpr verb runs(rill::run_length);
constexpr auto number = [](auto const& x, std::size_t n) { return 10 * static_cast<int>(x) + static_cast<int>(n); };
constexpr auto numbers = rill::run_length() | rill::starmap(number);
std::string conforms(std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(numbers).single_pass_ints().unsized().sized().climb(in, expected);
}
} // namespace

TEST_CASE("run_length hands on each run of equals as the element and a number") {
    CHECK(conforms({1, 2}, {11, 21}) == "ask read(1) ask read(2) give(11) ask give(21)");
    conforms({}, {});
    int few[] = {1, 1, 2, 1, 1, 1};
    for (auto g : gears) CHECK(told(g, few | numbers) == "give(12) give(21) give(13)");
    for (auto g : gears)
        CHECK(told(g, stream<>(few, few + 6) | numbers) == "ask ask ask give(12) ask give(21) ask ask ask give(13)");
    static_assert(gives(std::array{3, 3, 4} | numbers, {32, 41}));
    static_assert(over<runs, std::vector<int>&> == single_pass);
    static_assert(over<runs, stream<>> == single_pass);
}

TEST_CASE("the example of run_length is true, and the element is owned") {
    auto runs_of_letters = std::string("aaabcc") | rill::run_length() | rill::to<std::vector>();
    using run = rill::tuple<char, std::size_t>;
    CHECK(runs_of_letters == std::vector{run('a', 3), run('b', 1), run('c', 2)});
    std::istringstream text("x\nx\ny\n");
    auto runs_of_lines = rill::lines(text) | rill::run_length() | rill::to<std::map<std::string, std::size_t>>();
    CHECK(runs_of_lines == std::map<std::string, std::size_t>{{"x", 2}, {"y", 1}});
}

TEST_CASE("runs of bits are bools") {
    std::vector bits{true, true, false};
    auto runs_of_bits = bits | rill::run_length() | rill::to<std::vector>();
    static_assert(std::same_as<decltype(runs_of_bits), std::vector<rill::tuple<bool, std::size_t>>>);
    bits[0] = false;
    CHECK(std::get<0>(runs_of_bits.at(0)));
}

TEST_CASE("run_length refuses what cannot be compared or copied") {
    struct incomparable {};
    using run_length = decltype(rill::run_length);
    static_assert(!std::invocable<run_length, std::vector<incomparable>&>);
    static_assert(!std::invocable<run_length, std::vector<std::unique_ptr<int>>&>);
    static_assert(!std::invocable<run_length, rill::generator<std::unique_ptr<int>>>);
}
