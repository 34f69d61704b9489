#include <rill/adaptors/tee.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/next.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>
#include <sstream>

using namespace test;

namespace {
/// One of two readers, the other being gone.
constexpr auto reader = [](auto&& r) {
    auto readers = rill::tee<2>(std::forward<decltype(r)>(r), 1);
    return std::move(readers[1]);
};
auto numbers(int n) {
    return rill::from_fn([i = 0, n]() mutable { return i < n ? std::optional<counted>(++i) : std::nullopt; });
}
} // namespace

TEST_CASE("each reader of a tee has all elements, and the source is asked once for each") {
    int some[] = {1, 2, 3};
    for (auto g : gears) {
        auto [a, b] = stream<>(some, some + 3) | rill::tee<2>(3);
        CHECK(told(g, a | rill::take(2)) == "ask give(1) ask give(2)");
        CHECK(told(g, b | rill::take(1)) == "give(1)");
        CHECK(told(g, a) == "ask give(3) ask");
        CHECK(told(g, b) == "give(2) give(3)");
        CHECK(told(g, a) == "");
        CHECK(told(g, b) == "");
    }
}

TEST_CASE("nothing is asked before a reader asks, and then no more than it needs") {
    int some[] = {1, 2, 3};
    recording story;
    auto readers = rill::tee<3>(stream<>(some, some + 3), 5);
    CHECK(story.text() == "");
    CHECK(rill::next(readers[2]) == 1);
    CHECK(rill::next(readers[0]) == 1);
    CHECK(story.text() == "ask");
}

TEST_CASE("the readers can be interleaved in any way, and each goes on where it was left") {
    std::vector<int> seen[3];
    auto readers = rill::iota(0) | rill::tee<3>(10);
    unsigned state = 1;
    for (int i = 0; i < 3000; ++i) {
        state = state * 1103515245 + 12345;
        auto const which = state / 65536 % 3;
        try {
            seen[which].push_back(*rill::next(readers[which]));
        } catch (std::length_error const&) {
        }
    }
    for (auto& all : seen) {
        CHECK(all.size() > 900);
        for (std::size_t n = 0; n < all.size(); ++n) REQUIRE(all[n] == static_cast<int>(n));
    }
}

TEST_CASE("a reader beyond the limit throws, nothing is lost, and it goes on when the others have caught up") {
    int some[] = {1, 2, 3, 4};
    recording story;
    auto [a, b] = stream<>(some, some + 4) | rill::tee<2>(2);
    CHECK((rill::next(a) == 1 && rill::next(a) == 2));
    for (int i = 0; i < 2; ++i)
        CHECK(too_long([&] { return rill::next(a); }) ==
              "rill::tee: one reader's lead over another must not exceed the limit of 2");
    CHECK(story.text() == "ask ask");
    CHECK(rill::next(b) == 1);
    CHECK(rill::next(a) == 3);
    CHECK(too_long([&] { return rill::next(a); }) != "");
    CHECK((rill::next(b) == 2 && rill::next(b) == 3 && rill::next(b) == 4));
    CHECK((rill::next(a) == 4 && !rill::next(b) && !rill::next(a)));
}

TEST_CASE("with a limit of one the readers take turns") {
    auto [a, b] = rill::iota(1) | rill::tee<2>(1);
    for (auto [x, y] : rill::zip(a, b) | rill::take(3)) CHECK(x == y);
}

TEST_CASE("what a reader refers to stays until its next step, whatever the others do") {
    auto [a, b] = numbers(100) | rill::tee<2>(50);
    auto it = a.begin();
    auto const& first = *it;
    static_assert(std::same_as<decltype(*it), counted const&>);
    for (int i = 0; i < 50; ++i) static_cast<void>(b.begin());
    CHECK(first == 1);
    CHECK(counted::copies == 0);
}

TEST_CASE("a tee keeps the elements between the slowest and the fastest reader, and frees what nobody needs") {
    counted::copies = 0;
    {
        // One more is what from_fn has left.
        auto [a, b] = numbers(100) | rill::tee<2>(10);
        for (int i = 0; i < 10; ++i) static_cast<void>(a.begin());
        CHECK(counted::alive == 10 + 1);
        for (int i = 0; i < 10; ++i) static_cast<void>(b.begin());
        CHECK(counted::alive == 1 + 1);
        for (int i = 0; i < 7; ++i) static_cast<void>(a.begin());
        CHECK(counted::alive == 8 + 1);
        {
            auto gone = std::move(b);
            CHECK(b.begin() == b.end());
        }
        CHECK(counted::alive == 1 + 1); // the one that a is at
        for (int i = 0; i < 50; ++i) static_cast<void>(a.begin());
        CHECK(counted::alive == 1 + 1);
    }
    CHECK(counted::alive == 0);
    CHECK(counted::copies == 0);
}

