#include <rill/core/storage/element_cache.hpp>
#include "support/catch.hpp"
#include <optional>
#include <string>

using rill::core::element_cache;

TEST_CASE("an element_cache of a plain value is no larger than the value; of others it is the optional") {
    static_assert(sizeof(element_cache<int, std::optional<int>>) == sizeof(int));
    static_assert(std::same_as<element_cache<std::string, std::optional<std::string>>, std::optional<std::string>>);
    static_assert(std::same_as<element_cache<int&, int*>, int*>);
}

TEST_CASE("an element_cache has what was put into it last") {
    element_cache<int, std::optional<int>> cache;
    CHECK(cache.emplace(3) == 3);
    cache.reset();
    cache.emplace(4);
    CHECK(*cache == 4);
    *cache = 5;
    CHECK(*std::as_const(cache) == 5);
}
