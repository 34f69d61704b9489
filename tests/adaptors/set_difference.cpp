#include <rill/adaptors/set_difference.hpp>
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
using beside = beside_tens<rill::set_difference>;
constexpr auto on_the_left = beside::on_the_left;
constexpr auto on_the_right = beside::on_the_right;
constexpr auto by_key = beside::by_key;
} // namespace

TEST_CASE("set_difference hands on what is in the first range and in no other, and ends with it") {
    CHECK(beside::conforms(on_the_left, {5, 10, 15, 20, 25}, {5, 15, 25}) ==
          "ask read(5) give(5) ask read(10) ask read(15) give(15) ask read(20) ask read(25) give(25) ask");
    CHECK(conformance_of_variant(on_the_right, {5, 10, 25, 30}, {20}) ==
          "ask read(5) ask read(10) ask read(25) give(20)");
    beside::conforms(on_the_left, {}, {});
    conformance_of_variant(on_the_right, {1, 2, 30}, {10, 20});
    static_assert(constantly(on_the_left, {5, 10, 15, 20, 25}, {5, 15, 25}));
}

TEST_CASE("set_difference has as many of equal elements as the standard algorithm, and the same ones") {
    CHECK(like_std(rill::set_difference, std::ranges::set_difference).of_two());
    CHECK(like_std(rill::set_difference, std::ranges::set_difference).of_three());
    CHECK(gives(rill::set_difference(std::vector{1, 1, 1, 1}, std::vector{1, 1}, std::vector{1}), {1}));
}

TEST_CASE("ranges are asked from left to right, nobody when the first has ended, and the key is called once") {
    int left[] = {1, 3, 4}, middle[] = {3}, right[] = {1, 5};
    for (auto g : gears) {
        auto all = [&](int n) {
            return rill::set_difference(logged("key", [](int x) { return x; }), input<>(left, left + n),
                                        input<>(middle, middle + 1), input<>(right, right + 2));
        };
        CHECK(told(g, all(3)) == "ask read(1) key(1) ask read(3) key(3) ask read(1) key(1) ask read(3) key(3) "
                                 "ask read(5) key(5) ask read(4) key(4) ask give(4) ask");
        CHECK(told(g, all(0)) == "ask");
        CHECK(told(g, all(1)) == "ask read(1) key(1) ask read(3) key(3) ask read(1) key(1) ask");
    }
    CHECK(gives(rill::set_difference(rill::iota(1), std::vector{2, 4, 9}) | rill::take(3), {1, 3, 5}));
}

TEST_CASE("set_difference keeps const and passes up to forward") {
    static_assert(over<on_the_left, std::vector<int>&> == (forward | constant));
    static_assert(over<on_the_left, std::list<int>&> == (forward | constant));
    static_assert(over<by_key, std::vector<int>&> == (forward | constant));
    static_assert(over<on_the_left, range_of<forward | constant | values>> == (forward | constant));
    static_assert(over<on_the_left, input<>> == single_pass);
    static_assert(over<on_the_right, stream<>> == single_pass);
}

TEST_CASE("elements of set_difference are those of the first range; the others may be of other types") {
    std::vector<int> numbers{1, 4, 5};
    std::list<double> const others{1.0, 4.5, 5.0};
    for (int& x : rill::set_difference(numbers, others)) x *= 10;
    CHECK(numbers == std::vector{1, 40, 5});
    struct order {
        int of;
    };
    struct customer {
        int id;
    };
    class by_customer {
    public:
        bool operator()(order x, customer y) const { return x.of < y.id; }
        bool operator()(customer x, order y) const { return x.id < y.of; }
        bool operator()(order x, order y) const { return x.of < y.of; }
        bool operator()(customer x, customer y) const { return x.id < y.id; }
    };
    std::vector<order> orders{{1}, {2}, {2}, {3}};
    std::vector<customer> customers{{2}};
    CHECK(gives(rill::set_difference(by_customer(), orders, customers) | rill::map(&order::of), {1, 2, 3}));
    std::istringstream a("a a line that is longer than a short string\nb\nc\nd the same, long as it is\n"), b("b\nc\n");
    auto const head = [](std::string_view s) { return s.substr(0, 1); };
    auto const lines = rill::set_difference(head, rill::lines(a), rill::lines(b)) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(lines), std::vector<std::string> const>);
    CHECK((lines.size() == 2 && lines[0][0] == 'a' && lines[1][0] == 'd'));
    move_only left[] = {move_only(1), move_only(2), move_only(3)};
    std::vector const wanted{2};
    auto const number = [](auto const& x) { return static_cast<int>(x); };
    auto const some = rill::set_difference(number, stream<move_only>(left, left + 3), wanted) | rill::to<std::vector>();
    CHECK((some.size() == 2 && some.at(0) == 1 && some.at(1) == 3));
}

TEST_CASE("the examples of set_difference are true") {
    std::vector subscribers{1, 2, 3, 4}, unsubscribed{2}, bounced{0, 4, 5};
    CHECK(gives(rill::set_difference(subscribers, unsubscribed, bounced), {1, 3}));
    struct person {
        int id;
    };
    std::vector<person> staff{{1}, {3}}, guests{{2}, {3}};
    CHECK(&*rill::set_difference(&person::id, guests, staff).begin() == &guests[0]);
}

TEST_CASE("set_difference refuses functions that do not fit, and no range at all") {
    beside::refuses_what_does_not_fit();
}

TEST_CASE("lookup stays out of set_difference") { beside::keeps_lookup_out(); }