TEST_CASE("a tee allocates nothing when its places have been used once") {
    auto [a, b] = rill::iota(0) | rill::tee<2>(8);
    auto const round = [&] {
        for (int i = 0; i < 8; ++i) static_cast<void>(a.begin());
        for (int i = 0; i < 8; ++i) static_cast<void>(b.begin());
    };
    round();
    round();
    auto const before = allocations();
    for (int i = 0; i < 100; ++i) round();
    CHECK(allocations() - before == 0);
}

TEST_CASE("a reader is a single-pass source as others are") {
    int some[] = {1, 2, 3};
    for (auto g : gears) {
        CHECK(told(g, reader(stream<>(some, some + 3))) == "ask give(1) ask give(2) ask give(3) ask");
        CHECK(told(g, reader(input<>(some, some + 3))) ==
              "ask read(1) give(1) ask read(2) give(2) ask read(3) give(3) ask");
        CHECK(told(g, reader(std::vector{1, 2})) == "give(1) give(2)");
        move_only elements[] = {move_only(1), move_only(2)};
        CHECK(told(g, reader(stream<move_only>(elements, elements + 2))) == "ask give(1) ask give(2) ask");
        fixed others[] = {fixed(1), fixed(2)};
        CHECK(told(g, reader(stream<fixed>(others, others + 2))) == "ask give(1) ask give(2) ask");
    }
    static_assert(over<reader, stream<>> == single_pass);
    static_assert(over<reader, std::vector<int>&> == single_pass);
    static_assert(!std::copyable<decltype(reader(std::declval<stream<>>()))>);
}

TEST_CASE("readers outlive each other, and are assigned") {
    auto readers = numbers(3) | rill::tee<2>(5);
    static_cast<void>(readers[0].begin());
    readers[0] = std::move(readers[1]);
    CHECK(told(gear::pull, readers[0]) == "give(1) give(2) give(3)");
    auto others = numbers(3) | rill::tee<2>(5);
    readers[0] = std::move(others[0]);
    CHECK(told(gear::pull, readers[0]) == "give(1) give(2) give(3)");
}

TEST_CASE("an exception leaves at the reader that asked; for the others the source has ended") {
    auto source = [](int n) -> rill::generator<int> {
        for (int i = 0; i < n; ++i) co_yield i;
        throw std::runtime_error("over");
    };
    auto [a, b] = source(2) | rill::tee<2>(5);
    CHECK((rill::next(a) == 0 && rill::next(a) == 1));
    CHECK_THROWS_AS(rill::next(a), std::runtime_error);
    CHECK(told(gear::pull, b) == "give(0) give(1)");
    CHECK(!rill::next(a));
}

TEST_CASE("a function below that throws loses its element, and no other") {
    int some[] = {1, 2, 3};
    auto [a, b] = stream<>(some, some + 3) |
                  rill::map([](int x) { return x == 2 ? throw std::runtime_error("two") : x; }) | rill::tee<2>(5);
    CHECK(rill::next(a) == 1);
    CHECK_THROWS_AS(rill::next(a), std::runtime_error);
    CHECK((rill::next(b) == 1 && rill::next(b) == 3));
    CHECK((rill::next(a) == 3 && !rill::next(a)));
}

TEST_CASE("lines are kept as strings") {
    std::istringstream file("one\ntwo\n");
    auto [a, b] = rill::lines(file) | rill::tee<2>(5);
    static_assert(std::same_as<decltype(*a.begin()), std::string const&>);
    CHECK((a | rill::to<std::vector>()) == std::vector<std::string>{"one", "two"});
    CHECK((b | rill::to<std::vector>()) == std::vector<std::string>{"one", "two"});
}

TEST_CASE("the example of tee is true") {
    auto measurements = rill::iota(0) | rill::take(15);
    auto [numbers, ahead] = measurements | rill::tee<2>(1000);
    int pairs = 0;
    for (auto [x, y] : rill::zip(numbers, ahead | rill::drop(10))) pairs += y == x + 10;
    CHECK(pairs == 5);
}

TEST_CASE("tee refuses a limit that lets nobody go first, and what cannot be kept") {
    int some[] = {1, 2};
    CHECK(complaint([] { static_cast<void>(rill::tee<2>(0)); }) == "rill::tee: count must not be zero, got 0");
    CHECK(complaint([&] { static_cast<void>(rill::tee<2>(some, -7)); }) ==
          "rill::tee: count must not be negative, got -7");
    using tee = decltype(rill::tee<2>);
    static_assert(!std::invocable<tee, std::vector<int>&, double>);
    static_assert(!std::invocable<tee, int, int>);
    auto words = [](std::string_view line) { return std::vector{line}; };
    static_assert(!std::invocable<tee, decltype(rill::lines("") | rill::map(words)), int>);
}

TEST_CASE("lookup stays out of tee") { lookup_stays_out(reader); }
