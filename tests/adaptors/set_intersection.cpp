#include <rill/adaptors/set_intersection.hpp>
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
using beside = beside_tens<rill::set_intersection>;
constexpr auto on_the_left = beside::on_the_left;
constexpr auto on_the_right = beside::on_the_right;
constexpr auto by_key = beside::by_key;
} // namespace

TEST_CASE("set_intersection hands on what is in all of its ranges, and ends with the first that ends") {
    CHECK(beside::conforms(on_the_left, {5, 10, 15, 20, 25}, {10, 20}) ==
          "ask read(5) ask read(10) give(10) ask read(15) ask read(20) give(20) ask read(25)");
    CHECK(conformance_of_variant(on_the_right, {5, 10, 25, 30}, {10}) ==
          "ask read(5) ask read(10) give(10) ask read(25)");
    beside::conforms(on_the_left, {}, {});
    conformance_of_variant(on_the_right, {1, 2, 30}, {});
    static_assert(constantly(on_the_left, {5, 10, 15, 20, 25}, {10, 20}));
}

TEST_CASE("set_intersection has as many of equal elements as the standard algorithm, and the same ones") {
    CHECK(like_std(rill::set_intersection, std::ranges::set_intersection).of_two());
    CHECK(like_std(rill::set_intersection, std::ranges::set_intersection).of_three());
    CHECK(gives(rill::set_intersection(std::vector{1, 1}, std::vector{1, 1, 1}, std::vector{1}), {1}));
}

TEST_CASE("ranges are asked from left to right, nobody when one has ended, and the key is called once") {
    int left[] = {1, 3, 4}, middle[] = {2, 3}, right[] = {3, 4};
    for (auto g : gears) {
        auto all = [&](int n) {
            return rill::set_intersection(logged("key", [](int x) { return x; }), input<>(left, left + 3),
                                          input<>(middle, middle + n), input<>(right, right + 2));
        };
        CHECK(told(g, all(2)) == "ask read(1) key(1) ask read(2) key(2) ask read(3) key(3) ask read(3) key(3) "
                                 "ask read(3) key(3) give(3) ask read(4) key(4) ask");
        CHECK(told(g, all(0)) == "ask read(1) key(1) ask");
        CHECK(told(g, all(2) | rill::take(1)) == "ask read(1) key(1) ask read(2) key(2) ask read(3) key(3) "
                                                 "ask read(3) key(3) ask read(3) key(3) give(3)");
    }
    CHECK(gives(rill::set_intersection(rill::iota(1), std::vector{2, 4, 9}), {2, 4, 9}));
}

TEST_CASE("set_intersection keeps const and passes up to forward") {
    static_assert(over<on_the_left, std::vector<int>&> == (forward | constant));
    static_assert(over<on_the_left, std::list<int>&> == (forward | constant));
    static_assert(over<by_key, std::vector<int>&> == (forward | constant));
    static_assert(over<on_the_left, range_of<forward | constant | values>> == (forward | constant));
    static_assert(over<on_the_left, input<>> == single_pass);
    static_assert(over<on_the_right, stream<>> == single_pass);
}

TEST_CASE("elements of set_intersection are those of the first range; the others may be of other types") {
    std::vector<int> numbers{1, 4, 5};
    std::list<double> const others{4.0, 4.5};
    for (int& x : rill::set_intersection(numbers, others)) x *= 10;
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
    CHECK(gives(rill::set_intersection(by_customer(), orders, customers) | rill::map(&order::of), {2}));
    std::istringstream a("a a line that is longer than a short string\nb\nc\nd the same, long as it is\n"), b("a\nd\n");
    auto const head = [](std::string_view s) { return s.substr(0, 1); };
    auto const lines = rill::set_intersection(head, rill::lines(a), rill::lines(b)) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(lines), std::vector<std::string> const>);
    CHECK((lines.size() == 2 && lines[0][0] == 'a' && lines[1][0] == 'd'));
    move_only left[] = {move_only(1), move_only(2), move_only(3)};
    std::vector const wanted{1, 3};
    auto const number = [](auto const& x) { return static_cast<int>(x); };
    auto const some =
        rill::set_intersection(number, stream<move_only>(left, left + 3), wanted) | rill::to<std::vector>();
    CHECK((some.size() == 2 && some.at(0) == 1 && some.at(1) == 3));
}

TEST_CASE("the examples of set_intersection are true") {
    std::vector subscribers{1, 2, 4}, customers{2, 3, 4}, members{0, 4, 5};
    CHECK(gives(rill::set_intersection(subscribers, customers, members), {4}));
    struct person {
        int id;
    };
    std::vector<person> staff{{1}, {3}}, guests{{2}, {3}};
    CHECK(&*rill::set_intersection(&person::id, staff, guests).begin() == &staff[1]);
}

TEST_CASE("set_intersection refuses functions that do not fit, and no range at all") {
    beside::refuses_what_does_not_fit();
}

TEST_CASE("lookup stays out of set_intersection") { beside::keeps_lookup_out(); }
