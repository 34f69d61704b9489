#include <rill/adaptors/elements.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/zip.hpp>
#include <array>

using namespace test;

namespace {
constexpr auto squares = rill::map([](int x) { return std::tuple(0, x, x * x); }) | rill::elements<2>();
template <class R, std::size_t N = 0>
using element = std::ranges::range_reference_t<decltype(std::declval<R>() | rill::elements<N>())>;
using pairs = std::vector<std::pair<int, std::string>>;
} // namespace

TEST_CASE("elements hands on one part of each element") {
    CHECK(conformance(squares, {1, 2, 3}, {1, 4, 9}) ==
          "ask read(1) give(1) ask read(2) give(4) ask read(3) give(9) ask");
    conformance(squares, {}, {});
    static_assert(constantly(squares, {1, 2, 3}, {1, 4, 9}));
    std::vector<std::string> names{"ann", "bob"}, towns{"rome", "oslo"};
    std::vector ages{1, 2};
    CHECK(gives(rill::zip(names, ages, towns) | rill::elements<2>(), {"rome", "oslo"}));
    CHECK(gives(rill::elements<1>(std::vector{std::array{1, 2, 3}}), {2}));
}

TEST_CASE("elements keeps everything that its source can do") {
    static_assert(over<squares, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<squares, range_of<forward>> == forward);
    static_assert(over<squares, input<>> == single_pass);
}

TEST_CASE("elements hands on references into elements that stay, and values of elements that do not") {
    using std::string;
    using made = decltype(std::declval<pairs&>() | rill::map([](auto const& p) { return p; }));
    using zipped = decltype(rill::zip(std::declval<std::vector<int>&>(), std::declval<std::vector<bool>&>()));
    static_assert(std::same_as<element<pairs&, 1>, string&>);
    static_assert(std::same_as<element<pairs const&, 1>, string const&>);
    static_assert(std::same_as<element<made, 1>, string>);
    static_assert(std::same_as<element<stream<std::pair<int, string>>, 1>, string&&>);
    static_assert(std::same_as<element<input<std::pair<int, string>>, 1>, string>);
    static_assert(std::same_as<element<input<std::pair<int const, string>>>, int>);
    static_assert(std::same_as<element<zipped>, int&>);
    static_assert(std::same_as<element<zipped, 1>, std::vector<bool>::reference>);
    static_assert(
        std::same_as<std::ranges::range_value_t<decltype(std::declval<zipped>() | rill::elements<1>())>, bool>);
}

TEST_CASE("elements refuses elements without that part") {
    static_assert(!std::invocable<decltype(rill::elements<2>), pairs&>);
    static_assert(!std::invocable<decltype(rill::elements<0>), std::vector<int>&>);
}
