#include <rill/sources/random.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/terminals/to.hpp>
#include <random>

using namespace test;

namespace {
/// Counts what it is asked for. It can be moved and not copied.
class engine {
    unsigned n_ = 0;

public:
    engine() = default;
    engine(engine&&) = default;
    engine& operator=(engine&&) = default;
    using result_type = unsigned;
    static constexpr unsigned min() { return 0; }
    static constexpr unsigned max() { return ~0u; }
    constexpr unsigned operator()() {
        happens("draw");
        return n_++;
    }
};
constexpr auto raw = [](auto& e) { return static_cast<int>(e()); };
} // namespace

TEST_CASE("random draws numbers from a distribution") {
    auto throws =
        rill::random(std::uniform_int_distribution(1, 6), std::mt19937(42)) | rill::take(3) | rill::to<std::vector>();
    std::mt19937 e(42);
    std::uniform_int_distribution die(1, 6);
    auto const expected = [&] { return die(e); };
    for (int x : throws) CHECK(x == expected());
    CHECK(throws.size() == 3);
}

TEST_CASE("random uses its engine once for each element that is asked for") {
    for (auto g : gears) {
        CHECK(told(g, rill::random(raw, engine()) | rill::take(2)) == "draw give(0) draw give(1)");
        CHECK(told(g, rill::random(raw, engine()) | rill::take(0)) == "");
    }
    static_assert(gives(rill::random(raw, engine()) | rill::take(3), {0, 1, 2}));
}

TEST_CASE("random borrows a named engine and owns a temporary one") {
    engine named;
    CHECK(gives(rill::random(raw, named) | rill::take(2), {0, 1}));
    CHECK(gives(rill::random(raw, named) | rill::take(2), {2, 3}));
    CHECK(gives(rill::random(raw, std::move(named)) | rill::take(1), {4}));
}

TEST_CASE("every pass over random goes on with the next number, and one that was moved from is empty") {
    auto numbers = rill::random(raw, engine());
    CHECK(gives(numbers | rill::take(2), {0, 1}));
    CHECK(told(gear::push, numbers | rill::take(1)) == "draw give(2)");
    auto owner = std::move(numbers);
    CHECK(gives(numbers, {}));
    CHECK(gives(owner | rill::take(1), {3}));
}

TEST_CASE("random is single pass and move-only") {
    using numbers = decltype(rill::random(raw, std::mt19937()));
    static_assert(shape_of<numbers> == single_pass && well_formed<numbers>() && !std::copyable<numbers>);
    static_assert(!std::copyable<decltype(rill::random(raw, std::declval<std::mt19937&>()))>);
}

TEST_CASE("random refuses what cannot be drawn from") {
    using random = decltype(rill::random);
    static_assert(!std::invocable<random, int, std::mt19937>);
    static_assert(!std::invocable<random, std::uniform_int_distribution<>, int>);
    static_assert(!std::invocable<random, std::uniform_int_distribution<>, std::mt19937 const&>);
    static_assert(!std::invocable<random, std::uniform_int_distribution<>, std::mt19937 const>);
}
