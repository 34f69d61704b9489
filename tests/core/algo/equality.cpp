#include <rill/core/algo/equality.hpp>
#include "support/catch.hpp"
#include <limits>
#include <string>
#include <string_view>

using rill::core::equality;

TEST_CASE("integers are equal if they are the same number") {
    static_assert(equality()(1, 1U) && equality()(1U, 1));
    static_assert(!equality()(-1, std::numeric_limits<unsigned>::max()));
    static_assert(!equality()(std::numeric_limits<unsigned long long>::max(), -1));
    static_assert(!equality()(static_cast<signed char>(-1), static_cast<unsigned char>(255)));
    static_assert(equality()(true, 1) && equality()('a', 97U));
}

TEST_CASE("everything else is compared by its own ==") {
    CHECK(equality()(std::string("a"), "a"));
    CHECK(equality()(std::string_view("a"), std::string("a")));
    static_assert(equality()(1, 1.0));
    static_assert(!std::invocable<equality, int, std::string>);
}

TEST_CASE("a value is kept and compared") {
    rill::core::equal_to_value<std::string> const is_a("a");
    CHECK(is_a(std::string_view("a")));
    CHECK_FALSE(is_a("b"));
    static_assert(!std::invocable<decltype(is_a), int>);
}

TEST_CASE("integers are ordered as numbers, and everything else by its own <=>") {
    using rill::core::three_way;
    static_assert(three_way()(-1, 1U) < 0 && three_way()(1U, -1) > 0 && three_way()(2, 2U) == 0);
    static_assert(three_way()(static_cast<signed char>(3), 2ULL) > 0);
    static_assert(three_way()(3LL, static_cast<unsigned char>(4)) < 0);
    static_assert(std::same_as<decltype(three_way()(1, 1U)), std::strong_ordering>);
    static_assert(std::same_as<decltype(three_way()(1, 1.0)), std::partial_ordering>);
    CHECK((three_way()(std::string("a"), std::string_view("b")) < 0));
    static_assert(!std::invocable<three_way, int, std::string>);
}
