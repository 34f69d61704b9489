#include <rill/sources/generate.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <memory>

using namespace test;

namespace {
constexpr auto counter = [](int from = 1) { return [n = from]() mutable { return n++; }; };
} // namespace

TEST_CASE("generate gives what its function returns, for ever") {
    auto next = [a = 0, b = 1]() mutable { return std::exchange(a, std::exchange(b, a + b)); };
    CHECK(gives(rill::generate(next) | rill::take(7), {0, 1, 1, 2, 3, 5, 8}));
    static_assert(gives(rill::generate(counter()) | rill::take(3), {1, 2, 3}));
}

TEST_CASE("generate calls its function once for each element that is asked for") {
    for (auto g : gears) {
        auto const f = logged("call", [] { return 1; });
        CHECK(told(g, rill::generate(f) | rill::take(0)) == "");
        CHECK(told(g, rill::generate(f) | rill::take(2)) == "call give(1) call give(1)");
        CHECK(told(g, rill::generate(f) | rill::filter([](int) { return true; }) | rill::take(2)) ==
              "call give(1) call give(1)");
    }
}

TEST_CASE("every pass over generate goes on with the next element") {
    auto numbers = rill::generate(counter());
    CHECK(gives(numbers | rill::take(3), {1, 2, 3}));
    CHECK(told(gear::push, numbers | rill::take(2)) == "give(4) give(5)");
    CHECK(*numbers.begin() == 6);
    auto owner = std::move(numbers);
    CHECK(gives(owner | rill::take(2), {7, 8}));
    CHECK(gives(numbers, {}));
    numbers = std::move(owner);
    CHECK(gives(numbers | rill::take(1), {9}));
}

TEST_CASE("generate is empty after an exception") {
    for (auto g : gears) {
        auto source = rill::generate([n = 0]() mutable { return ++n < 3 ? n : throw fuse_blown(); });
        CHECK_THROWS_AS(told(g, source), fuse_blown);
        CHECK(gives(source, {}));
    }
}

TEST_CASE("generate is single pass and move-only") {
    using source = decltype(rill::generate(counter()));
    static_assert(shape_of<source> == single_pass && well_formed<source>() && !std::copyable<source>);
    static_assert(std::same_as<std::ranges::range_reference_t<source>, int&&>);
}

TEST_CASE("generate hands references on, and values without a copy or a move") {
    int x = 0;
    auto same = rill::generate([&]() -> int& { return x; });
    for (int& y : same | rill::take(3)) ++y;
    CHECK(x == 3);

    struct pinned {
        int value;
        explicit pinned(int v) : value(v) {}
        pinned(pinned&&) = delete;
    };
    std::string seen;
    for (pinned const& p : rill::generate([] { return pinned(4); }) | rill::take(2)) seen += std::to_string(p.value);
    CHECK(seen == "44");

    counted::copies = 0;
    for (auto g : gears) {
        auto most = 0;
        auto source = rill::generate([] { return counted(1); }) | rill::take(3);
        walk(source, g, [&](auto const&) { most = (std::max)(most, counted::alive); });
        CHECK(most == 1);
    }
    CHECK(counted::copies == 0);
    CHECK(counted::alive == 0);

    std::vector<std::unique_ptr<int>> kept;
    for (auto&& p : rill::generate([] { return std::make_unique<int>(5); }) | rill::take(2))
        kept.push_back(std::move(p));
    CHECK(*kept[1] == 5);
}

TEST_CASE("generate takes functions of every kind, and refuses what is none") {
    int (*five)() = [] { return 5; };
    CHECK(gives(rill::generate(five) | rill::take(2), {5, 5}));
    CHECK(gives(rill::generate([p = std::make_unique<int>(3)] { return *p; }) | rill::take(1), {3}));
    using generate = decltype(rill::generate);
    static_assert(!std::invocable<generate, int>);
    static_assert(!std::invocable<generate, void (*)()>);
    static_assert(!std::invocable<generate, int (*)(int)>);
}

TEST_CASE("lookup stays out of generate") {
    int numbers[1] = {};
    unlookable hidden[1] = {};
    test::lookup_stays_out_over([](auto& a) { return rill::take(rill::generate([x = a[0]] { return x; }), 2); },
                                numbers, hidden);
    test::lookup_stays_out_over([](auto& a) { return rill::take(rill::generate([&]() -> auto& { return a[0]; }), 2); },
                                numbers, hidden);
}
