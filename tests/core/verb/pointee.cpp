#include <rill/core/verb/pointee.hpp>
#include "support/catch.hpp"
#include <ranges>
#include <string>
#include <vector>

namespace {
struct row {
    std::string name;
};
constexpr auto name_of = [](row const& r) { return &r.name; };
constexpr auto make = [](int) { return row(); };
using rows = std::vector<row>;
using made_rows = std::ranges::transform_view<std::ranges::iota_view<int>, decltype(make)>;
} // namespace

TEST_CASE("a pointer into an element that is made by value becomes an optional") {
    using safe = rill::core::value_of_pointee_t<made_rows, decltype(name_of)>;
    static_assert(std::same_as<std::invoke_result_t<safe&, row>, std::optional<std::string>>);
    safe function(name_of);
    CHECK(function(row{"a"}) == "a");
    using none = rill::core::value_of_pointee_t<made_rows, int const* (*)(row const&)>;
    CHECK(none([](row const&) -> int const* { return nullptr; })(row()) == std::nullopt);
}

TEST_CASE("a pointer elsewhere stays one") {
    static_assert(std::same_as<rill::core::value_of_pointee_t<rows, decltype(name_of)>, decltype(name_of)>);
    auto const entry = [](row const&) -> int* { return nullptr; };
    static_assert(std::same_as<rill::core::value_of_pointee_t<made_rows, decltype(entry)>, decltype(entry)>);
}
