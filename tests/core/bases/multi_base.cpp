#include <rill/core/bases/multi_base.hpp>
#include "support/archetypes.hpp"
#include "support/catch.hpp"
#include <forward_list>
#include <string>
#include <vector>

using namespace test;
using namespace rill::core;

TEST_CASE("parts can be joined that have a common reference, which is what is handed out") {
    static_assert(std::same_as<common_element_t<std::vector<int>, std::forward_list<int>>, int&>);
    static_assert(std::same_as<common_element_t<std::vector<int>, std::vector<int> const>, int const&>);
    static_assert(std::same_as<common_element_t<std::vector<int>, std::vector<double>>, double>);
    static_assert(std::same_as<common_value_t<std::vector<bool>, std::vector<bool>>, bool>);
    static_assert(joinable<std::vector<int>, input<>>);
    static_assert(!joinable<std::vector<int>, std::vector<std::string>>);
    static_assert(!joinable<std::vector<int>, int>);
    static_assert(!joinable<>);
}

TEST_CASE("a cursor into parts is equal to another if all its places are, and the part") {
    using cursor = multi_base<std::vector<int>, std::forward_list<int>>::cursor<false>;
    static_assert(std::regular<cursor>);
    std::vector v{1, 2};
    std::forward_list l{1, 2};
    cursor a, b;
    a.at = b.at = {v.begin(), l.begin()};
    CHECK(a == b);
    std::get<1>(b.at) = std::next(l.begin());
    CHECK(!(a == b));
    b = a;
    b.part = 1;
    CHECK(!(a == b));
}

TEST_CASE("a cursor into parts is single pass if one of them is") {
    static_assert(!std::copyable<multi_base<std::vector<int>, input<>>::cursor<false>>);
    static_assert(std::movable<multi_base<std::vector<int>, input<>>::cursor<false>>);
    static_assert(std::regular<multi_base<std::vector<int>, std::vector<int>>::places<true>>);
}

TEST_CASE("lookup on a cursor into parts stays out of their elements") {
    using array = unlookable[2];
    unlookable hidden[2]{};
    multi_base<array, array>::cursor<false> a, b;
    a.at = b.at = {hidden, hidden};
    CHECK(a == b);
}

TEST_CASE("visit hands on the number of a part as a constant") {
    static_assert([] {
        int sum = 0;
        for (std::size_t i = 0; i < 3; ++i)
            sum = 10 * sum + op::visit<3>(i, []<std::size_t I>(part_number<I>) { return static_cast<int>(I) + 1; });
        return sum == 123;
    }());
}
