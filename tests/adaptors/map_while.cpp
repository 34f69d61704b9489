#include <rill/adaptors/map_while.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <optional>
#include <string>

using namespace test;

namespace {
constexpr auto half = [](int x) { return x % 2 == 0 ? std::optional(x / 2) : std::nullopt; };
constexpr verb halves(rill::map_while, logged("half", half));
std::optional<int> to_number(std::string const& word) {
    return word.find_first_not_of("0123456789") == word.npos ? std::optional(std::stoi(word)) : std::nullopt;
}
} // namespace

TEST_CASE("map_while hands on what its function makes, until it makes nothing") {
    CHECK(conformance(halves, {2, 4, 5, 6}, {1, 2}) ==
          "ask read(2) half(2) give(1) ask read(4) half(4) give(2) ask read(5) half(5)");
    conformance(halves, {2, 4}, {1, 2});
    conformance(halves, {1, 2}, {});
    conformance(halves, {}, {});
    static_assert(constantly(halves, {2, 4, 5, 6}, {1, 2}));
    std::vector<std::string> words{"1", "23", "four", "5"};
    CHECK(gives(words | rill::map_while(to_number), {1, 23}));
}

TEST_CASE("map_while keeps passes up to bidirectional") {
    static_assert(over<halves, std::vector<int>&> == (bidirectional | constant));
    static_assert(over<halves, range_of<forward>> == forward);
    static_assert(over<halves, input<>> == single_pass);
}

TEST_CASE("map_while takes functions that return pointers") {
    std::vector numbers{1, 2, 0, 3};
    for (int& x : numbers | rill::map_while([](int& x) { return x != 0 ? &x : nullptr; })) x *= 10;
    CHECK(numbers == std::vector{10, 20, 0, 3});
}

TEST_CASE("map_while refuses functions that always return something") {
    using map_while = decltype(rill::map_while);
    static_assert(!std::invocable<map_while, std::vector<std::string>&, std::string (*)(std::string)>);
    static_assert(!std::invocable<map_while, std::vector<int>&, std::optional<int> (*)(std::string)>);
}
