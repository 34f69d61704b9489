#include <rill/terminals/fsum.hpp>
#include "support/answers.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <cmath>
#include <limits>

using namespace test;

namespace {
using numbers = std::vector<double>;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double greatest = std::numeric_limits<double>::max();
} // namespace

TEST_CASE("fsum is the exact sum, rounded once") {
    answers(verb(rill::fsum), {3, 1, 4}, 8.0);
    answers(verb(rill::fsum), {}, 0.0);
    CHECK((numbers(10, 0.1) | rill::fsum()) == 1.0);
    CHECK((numbers{1e100, 1e50, 1, -1e50, -1e100} | rill::fsum()) == 1.0);
    CHECK((numbers{1e16, 1, 1e-16} | rill::fsum()) == 10000000000000002.0);
    CHECK((std::array{0.1, 0.2, 0.3, -0.6} | rill::fsum()) == 2.7755575615628914e-17);
}

TEST_CASE("fsum rounds half to even, whatever is left below") { // from CPython's tests of math.fsum
    CHECK((numbers{0x1p53, -0.5, -0x1p-54} | rill::fsum()) == 0x1p53 - 1);
    CHECK((numbers{0x1p53, 1, 0x1p-100} | rill::fsum()) == 0x1p53 + 2);
    CHECK((numbers{0x1p53 + 10, 1, 0x1p-100} | rill::fsum()) == 0x1p53 + 12);
    CHECK((numbers{0x1p53 - 4, 0.5, 0x1p-54} | rill::fsum()) == 0x1p53 - 3);
    CHECK((numbers{1e16, 1, -1e-16} | rill::fsum()) == 1e16);
    CHECK((numbers{-0x1p53, -1, -0x1p-100} | rill::fsum()) == -0x1p53 - 2);
    numbers harmonic;
    for (int n = 1; n < 1001; ++n) harmonic.push_back(1.0 / n);
    CHECK((harmonic | rill::fsum()) == 0x1.df11f45f4e61ap+2);
    numbers alternating;
    for (int n = 1; n < 1001; ++n) alternating.push_back((n % 2 == 0 ? 1.0 : -1.0) / n);
    CHECK((alternating | rill::fsum()) == -0x1.62a2af1bd3624p-1);
    numbers far;
    for (int n = 0; n < 500; ++n) far.push_back(std::pow(1.7, n + 1) - std::pow(1.7, n));
    for (int n = 0; n < 500; ++n) far.push_back(-far[static_cast<std::size_t>(n)]);
    far.push_back(0x1p-1074);
    CHECK((far | rill::fsum()) == 0x1p-1074);
}

TEST_CASE("fsum does not depend on the order") {
    numbers v;
    unsigned state = 1;
    for (int i = 0; i < 200; ++i) {
        state = static_cast<unsigned>(state * 48271ull % 2147483647u);
        v.push_back(std::ldexp(static_cast<double>(state) - 1e9, static_cast<int>(state % 200) - 100));
    }
    auto const sum = rill::fsum(v);
    for (int round = 0; round < 20; ++round) {
        std::ranges::rotate(v, v.begin() + 37);
        std::swap(v[0], v[100]);
        CHECK(rill::fsum(v) == sum);
    }
}

TEST_CASE("fsum of infinities and NaN; a sum that is not finite on the way is an error") {
    CHECK((numbers{1, infinity, 2} | rill::fsum()) == infinity);
    CHECK((numbers{-infinity, 1} | rill::fsum()) == -infinity);
    CHECK(std::isnan(numbers{infinity, -infinity} | rill::fsum()));
    CHECK(std::isnan(numbers{1, not_a_number, infinity} | rill::fsum()));
    CHECK_THROWS_AS((numbers{greatest, greatest, -greatest} | rill::fsum()), std::overflow_error);
    CHECK_THROWS_WITH((numbers{-greatest, -greatest} | rill::fsum()), "rill::fsum: intermediate overflow");
    CHECK((numbers{greatest, -greatest, greatest} | rill::fsum()) == greatest);
}

TEST_CASE("fsum is of double at least, and takes part in aggregate") {
    static_assert(std::same_as<decltype(rill::fsum(std::vector<float>())), double>);
    static_assert(std::same_as<decltype(rill::fsum(std::vector<long double>())), long double>);
    CHECK(rill::fsum(std::vector{true, true}) == 2);
    recording story;
    CHECK((std::vector{1, 2} | rill::map(logged("half", [](int x) { return x / 2.0; })) |
           rill::aggregate(rill::fsum(), rill::count())) == std::tuple(1.5, std::size_t{2}));
    CHECK(story.text() == "half(1) half(2)");
}

TEST_CASE("fsum refuses what are no numbers, and what has no end") {
    using fsum = decltype(rill::fsum);
    static_assert(!std::invocable<fsum, std::vector<std::string>&>);
    static_assert(!std::invocable<fsum, std::ranges::iota_view<int>>);
    static_assert(!std::invocable<fsum, int>);
}
