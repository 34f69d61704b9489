#include <rill/adaptors/adjacent.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/as_rvalue.hpp>
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/repeat.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/to.hpp>
#include <deque>
#include <forward_list>
#include <sstream>
#include <cstdint>

using namespace test;

namespace {
constexpr verb adjacent(rill::adjacent<3>);
// The elements as the digits of a number.
constexpr auto number = [](auto&& t) {
    return std::apply(
        [](auto const&... x) {
            int n = 0;
            ((n = 10 * n + x), ...);
            return n;
        },
        t);
};
constexpr auto numbers = rill::adjacent<3>() | rill::map(number);
template <class R, std::size_t N = 2>
using element = std::ranges::range_reference_t<decltype(std::declval<R>() | rill::adjacent<N>())>;
template <class R, std::size_t N = 2>
using value = std::ranges::range_value_t<decltype(std::declval<R>() | rill::adjacent<N>())>;
using strings = std::vector<std::string>;
} // namespace

TEST_CASE("adjacent hands on each N consecutive elements") {
    CHECK(conformance(numbers, {1, 2, 3, 4}, {123, 234}) ==
          "ask read(1) ask read(2) ask read(3) give(123) ask read(4) give(234) ask");
    CHECK(conformance(numbers, {1, 2, 3}, {123}) == "ask read(1) ask read(2) ask read(3) give(123) ask");
    CHECK(conformance(numbers, {1, 2}, {}) == "ask read(1) ask read(2) ask");
    conformance(numbers, {1}, {});
    CHECK(conformance(numbers, {}, {}) == "ask");
    static_assert(constantly(numbers, {1, 2, 3, 4}, {123, 234}));

    std::vector samples{3, 6, 9, 12}, smooth{0};
    for (auto [a, b, c] : samples | rill::adjacent<3>()) smooth.push_back((a + b + c) / 3);
    CHECK(smooth == std::vector{0, 6, 9});
}

TEST_CASE("adjacent<1> is each element as a tuple of one") {
    constexpr auto alone = rill::adjacent<1>() | rill::map(number);
    CHECK(conformance_of_variant(alone, {1, 2}, {1, 2}) == "ask read(1) give(1) ask read(2) give(2) ask");
    conformance_of_variant(alone, {}, {});
    static_assert(constantly(alone, {1, 2}, {1, 2}));
    static_assert(std::same_as<element<std::vector<int>&, 1>, rill::tuple<int&>>);
    std::vector nested{std::tuple(1), std::tuple(2)};
    auto twice = nested | rill::adjacent<1>() | rill::adjacent<1>();
    CHECK(&std::get<0>(std::get<0>(twice.front())) == &nested[0]);
}

TEST_CASE(
    "adjacent keeps everything over contiguous ranges, and else passes up to bidirectional, size, common and const") {
    static_assert(over<adjacent, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<adjacent, std::vector<int>> == (random_access | sized | common | constant));
    static_assert(over<adjacent, std::deque<int>&> == (bidirectional | sized | common | constant));
    static_assert(over<adjacent, std::list<int>&> == (bidirectional | sized | common | constant));
    static_assert(over<adjacent, std::list<int>> == (bidirectional | sized | common | constant));
    static_assert(over<adjacent, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<adjacent, range_of<forward | values, move_only>> == single_pass);
    static_assert(over<adjacent, decltype(rill::iota(1))> == (bidirectional | endless | constant));
    static_assert(over<adjacent, decltype(rill::repeat(1))> == (random_access | endless | constant));
    static_assert(over<adjacent, input<>> == single_pass);
    static_assert(over<adjacent, stream<>> == single_pass);
}

