#include <rill/core/util/optional_like.hpp>
#include "support/catch.hpp"
#include <memory>
#include <optional>
#include <string>

using namespace rill::core;

TEST_CASE("optionals and pointers may have nothing, other types may not") {
    static_assert(optional_like<std::optional<int>>);
    static_assert(optional_like<int*>);
    static_assert(optional_like<std::unique_ptr<int>>);
    static_assert(!optional_like<int>);
    static_assert(!optional_like<std::string>);
    static_assert(!optional_like<std::optional<int>&>);
}

TEST_CASE("has_value says whether there is something") {
    constexpr std::optional<int> none, some = 0;
    static_assert(has_value()(some) && !has_value()(none));
    int x = 0;
    int* pointer = &x;
    CHECK(has_value()(pointer));
    pointer = nullptr;
    CHECK(!has_value()(pointer));
}
