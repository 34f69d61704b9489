#include <rill/adaptors/deref.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <array>
#include <optional>

using namespace test;

namespace {
constexpr auto unwrapped = rill::map([](int x) { return std::optional(x); }) | rill::deref();
template <class R> using element = std::ranges::range_reference_t<decltype(std::declval<R>() | rill::deref())>;
template <class R> using value = std::ranges::range_value_t<decltype(std::declval<R>() | rill::deref())>;
template <class T> auto made() {
    return std::views::iota(0, 2) | rill::map([](int) { return T{}; });
}
template <class T> using values_of = decltype(made<T>());
using deref = decltype(rill::deref);
} // namespace

TEST_CASE("deref hands on what the elements point to") {
    CHECK(conformance(unwrapped, {1, 2}, {1, 2}) == "ask read(1) give(1) ask read(2) give(2) ask");
    conformance(unwrapped, {}, {});
    static_assert(constantly(unwrapped, {1, 2}, {1, 2}));
    int a = 1, b = 2;
    std::vector pointers{&a, &b};
    for (int& x : pointers | rill::deref()) x *= 10;
    CHECK(gives(rill::deref(pointers), {10, 20}));
    std::vector<std::unique_ptr<int>> owners;
    owners.push_back(std::make_unique<int>(3));
    for (int& x : owners | rill::deref()) ++x;
    CHECK(gives(owners | rill::deref(), {4}));
    CHECK(gives(std::vector{std::optional(4)} | rill::deref(), {4}));
}

TEST_CASE("deref keeps everything that its source can do") {
    static_assert(over<unwrapped, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<unwrapped, range_of<forward>> == forward);
    static_assert(over<unwrapped, input<>> == single_pass);
}

TEST_CASE("deref hands on references to what lies elsewhere, and values where the owner is a value") {
    static_assert(std::same_as<element<std::vector<int*>&>, int&>);
    static_assert(std::same_as<element<std::vector<std::optional<int>>&>, int&>);
    static_assert(std::same_as<element<std::vector<std::optional<int>> const&>, int const&>);
    static_assert(std::same_as<element<stream<std::optional<int>>>, int&&>);
    static_assert(std::same_as<element<values_of<int*>>, int&>);
    static_assert(std::same_as<element<values_of<std::optional<int>>>, int>);
    static_assert(std::same_as<element<values_of<std::vector<int>::iterator>>, int&>);
    static_assert(std::same_as<element<stream<std::unique_ptr<int>>>, int&>);
    static_assert(std::same_as<value<std::vector<std::vector<bool>::iterator>&>, bool>);
    static_assert(std::same_as<value<std::vector<int const*>&>, int>);
}

TEST_CASE("deref refuses owners that die before what they own is used, and what does not point") {
    static_assert(!std::invocable<deref, values_of<std::unique_ptr<int>>>);
    static_assert(!std::invocable<deref, values_of<std::shared_ptr<int>>>);
    static_assert(!std::invocable<deref, std::vector<int>&>);
}