TEST_CASE("adjacent hands on references as they are, but no rvalues, and of a single-pass range what it keeps") {
    using rill::tuple, std::string;
    using bits = std::vector<bool>;
    using moved = decltype(std::declval<strings&>() | rill::as_rvalue());
    using moved_list = decltype(std::declval<std::list<string>&>() | rill::as_rvalue());
    using made = decltype(std::declval<strings&>() | rill::map([](string const& s) { return s; }));
    using zipped = decltype(rill::zip(std::declval<strings&>(), std::declval<bits&>()));
    static_assert(std::same_as<element<strings&>, tuple<string&, string&>>);
    static_assert(std::same_as<element<strings const&>, tuple<string const&, string const&>>);
    static_assert(std::same_as<element<std::list<int>&, 3>, tuple<int&, int&, int&>>);
    static_assert(std::same_as<element<bits&>, tuple<bits::reference, bits::reference>>);
    static_assert(std::same_as<value<bits&>, tuple<bool, bool>>);
    static_assert(std::same_as<element<moved>, tuple<string&, string&>>);
    static_assert(std::same_as<element<moved_list>, tuple<string&, string&>>);
    static_assert(std::same_as<element<made>, tuple<string, string>>);
    static_assert(std::same_as<element<zipped, 1>, tuple<tuple<string&, bits::reference>>>);
    static_assert(std::same_as<value<zipped, 1>, tuple<tuple<string, bool>>>);
    static_assert(std::same_as<element<stream<string>>, tuple<string const&, string const&>>);
    static_assert(std::same_as<element<input<string>>, tuple<string const&, string const&>>);

    std::list sums{1, 2, 3};
    for (auto [before, after] : sums | rill::adjacent<2>()) after += before;
    CHECK(sums == std::list{1, 3, 6});
    bits flags{true, false, false};
    for (auto [before, after] : flags | rill::adjacent<2>()) after = before;
    CHECK(flags == bits{true, true, true});
    strings words{"one", "two", "three"};
    CHECK((words | rill::as_rvalue() | rill::adjacent<2>() | rill::to<std::vector>())[1] ==
          rill::tuple<string, string>("two", "three"));
}

TEST_CASE("of a single-pass range adjacent holds what owns the elements") {
    for (auto g : gears) {
        std::istringstream text("a\nb\nc\n");
        auto joined = [](auto&& t) { return std::get<0>(t) + std::get<1>(t); };
        CHECK(told(g, rill::lines(text) | rill::adjacent<2>() | rill::map(joined)) == "give(ab) give(bc)");
    }
    std::istringstream text("a\nb\nc\n");
    auto pairs = rill::lines(text) | rill::adjacent<2>() | rill::to<std::vector>();
    static_assert(std::same_as<decltype(pairs), std::vector<rill::tuple<std::string, std::string>>>);
    CHECK(std::get<0>(pairs.at(0)) == "a");
    move_only owners[] = {move_only(1), move_only(2), move_only(3)};
    CHECK(rill::count(stream<move_only>(owners, owners + 3) | rill::adjacent<2>()) == 2);
}

TEST_CASE("functions under adjacent are called once for each element") {
    int few[] = {1, 2, 3};
    auto squares = few | rill::map(logged("square", [](int x) { return x * x; }));
    std::string const story = "square(1) square(2) give(14) square(3) give(49)";
    for (auto g : gears) {
        CHECK(told(g, squares | rill::adjacent<2>() | rill::map(number)) == story);
        CHECK(told(g, squares | rill::filter([](int) { return true; }) | rill::adjacent<2>() | rill::map(number)) ==
              story);
    }
}

TEST_CASE("adjacent goes back from the end, and from wherever it is") {
    std::list few{1, 2, 3, 4};
    auto view = few | rill::map([](int x) { return x; }) | rill::adjacent<2>();
    auto at = view.end();
    CHECK(number(*--at) == 34);
    CHECK(number(*--at) == 23);
    CHECK(number(*++at) == 34);
    CHECK(++at == view.end());
    CHECK(number(*--at) == 34);
    CHECK(--(--at) == view.begin());
    CHECK(number(*at) == 12);
}

TEST_CASE("adjacent refuses to hand on none") {
    static_assert(![]<std::size_t N>(std::integral_constant<std::size_t, N>) {
        return requires { rill::adjacent<N>; };
    }(std::integral_constant<std::size_t, 0>()));
}

TEST_CASE("lookup stays out of adjacent") { lookup_stays_out(adjacent); }

TEST_CASE("adjacent of more elements than a number can say") {
    auto lots = rill::chain(rill::repeat(1, SIZE_MAX), rill::repeat(2, SIZE_MAX), std::vector{3, 4});
    auto view = lots | rill::adjacent<3>() | rill::take(2);
    CHECK(number(view.front()) == 111);
    CHECK(rill::count(view) == 2);
    static_assert(std::ranges::size(rill::repeat(1, 2) | rill::adjacent<3>()) == 0);
}
