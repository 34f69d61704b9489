#include <rill/adaptors/filter_map.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <optional>
#include <string>

using namespace test;

namespace {
constexpr auto half = [](int x) { return x % 2 == 0 ? std::optional(x / 2) : std::nullopt; };
constexpr verb halves(rill::filter_map, logged("half", half));
std::optional<int> to_number(std::string const& word) {
    return word.find_first_not_of("0123456789") == word.npos ? std::optional(std::stoi(word)) : std::nullopt;
}
} // namespace

TEST_CASE("filter_map hands on what its function makes, where it makes something") {
    CHECK(conformance(halves, {1, 2, 3, 4}, {1, 2}) ==
          "ask read(1) half(1) ask read(2) half(2) give(1) ask read(3) half(3) ask read(4) half(4) give(2) ask");
    conformance(halves, {1, 3}, {});
    conformance(halves, {}, {});
    static_assert(constantly(halves, {1, 2, 3, 4}, {1, 2}));
    std::vector<std::string> words{"1", "one", "23"};
    CHECK(gives(words | rill::filter_map(to_number), {1, 23}));
}

TEST_CASE("filter_map keeps passes up to bidirectional") {
    static_assert(over<halves, std::vector<int>&> == (bidirectional | common | constant));
    static_assert(over<halves, range_of<forward>> == forward);
    static_assert(over<halves, input<>> == single_pass);
}

TEST_CASE("filter_map takes functions that return pointers, or move-only values") {
    std::vector numbers{1, 2, 3};
    auto even = numbers | rill::filter_map([](int& x) { return x % 2 == 0 ? &x : nullptr; });
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(even)>, int&>);
    for (int& x : even) x = 20;
    CHECK(numbers == std::vector{1, 20, 3});

    auto owners = numbers | rill::filter_map(
                                [](int x) { return x > 2 ? std::optional(std::make_unique<int>(x)) : std::nullopt; });
    static_assert(std::same_as<std::ranges::range_value_t<decltype(owners)>, std::unique_ptr<int>>);
    std::vector<std::unique_ptr<int>> taken;
    for (auto&& p : owners) taken.push_back(std::move(p));
    REQUIRE(taken.size() == 2);
    CHECK(*taken[1] == 3);
}

TEST_CASE("filter_map refuses functions that always return something") {
    using filter_map = decltype(rill::filter_map);
    static_assert(!std::invocable<filter_map, std::vector<std::string>&, std::string (*)(std::string)>);
    static_assert(!std::invocable<filter_map, std::vector<int>&, void (*)(int)>);
    static_assert(!std::invocable<filter_map, std::vector<int>&, std::optional<int> (*)(std::string)>);
    static_assert(
        !std::invocable<filter_map, std::vector<int>&, std::shared_ptr<int> (*)(int)>); // dies before it is used
}
