#include <rill/sources/unfold.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/take.hpp>
#include <memory>

using namespace test;

namespace {
constexpr auto digit = [](int& n) { return n == 0 ? std::nullopt : std::optional(std::exchange(n, n / 10) % 10); };
} // namespace

TEST_CASE("unfold gives what its function makes of the state, until it makes nothing") {
    CHECK(gives(rill::unfold(1234, digit), {4, 3, 2, 1}));
    static_assert(gives(rill::unfold(1234, digit), {4, 3, 2, 1}));
    CHECK(gives(rill::unfold(0, digit), {}));
    int const squares[] = {1, 4, 9};
    auto const walk_to = [end = squares + 3](int const*& at) { return at == end ? nullptr : at++; };
    CHECK(gives(rill::unfold(static_cast<int const*>(squares), walk_to), {1, 4, 9}));
}

TEST_CASE("unfold calls its function once for each element that is asked for, and not again after the end") {
    for (auto g : gears) {
        CHECK(told(g, rill::unfold(12, logged("f", digit)) | rill::take(1)) == "f(12) give(2)");
        auto source = rill::unfold(12, logged("f", digit));
        CHECK(told(g, source) == "f(12) give(2) f(1) give(1) f(0)");
        CHECK(told(g, source) == "");
    }
}

TEST_CASE("every pass over unfold goes on with the next element") {
    auto source = rill::unfold(123456, digit);
    CHECK(gives(source | rill::take(2), {6, 5}));
    CHECK(told(gear::push, source | rill::take(1)) == "give(4)");
    auto owner = std::move(source);
    CHECK(gives(source, {}));
    CHECK(gives(owner, {3, 2, 1}));
}

TEST_CASE("unfold is empty after an exception") {
    for (auto g : gears) {
        auto source = rill::unfold(0, [](int& n) { return ++n < 3 ? std::optional(n) : throw fuse_blown(); });
        CHECK_THROWS_AS(told(g, source), fuse_blown);
        CHECK(gives(source, {}));
    }
}

TEST_CASE("unfold is single pass and move-only") {
    using source = decltype(rill::unfold(1, digit));
    static_assert(shape_of<source> == single_pass && well_formed<source>() && !std::copyable<source>);
}

TEST_CASE("unfold takes states and functions of every kind") {
    auto const next = [](std::unique_ptr<int>& p) { return *p > 2 ? std::nullopt : std::optional(move_only((*p)++)); };
    CHECK(gives(rill::unfold(std::make_unique<int>(1), next), {1, 2}));
    CHECK(gives(
        rill::unfold(fixed(1), [n = 0](fixed& f) mutable { return n++ < 2 ? std::optional(f + n) : std::nullopt; }),
        {2, 3}));

    using unfold = decltype(rill::unfold);
    static_assert(!std::invocable<unfold, int, int>);
    static_assert(!std::invocable<unfold, int, int (*)(int&)>);
    static_assert(!std::invocable<unfold, int, std::optional<int> (*)(std::string&)>);
}

TEST_CASE("lookup stays out of unfold") {
    int numbers[1] = {};
    unlookable hidden[1] = {};
    auto const once = [](auto& a) {
        return rill::unfold(false, [&](bool& done) { return std::exchange(done, true) ? nullptr : &a[0]; });
    };
    test::lookup_stays_out_over(once, numbers, hidden);
}
