#include <rill/adaptors/zip_with.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/iota.hpp>
#include <rill/terminals/to.hpp>
#include <forward_list>

using namespace test;

namespace {
constexpr int tens[] = {10, 20, 30, 40};
constexpr auto plus = logged("plus", [](int x, int y) { return x + y; });
constexpr auto on_the_left = [](auto&& r) -> decltype(rill::zip_with(plus, std::forward<decltype(r)>(r), tens)) {
    return rill::zip_with(plus, std::forward<decltype(r)>(r), tens);
};
constexpr auto on_the_right = [](auto&& r) -> decltype(rill::zip_with(plus, tens, std::forward<decltype(r)>(r))) {
    return rill::zip_with(plus, tens, std::forward<decltype(r)>(r));
};
} // namespace

TEST_CASE("zip_with calls its function with the elements of a round") {
    CHECK(conformance(on_the_left, {1, 2}, {11, 22}) ==
          "ask read(1) plus(1 10) give(11) ask read(2) plus(2 20) give(22) ask");
    CHECK(conformance(on_the_right, {1, 2}, {11, 22}) ==
          "ask read(1) plus(10 1) give(11) ask read(2) plus(20 2) give(22) ask");
    conformance(on_the_left, {}, {});
    static_assert(constantly(on_the_left, {1, 2, 3, 4, 5}, {11, 22, 33, 44}));
}

TEST_CASE("all ranges are asked, from left to right, before one is read, until the first that has none") {
    int left[] = {1, 2, 3}, right[] = {10};
    for (auto g : gears) {
        CHECK(told(g, rill::zip_with(plus, input<>(left, left + 3), input<>(right, right + 1))) ==
              "ask ask read(1) read(10) plus(1 10) give(11) ask ask");
        CHECK(told(g, rill::zip_with(plus, input<>(right, right + 1), input<>(left, left + 3))) ==
              "ask ask read(10) read(1) plus(10 1) give(11) ask");
    }
}

TEST_CASE("zip_with keeps what zip keeps") {
    static_assert(over<on_the_left, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<on_the_left, std::list<int>&> == (forward | sized | constant));
    static_assert(over<on_the_left, std::forward_list<int>&> == (forward | constant));
    static_assert(over<on_the_left, std::ranges::iota_view<int>> == (random_access | sized | common | constant));
    static_assert(over<on_the_left, input<>> == single_pass);
    static_assert(over<on_the_left, stream<>> == single_pass);
}

TEST_CASE("the function is called once whatever stages are on top") {
    for (auto g : gears)
        CHECK(told(g, rill::zip_with(plus, rill::iota(1), tens) | rill::filter([](int x) { return x > 15; }) |
                          rill::take(1)) == "plus(1 10) plus(2 20) give(22)");
}

TEST_CASE("zip_with takes functions of every kind and of any number of arguments") {
    struct item {
        int price;
        int times(int n) const { return n * price; }
    };
    std::vector<item> items{{2}, {3}};
    CHECK(gives(rill::zip_with(&item::times, items, tens), {20, 60}));
    CHECK(gives(rill::zip_with([](int x) { return -x; }, tens) | rill::take(1), {-10}));
    CHECK(gives(rill::zip_with([by = move_only(2)](int x, int y, int z) { return by * (x + y + z); }, tens, tens,
                               std::vector{1}),
                {42}));
    auto numbered = rill::zip_with([n = 0](int x) mutable { return x + n++; }, tens);
    static_assert(shape_of<decltype(numbered)> == (random_access | sized | common));
    CHECK(numbered.begin()[0] == 10);
}

TEST_CASE("the function sees each element as its range hands it out") {
    std::vector<std::string> names{"a"};
    std::string words[] = {"b"};
    auto const kinds = []<class... E>(E&&...) {
        return std::same_as<std::tuple<E&&...>, std::tuple<std::string&, std::string&&, bool&&>>;
    };
    CHECK(*rill::zip_with(kinds, names, stream<std::string>(words, words + 1),
                          std::views::iota(0) | std::views::transform([](int) { return true; }))
               .begin());
    auto first = rill::zip_with([](auto& x, int) -> auto& { return x; }, names, tens);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(first)>, std::string&>);
    for (auto& name : first) name += "!";
    CHECK(names.front() == "a!");
    std::vector bits{true, false};
    CHECK(gives(rill::zip_with([](bool b, int x) { return b ? x : 0; }, bits, tens), {10, 0}));
}

TEST_CASE("two passes over a single-pass source go on") {
    int numbers[] = {1, 2, 3};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 3);
        auto named = rill::zip_with(std::plus(), source, tens) | rill::take(2);
        CHECK(told(g, named) == "ask give(11) ask give(22)");
        CHECK(told(g, named) == "ask give(13) ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("the example of zip_with is true") {
    std::vector prices{100, 200}, taxes{19, 38};
    CHECK((rill::zip_with(std::plus{}, prices, taxes) | rill::to<std::vector>()) == std::vector{119, 238});
}

TEST_CASE("zip_with refuses functions that do not take the elements") {
    using zip_with = decltype(rill::zip_with);
    static_assert(!std::invocable<zip_with, int (*)(int), std::vector<int>&, std::vector<int>&>);
    static_assert(!std::invocable<zip_with, int (*)(int, std::string), std::vector<int>&, std::vector<int>&>);
    static_assert(!std::invocable<zip_with, void (*)(int), std::vector<int>&>);
    static_assert(!std::invocable<zip_with, int, std::vector<int>&>);
    static_assert(!std::invocable<zip_with, int (*)()>);
}

TEST_CASE("lookup stays out of zip_with") {
    lookup_stays_out(
        [](auto&& r) { return rill::zip_with([](auto x, int) { return x; }, std::forward<decltype(r)>(r), tens); });
}
