#include <rill/sources/coroutine.hpp>

#include "support/archetypes.hpp"
#include "support/catch.hpp"
#include <memory>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/generator.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using rill::coroutine;
using rill::elements_of;

coroutine<double, double> average() {
    double sum = 0, mean = 0;
    for (int n = 1;; ++n) {
        sum += co_yield mean;
        mean = sum / n;
    }
}
coroutine<int> iota(int first, int last) {
    for (int i = first; i < last; ++i) co_yield i;
}
/// Adds what it is sent until it is sent 0.
coroutine<std::string, int, int> adder(std::string name) {
    int sum = 0;
    while (int x = co_yield name + std::to_string(sum)) sum += x;
    co_return sum;
}

} // namespace

TEST_CASE("send gives a value to the co_yield that waits, and takes the next element") {
    auto a = average();
    CHECK(a.next() == 0);
    CHECK(a.send(10) == 10);
    CHECK(a.send(20) == 15);
    CHECK(a.send(30) == 20);
    CHECK_FALSE(a.finished());
}

TEST_CASE("nothing runs before the first next, and a value sent before is an error") {
    auto a = average();
    CHECK_THROWS_WITH(a.send(1), "rill::coroutine: nothing waits for a value before the first next()");
    CHECK(a.next() == 0);
    CHECK(a.send(1) == 1);
}

TEST_CASE("a result can be read after the end, and not before") {
    auto a = adder("");
    CHECK(a.next() == "0");
    CHECK(a.send(2) == "2");
    CHECK_THROWS_AS(a.result(), std::logic_error);
    CHECK(a.send(0) == std::nullopt);
    CHECK(a.finished());
    CHECK(a.result() == 2);
    CHECK(a.next() == std::nullopt);
    CHECK(a.send(1) == std::nullopt);
}

TEST_CASE("next sends a default value") {
    auto a = adder("");
    a.next();
    CHECK(a.next() == std::nullopt);
    CHECK(a.result() == 0);
}

TEST_CASE("an exception thrown in surfaces at the co_yield that waits, and may be answered") {
    auto patient = []() -> coroutine<int> {
        for (int caught = 0;; ++caught) {
            try {
                for (;;) co_yield int(caught);
            } catch (std::runtime_error const&) {
            }
        }
    }();
    CHECK(patient.next() == 0);
    CHECK(patient.throw_in(std::runtime_error("one")) == 1);
    CHECK(patient.throw_in(std::make_exception_ptr(std::runtime_error("two"))) == 2);
    CHECK_THROWS_AS(patient.throw_in(3), int);
    CHECK(patient.finished());
    CHECK(patient.next() == std::nullopt);
}

TEST_CASE("an exception thrown into a coroutine that has not begun, or has ended, comes back") {
    auto fresh = iota(0, 3);
    CHECK_THROWS_AS(fresh.throw_in(1), int);
    CHECK(fresh.finished());
    CHECK(fresh.next() == std::nullopt);
    CHECK_THROWS_AS(fresh.throw_in(2), int);
}

TEST_CASE("close ends it where it stands, and runs the destructors") {
    auto held = std::make_shared<int>(1);
    auto c = [](std::shared_ptr<int> p) -> coroutine<int> {
        auto local = p;
        for (;;) co_yield int(*local);
    }(held);
    CHECK(c.next() == 1);
    CHECK(held.use_count() == 3);
    c.close();
    CHECK(held.use_count() == 1);
    CHECK(c.finished());
    CHECK(c.next() == std::nullopt);
    c.close();
}

TEST_CASE("elements_of delegates: values go in, elements come out, and the result comes back") {
    auto outer = []() -> coroutine<std::string, int, std::string> {
        int const first = co_yield elements_of(adder("a"));
        int const second = co_yield elements_of(adder("b"));
        co_return std::to_string(first) + "," + std::to_string(second);
    }();
    CHECK(outer.next() == "a0");
    CHECK(outer.send(1) == "a1");
    CHECK(outer.send(2) == "a3");
    CHECK(outer.send(0) == "b0");
    CHECK(outer.send(5) == "b5");
    CHECK(outer.send(0) == std::nullopt);
    CHECK(outer.result() == "3,5");
}

