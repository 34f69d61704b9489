#include <rill/adaptors/intersperse.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <forward_list>
#include <cstdint>

using namespace test;

namespace {
template <class R> using value = std::ranges::range_value_t<R>;
constexpr auto with_zero =
    [](auto&& r) -> decltype(rill::intersperse(std::forward<decltype(r)>(r), value<decltype(r)>(0))) {
    return rill::intersperse(std::forward<decltype(r)>(r), value<decltype(r)>(0));
};
std::string conforms(std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(with_zero).of_unknown_length().of_known_length().climb(in, expected);
}
} // namespace

TEST_CASE("intersperse puts a value between the elements, when the next one has come") {
    CHECK(conforms({1, 2, 3}, {1, 0, 2, 0, 3}) ==
          "ask read(1) give(1) ask read(2) give(0) give(2) ask read(3) give(0) give(3) ask");
    conforms({1}, {1});
    conforms({}, {});
    static_assert(constantly(with_zero, {1, 2, 3}, {1, 0, 2, 0, 3}));
}

TEST_CASE("intersperse keeps size, common, const and passes up to bidirectional") {
    static_assert(over<with_zero, std::vector<int>&> == (bidirectional | sized | common | constant));
    static_assert(over<with_zero, std::list<int>&> == (bidirectional | sized | common | constant));
    static_assert(over<with_zero, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<with_zero, range_of<bidirectional | constant | values>> == (bidirectional | constant));
    static_assert(over<with_zero, std::ranges::iota_view<int>> == (bidirectional | endless | constant));
    static_assert(over<with_zero, input<>> == single_pass);
    static_assert(over<with_zero, stream<>> == single_pass);
    CHECK((std::vector<int>() | rill::intersperse(0)).size() == 0);
    CHECK((std::vector{1, 2, 3} | rill::intersperse(0)).size() == 5);
}

TEST_CASE("intersperse can be walked to and fro") {
    std::vector v{1, 2};
    auto view = v | rill::intersperse(0);
    auto at = view.end();
    CHECK(*--at == 2);
    CHECK(*--at == 0);
    CHECK(*++at == 2);
    CHECK(*--at == 0);
    CHECK(*--at == 1);
    CHECK(at == view.begin());
}

TEST_CASE("a function under intersperse is called once for each element") {
    for (auto g : gears)
        CHECK(told(g, rill::range(1, 3) | rill::map(logged("square", [](int x) { return x * x; })) |
                          rill::intersperse(0) | rill::filter([](int) { return true; })) ==
              "square(1) give(1) square(2) give(0) give(4)");
}

TEST_CASE("the element that was looked for is lost to the next pass, and a pass begins without the value") {
    int numbers[] = {1, 2, 3, 4};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 4);
        auto named = source | rill::intersperse(0);
        CHECK(told(g, named | rill::take(2)) == "ask give(1) ask give(0)");
        CHECK(told(g, named) == "ask give(3) ask give(0) give(4) ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("the elements are the common reference with the value, which nobody writes to") {
    std::vector<std::string> words{"a", "b"};
    auto same = words | rill::intersperse(std::string("-"));
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(same)>, std::string const&>);
    auto converted = words | rill::intersperse("-");
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(converted)>, std::string>);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(converted)>, std::string>);
    CHECK(gives(converted, {std::string("a"), std::string("-"), std::string("b")}));
    auto bits = std::vector{true, true} | rill::intersperse(false);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(bits)>, bool>);
    CHECK(gives(bits, {true, false, true}));
    CHECK(gives(std::vector{1, 2} | rill::intersperse(0.5), {1.0, 0.5, 2.0}));
}

TEST_CASE("intersperse of values that cannot be assigned is assignable") {
    std::vector elements{fixed(1), fixed(2)};
    auto a = elements | rill::intersperse(fixed(0));
    a = elements | rill::intersperse(fixed(9));
    CHECK(gives(a, {1, 9, 2}));
}

TEST_CASE("the example of intersperse is true") {
    CHECK((std::vector{1, 2, 3} | rill::intersperse(0) | rill::to<std::vector>()) == std::vector{1, 0, 2, 0, 3});
}

TEST_CASE("intersperse refuses values that have nothing in common with the elements") {
    using intersperse = decltype(rill::intersperse);
    static_assert(!std::invocable<intersperse, std::vector<int>&, std::string>);
    static_assert(!std::invocable<intersperse, int, int>);
    static_assert(std::same_as<decltype(std::declval<std::vector<int>&>() | rill::intersperse(0)),
                               decltype(rill::intersperse(std::declval<std::vector<int>&>(), 0))>);
}

TEST_CASE("lookup stays out of intersperse") {
    lookup_stays_out([](auto&& r) { return rill::intersperse(std::forward<decltype(r)>(r), value<decltype(r)>()); });
}

TEST_CASE("intersperse of more elements than a number can say") {
    auto lots = rill::range(UINT64_MAX) | rill::intersperse(std::uint64_t{7});
    CHECK(gives(lots | rill::take(3), {std::uint64_t{0}, std::uint64_t{7}, std::uint64_t{1}}));
    CHECK(too_long([&] { return lots.size(); }) == "rill::intersperse: length must fit std::size_t");
    CHECK((rill::range(std::uint64_t{1} << 63) | rill::intersperse(std::uint64_t{7})).size() == UINT64_MAX);
}
