#include <rill/sources/next.hpp>

#include "support/catch.hpp"
#include <memory>
#include <optional>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/from_fn.hpp>
#include <vector>

namespace {

constexpr auto counting = [n = 0]() mutable -> std::optional<int> { return n < 3 ? std::optional(++n) : std::nullopt; };

constexpr bool takes_one_after_the_other() {
    auto source = rill::from_fn(counting);
    return rill::next(source) == 1 && rill::next(source) == 2 && rill::next(source) == 3 && !rill::next(source) &&
           !rill::next(source);
}
static_assert(takes_one_after_the_other());

template <class S> concept has_next = requires(S&& s) { rill::next(std::forward<S>(s)); };

} // namespace

TEST_CASE("next gives the next element of a source, and at the end nothing, for good") {
    CHECK(takes_one_after_the_other());
}

TEST_CASE("a loop goes on where next left off, and next where the loop did") {
    auto source = rill::from_fn(counting);
    CHECK(rill::next(source) == 1);
    for (int x : source) {
        CHECK(x == 2);
        break;
    }
    CHECK(rill::next(source) == 3);
}

TEST_CASE("next on a stage is a pass of its own, and asks the source for no more than it needs") {
    auto source = rill::from_fn(counting);
    auto odd = source | rill::filter([](int x) { return x % 2 == 1; }) | rill::take(1);
    CHECK(rill::next(odd) == 1);
    CHECK(rill::next(source) == 2);
    CHECK(rill::next(odd) == 3);
    CHECK(rill::next(odd) == std::nullopt);
}

TEST_CASE("elements that can only be moved are moved out") {
    auto source = rill::from_fn([n = 0]() mutable { return std::optional(std::make_unique<int>(++n)); });
    CHECK(**rill::next(source) == 1);
}

TEST_CASE("next refuses what can be walked again, for it would always give the first element") {
    STATIC_REQUIRE(!has_next<std::vector<int>&>);
    STATIC_REQUIRE(!has_next<decltype(std::declval<std::vector<int>&>() | rill::take(1))&>);
}