TEST_CASE("an exception thrown in goes to the innermost, and out through each delegation") {
    auto inner = []() -> coroutine<int, void, int> {
        int caught = 0;
        try {
            co_yield 1;
        } catch (int x) {
            caught = x;
        }
        co_yield int(caught);
        throw std::runtime_error("inner");
    };
    auto outer = [](auto make) -> coroutine<int> {
        bool caught = false;
        try {
            co_yield elements_of(make());
        } catch (std::runtime_error const&) {
            caught = true;
        }
        co_yield caught ? 100 : 200;
    }(inner);
    CHECK(outer.next() == 1);
    CHECK(outer.throw_in(7) == 7);
    CHECK(outer.next() == 100);
    CHECK(outer.next() == std::nullopt);
}

namespace {
coroutine<int, void, int> nested(int depth) {
    if (depth == 0) {
        co_yield 1;
        co_return 0;
    }
    int const below = co_yield elements_of(nested(depth - 1));
    co_return below + 1;
}
} // namespace

TEST_CASE("a hundred thousand delegations deep, ended or closed") {
    auto c = nested(100'000);
    CHECK(c.next() == 1);
    CHECK(c.next() == std::nullopt);
    CHECK(c.result() == 100'000);
    auto closed = nested(100'000);
    CHECK(closed.next() == 1);
    closed.close();
}

TEST_CASE("a coroutine is a single-pass range, and goes on where a loop left it") {
    STATIC_REQUIRE(std::ranges::input_range<coroutine<int>>);
    STATIC_REQUIRE(std::ranges::view<coroutine<int, int, int>>);
    auto c = iota(0, 5);
    std::vector<int> all;
    for (int x : c | rill::take(2)) all.push_back(x);
    CHECK(c.next() == 2);
    for (int x : c) all.push_back(x);
    CHECK(all == std::vector{0, 1, 3, 4});
    coroutine<int> none;
    CHECK(none.begin() == none.end());
    CHECK(none.finished());
}

TEST_CASE("references are yielded as such, and what can only be moved is moved") {
    std::vector<int> v{1, 2};
    auto refs = [](std::vector<int>& r) -> coroutine<int&> {
        for (int& x : r) co_yield x;
    }(v);
    for (int& x : refs) x += 10;
    CHECK(v == std::vector{11, 12});

    auto owners = []() -> coroutine<std::unique_ptr<int>, std::unique_ptr<int>> {
        auto x = co_yield std::make_unique<int>(1);
        co_yield std::move(x);
    }();
    CHECK(**owners.next() == 1);
    CHECK(**owners.send(std::make_unique<int>(2)) == 2);
}

namespace {

std::vector<int> all_of(coroutine<int> c) {
    std::vector<int> all;
    while (auto x = c.next()) all.push_back(*x);
    return all;
}

} // namespace

TEST_CASE("where nothing is sent, elements_of takes any range") {
    auto yields = []() -> coroutine<int> {
        std::vector<int> const v{1, 2};
        co_yield elements_of(v);
        co_yield elements_of(std::vector<int>(1, 3));
        co_yield elements_of([]() -> rill::generator<int> { co_yield 4; }());
        auto numbers = []() -> rill::generator<long> {
            co_yield 5;
            co_yield 6;
        }();
        co_yield elements_of(numbers | rill::map([](long x) { return int(x); }));
        co_yield elements_of(iota(7, 9));
        auto named = iota(9, 11);
        named.next();
        co_yield elements_of(std::move(named));
    };
    CHECK(all_of(yields()) == std::vector{1, 2, 3, 4, 5, 6, 7, 8, 10});

    std::vector<int> changed{1, 2};
    auto references = [](std::vector<int>& v) -> coroutine<int&> { co_yield elements_of(v); };
    for (int& x : references(changed)) x *= 10;
    CHECK(changed == std::vector{10, 20});

    auto failing = []() -> coroutine<int> {
        bool caught = false;
        try {
            co_yield elements_of([]() -> rill::generator<int> {
                co_yield 1;
                throw std::runtime_error("two");
            }());
        } catch (std::runtime_error const&) {
            caught = true;
        }
        if (caught) co_yield 2;
    };
    CHECK(all_of(failing()) == std::vector{1, 2});
}

TEST_CASE("a body that asks its own coroutine gets a std::logic_error") {
    constexpr auto answer = "rill::coroutine: it is asked for an element while it makes one";
    coroutine<int, int>* self = nullptr;
    auto asks = [](coroutine<int, int>*& me) -> coroutine<int, int> {
        CHECK_THROWS_WITH(me->next(), answer);
        co_yield 1;
        CHECK_THROWS_WITH(me->send(3), answer);
        CHECK_THROWS_WITH(me->throw_in(std::runtime_error("")), answer);
        CHECK_THROWS_WITH(me->begin(), answer);
        co_yield 2;
    };
    auto c = asks(self);
    self = &c;
    CHECK(c.next() == 1);
    CHECK(c.send(0) == 2);
    CHECK(c.next() == std::nullopt);

    auto delegates = [&](coroutine<int, int>*& me) -> coroutine<int, int> { co_yield elements_of(asks(me)); };
    auto d = delegates(self);
    self = &d;
    CHECK(d.next() == 1);
    CHECK(d.next() == 2);
    CHECK(d.next() == std::nullopt);

    auto takes_itself = [](coroutine<int, int>*& me) -> coroutine<int, int> {
        co_yield 1;
        co_yield elements_of(std::move(*me));
    };
    auto e = takes_itself(self);
    self = &e;
    CHECK(e.next() == 1);
    CHECK_THROWS_WITH(e.next(), answer);
    CHECK(e.next() == std::nullopt);
}

TEST_CASE("a coroutine may be moved by its own body, and what is handed out by the one it came from") {
    coroutine<int>* self = nullptr;
    coroutine<int> elsewhere;
    auto moves = [](coroutine<int>*& me, coroutine<int>& to) -> coroutine<int> {
        co_yield 1;
        to = std::move(*me);
        co_yield 2;
        co_yield 3;
    };
    auto c = moves(self, elsewhere);
    self = &c;
    CHECK(c.next() == 1);
    CHECK(c.next() == 2);
    CHECK(c.next() == std::nullopt);
    CHECK(elsewhere.next() == 3);
    CHECK(elsewhere.next() == std::nullopt);

    auto named = iota(1, 4);
    auto lends = [](coroutine<int>& other) -> coroutine<int> { co_yield elements_of(std::move(other)); };
    auto lending = lends(named);
    CHECK(lending.next() == 1);
    named = iota(7, 8);
    CHECK(lending.next() == 2);
    CHECK(all_of(std::move(named)) == std::vector{7});
    CHECK(all_of(std::move(lending)) == std::vector{3});
}

namespace {

using hidden = test::unlookable;
coroutine<hidden, hidden, hidden> inner_of_hidden() {
    hidden x = co_yield hidden{};
    co_return x;
}
coroutine<hidden, hidden, hidden> outer_of_hidden() { co_return co_yield elements_of(inner_of_hidden()); }
coroutine<hidden&> references_to_hidden() {
    hidden x{};
    co_yield x;
}

} // namespace

TEST_CASE("argument-dependent lookup does not reach what a coroutine yields, is sent and returns") {
    auto c = outer_of_hidden();
    CHECK(c.next().has_value());
    CHECK(!c.send(nullptr).has_value());
    bool const sent = !c.result();
    CHECK(sent);
    CHECK(references_to_hidden().next().has_value());
}

TEST_CASE("what is sent need not be made from nothing") {
    struct number {
        int value;
        explicit number(int x) : value(x) {}
    };
    auto echo = []() -> coroutine<int, number> {
        for (int x = 0;;) {
            number const got = co_yield x;
            x = got.value;
        }
    };
    auto delegates = [&]() -> coroutine<int, number> { co_yield elements_of(echo()); };
    auto c = delegates();
    CHECK(c.next() == 0);
    CHECK(c.send(number(3)) == 3);
    CHECK_THROWS_AS(c.next(), std::logic_error);
}
