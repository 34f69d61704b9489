#include <rill/terminals/sample.hpp>
#include "support/answers.hpp"
#include <rill/io/lines.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <random>
#include <sstream>

using namespace test;

namespace {
using ints = std::vector<int>;

/// An engine of few numbers, all of which it draws in turn.
struct dice {
    using result_type = unsigned;
    unsigned state = 0;
    static constexpr unsigned min() { return 1; }
    static constexpr unsigned max() { return 6; }
    constexpr unsigned operator()() { return 1 + state++ % 6; }
};

/// How far the numbers of hits are from being alike: about one for each degree of freedom where all is well.
double chi_square(std::vector<int> const& hits, double expected) {
    double sum = 0;
    for (int n : hits) sum += (n - expected) * (n - expected) / expected;
    return sum;
}
template <class Engine> double unevenness(Engine engine, int n, int k, int rounds) {
    std::vector<int> hits(static_cast<std::size_t>(n));
    for (int i = 0; i < rounds; ++i)
        for (int x : rill::range(n) | rill::sample(k, engine)) ++hits[static_cast<std::size_t>(x)];
    return chi_square(hits, static_cast<double>(rounds) * k / n);
}
} // namespace

TEST_CASE("sample is k of the elements, or all, if there are fewer") {
    answers([](auto&& r) { return rill::sample(std::forward<decltype(r)>(r), 5, dice()); }, {3, 1, 4}, ints{3, 1, 4});
    answers([](auto&& r) { return std::forward<decltype(r)>(r) | rill::sample(0, dice()); }, {3, 1, 4}, ints(), 0);
    answers([](auto&& r) { return std::forward<decltype(r)>(r) | rill::sample(1, dice()); }, {3, 1}, ints{1});
    auto drawn = rill::range(1000) | rill::sample(100, std::mt19937(1));
    CHECK(drawn.size() == 100);
    std::ranges::sort(drawn);
    CHECK(std::ranges::adjacent_find(drawn) == drawn.end());
}

TEST_CASE("each element is as likely to be drawn") { // 29 degrees of freedom: 1 in 1000 is beyond 58.3
    CHECK(unevenness(std::mt19937(1), 30, 7, 3000) < 58.3);
    CHECK(unevenness(std::mt19937_64(2), 30, 1, 3000) < 58.3);
    CHECK(unevenness(std::minstd_rand(3), 30, 29, 3000) < 58.3);
    CHECK(unevenness(std::ranlux24_base(4), 30, 7, 3000) < 58.3);
}

TEST_CASE("a number that is drawn is as likely as any other, whatever the engine's range is") {
    for (std::size_t n = 2; n <= 6; ++n) {
        std::vector<int> drawn(n);
        dice die;
        for (std::size_t i = 0; i < 60 * n; ++i) ++drawn[rill::core::op::draw(die, n - 1)];
        CHECK(drawn == std::vector<int>(n, 60));
    }
    std::vector<int> hits(100);
    std::mt19937 bits(5);
    for (int i = 0; i < 20000; ++i) ++hits[static_cast<std::size_t>(rill::core::op::draw(bits, 99))];
    CHECK(chi_square(hits, 200) < 148.2); // 99 degrees of freedom: 1 in 1000 is beyond
    CHECK(rill::core::op::draw(bits, 0) == 0);
    std::mt19937_64 wide(6), same(6);
    CHECK(rill::core::op::draw(wide, ~std::uint64_t{0}) == same());
}

TEST_CASE("a named engine is borrowed, a temporary one is owned") {
    std::mt19937 engine(1), untouched(1);
    auto const closure = rill::sample(2, engine);
    CHECK(engine == untouched);
    auto const first = rill::range(100) | closure;
    CHECK(engine != untouched);
    CHECK((rill::range(100) | closure) != first);
    auto const owner = rill::sample(2, std::mt19937(1));
    CHECK((rill::range(100) | owner) == first);
    CHECK((rill::range(100) | owner) == first);
    CHECK(rill::sample(rill::range(100), 2, untouched) == first);
    CHECK(untouched != std::mt19937(1));
}

TEST_CASE("a seeded engine draws the same everywhere") {
    CHECK((rill::range(1000) | rill::sample(3, std::mt19937(42))) == ints{935, 516, 370});
}

TEST_CASE("sample asks for each element once, and copies or moves those that it keeps") {
    int numbers[] = {1, 2};
    recording story;
    CHECK(rill::sample(input<>(numbers, numbers + 2), 1, dice()).size() == 1);
    CHECK(story.text() == "ask read(1) ask read(2) ask");
    move_only owners[] = {move_only(1), move_only(2), move_only(3)};
    CHECK((stream<move_only>(owners, owners + 3) | rill::sample(2, dice())).size() == 2);
}

TEST_CASE("sample owns what it keeps of lines, and takes part in aggregate") {
    std::istringstream text("a\nb\nc\n");
    std::mt19937 engine(1);
    auto const [some, n] = rill::lines(text) | rill::aggregate(rill::sample(2, engine), rill::count());
    static_assert(std::same_as<std::remove_cvref_t<decltype(some)>, std::vector<std::string>>);
    CHECK(some.size() == 2);
    CHECK(n == 3);
}

TEST_CASE("sample refuses a negative k at once, and what does not fit") {
    CHECK_THROWS_WITH(rill::sample(-1, dice()), "rill::sample: count must not be negative, got -1");
    using sample = decltype(rill::sample);
    static_assert(std::invocable<sample, ints&, int, dice>);
    static_assert(!std::invocable<sample, ints&, int, dice const&>);
    static_assert(!std::invocable<sample, ints&, int, int>);
    static_assert(!std::invocable<sample, ints&, double, dice>);
    static_assert(!std::invocable<sample, std::vector<move_only>&, int, dice>);
    static_assert(!std::invocable<sample, std::ranges::iota_view<int>, int, dice>);
}
