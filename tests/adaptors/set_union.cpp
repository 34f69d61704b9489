#include <rill/adaptors/set_union.hpp>
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
using beside = beside_tens<rill::set_union>;
constexpr auto on_the_left = beside::on_the_left;
constexpr auto on_the_right = beside::on_the_right;
constexpr auto by_key = beside::by_key;
} // namespace

TEST_CASE("set_union hands on the least of the elements at hand, once, and then asks for those behind it") {
    CHECK(beside::conforms(on_the_left, {5, 10, 25}, {5, 10, 20, 25}) ==
          "ask read(5) give(5) ask read(10) give(10) ask read(25) give(20) give(25) ask");
    CHECK(conformance_of_variant(on_the_right, {10, 15}, {10, 15, 20}) ==
          "ask read(10) give(10) ask read(15) give(15) ask give(20)");
    beside::conforms(on_the_left, {}, {10, 20});
    conformance_of_variant(on_the_right, {1, 2, 30}, {1, 2, 10, 20, 30});
    static_assert(constantly(on_the_left, {5, 10, 25}, {5, 10, 20, 25}));
}

TEST_CASE("set_union has as many of equal elements as the standard algorithm, and the same ones") {
    CHECK(like_std(rill::set_union, std::ranges::set_union).of_two());
    CHECK(like_std(rill::set_union, std::ranges::set_union).of_three());
    CHECK(gives(rill::set_union(std::vector{1, 1}, std::vector{1, 1, 1}, std::vector{1}), {1, 1, 1}));
}

TEST_CASE("each range is asked for one element at a time, from left to right, and its key is called once") {
    int left[] = {1, 3}, middle[] = {1}, right[] = {1, 4};
    for (auto g : gears) {
        auto all = [&] {
            return rill::set_union(logged("key", [](int x) { return x; }), input<>(left, left + 2),
                                   input<>(middle, middle + 1), input<>(right, right + 2));
        };
        CHECK(told(g, all()) == "ask read(1) key(1) ask read(1) key(1) ask read(1) key(1) give(1) "
                                "ask read(3) key(3) ask ask read(4) key(4) give(3) ask give(4) ask");
        CHECK(told(g, all() | rill::take(1)) == "ask read(1) key(1) ask read(1) key(1) ask read(1) key(1) give(1)");
    }
    CHECK(gives(rill::set_union(rill::iota(1) | rill::map([](int x) { return 2 * x; }), rill::iota(1)) | rill::take(5),
                {1, 2, 3, 4, 5}));
}

TEST_CASE("set_union keeps const and passes up to forward") {
    static_assert(over<on_the_left, std::vector<int>&> == (forward | constant));
    static_assert(over<on_the_left, std::list<int>&> == (forward | constant));
    static_assert(over<by_key, std::vector<int>&> == (forward | constant));
    static_assert(over<on_the_left, range_of<forward | constant | values>> == (forward | constant));
    static_assert(over<on_the_left, input<>> == single_pass);
    static_assert(over<on_the_right, stream<>> == single_pass);
}

TEST_CASE("elements of set_union are the common reference of the ranges' elements; text that is a key is owned") {
    std::vector<int> numbers{1, 4};
    std::list<int> others{3};
    for (int& x : rill::set_union(numbers, others)) x *= 10;
    CHECK(numbers == std::vector{10, 40});
    CHECK(others == std::list{30});
    CHECK(gives(rill::set_union(std::vector{1}, std::vector{0.5}), {0.5, 1.0}));
    std::istringstream a("a a line that is longer than a short string\nc\n"), b("b\nd the same, long as it is\n");
    auto const head = [](std::string_view s) { return s.substr(0, 1); };
    auto const lines = rill::set_union(head, rill::lines(a), rill::lines(b)) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(lines), std::vector<std::string> const>);
    CHECK((lines.size() == 4 && lines[0][0] == 'a' && lines[1] == "b" && lines[2] == "c" && lines[3][0] == 'd'));
    move_only left[] = {move_only(2)}, right[] = {move_only(1)};
    auto const both = rill::set_union(stream<move_only>(left, left + 1), stream<move_only>(right, right + 1)) |
                      rill::to<std::vector>();
    CHECK(both.at(1) == 2);
}

TEST_CASE("the examples of set_union are true") {
    std::vector old_names{1, 2, 4}, new_names{2, 3};
    CHECK(gives(rill::set_union(old_names, new_names), {1, 2, 3, 4}));
    struct person {
        int id;
    };
    std::vector<person> staff{{1}, {3}}, guests{{2}, {3}};
    CHECK(gives(rill::set_union(&person::id, staff, guests) | rill::map(&person::id), {1, 2, 3}));
}

TEST_CASE("set_union refuses functions that do not fit, and no range at all") { beside::refuses_what_does_not_fit(); }

TEST_CASE("lookup stays out of set_union") { beside::keeps_lookup_out(); }
