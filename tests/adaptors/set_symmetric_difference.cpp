#include <rill/adaptors/set_symmetric_difference.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include "support/multisets.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/iota.hpp>
#include <rill/terminals/to.hpp>
#include <sstream>

using namespace test;

namespace {
using beside = beside_tens<rill::set_symmetric_difference>;
constexpr auto on_the_left = beside::on_the_left;
constexpr auto on_the_right = beside::on_the_right;
constexpr auto by_key = beside::by_key;
} // namespace

TEST_CASE("set_symmetric_difference hands on what is in one of its ranges and not in the other") {
    CHECK(beside::conforms(on_the_left, {5, 10, 25}, {5, 20, 25}) ==
          "ask read(5) give(5) ask read(10) ask read(25) give(20) give(25) ask");
    CHECK(conformance_of_variant(on_the_right, {10, 15}, {15, 20}) ==
          "ask read(10) ask read(15) give(15) ask give(20)");
    beside::conforms(on_the_left, {}, {10, 20});
    conformance_of_variant(on_the_right, {10, 20}, {});
    static_assert(constantly(on_the_left, {5, 10, 25}, {5, 20, 25}));
}

TEST_CASE("set_symmetric_difference has as many of equal elements as the standard algorithm, and the same ones") {
    CHECK(like_std(rill::set_symmetric_difference, std::ranges::set_symmetric_difference).of_two());
}

TEST_CASE("both ranges are asked for one element at a time, from left to right, and the key is called once") {
    int left[] = {1, 3}, right[] = {1, 4};
    for (auto g : gears) {
        auto all = [&] {
            return rill::set_symmetric_difference(logged("key", [](int x) { return x; }), input<>(left, left + 2),
                                                  input<>(right, right + 2));
        };
        CHECK(told(g, all()) == "ask read(1) key(1) ask read(1) key(1) ask read(3) key(3) ask read(4) key(4) give(3) "
                                "ask give(4) ask");
        CHECK(told(g, all() | rill::take(1)) ==
              "ask read(1) key(1) ask read(1) key(1) ask read(3) key(3) ask read(4) key(4) give(3)");
    }
}

TEST_CASE("set_symmetric_difference keeps const and passes up to forward") {
    static_assert(over<on_the_left, std::vector<int>&> == (forward | constant));
    static_assert(over<on_the_left, std::list<int>&> == (forward | constant));
    static_assert(over<by_key, std::vector<int>&> == (forward | constant));
    static_assert(over<on_the_left, range_of<forward | constant | values>> == (forward | constant));
    static_assert(over<on_the_left, input<>> == single_pass);
    static_assert(over<on_the_right, stream<>> == single_pass);
}

TEST_CASE("elements of set_symmetric_difference are the common reference of the ranges' elements; text that is a key "
          "is owned") {
    std::vector<int> numbers{1, 4};
    std::list<int> others{3};
    for (int& x : rill::set_symmetric_difference(numbers, others)) x *= 10;
    CHECK(numbers == std::vector{10, 40});
    CHECK(others == std::list{30});
    CHECK(gives(rill::set_symmetric_difference(std::vector{1}, std::vector{0.5}), {0.5, 1.0}));
    std::istringstream a("a a line that is longer than a short string\nc\n"), b("b\nd the same, long as it is\n");
    auto const head = [](std::string_view s) { return s.substr(0, 1); };
    auto const lines = rill::set_symmetric_difference(head, rill::lines(a), rill::lines(b)) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(lines), std::vector<std::string> const>);
    CHECK((lines.size() == 4 && lines[0][0] == 'a' && lines[1] == "b" && lines[2] == "c" && lines[3][0] == 'd'));
    move_only left[] = {move_only(2)}, right[] = {move_only(1)};
    auto const both =
        rill::set_symmetric_difference(stream<move_only>(left, left + 1), stream<move_only>(right, right + 1)) |
        rill::to<std::vector>();
    CHECK(both.at(1) == 2);
}

TEST_CASE("the examples of set_symmetric_difference are true") {
    std::vector expected{1, 2, 4}, found{2, 3};
    CHECK(gives(rill::set_symmetric_difference(expected, found), {1, 3, 4}));
}

TEST_CASE("set_symmetric_difference refuses functions that do not fit, and no range at all") {
    beside::refuses_what_does_not_fit();
    using verb = decltype(rill::set_symmetric_difference);
    static_assert(!std::invocable<verb, std::vector<int>&>);
    static_assert(!std::invocable<verb, std::vector<int>&, std::vector<int>&, std::vector<int>&>);
}

TEST_CASE("lookup stays out of set_symmetric_difference") { beside::keeps_lookup_out(); }
