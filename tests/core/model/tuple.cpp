#include <rill/core/model/tuple.hpp>
#include "support/catch.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/terminals/to.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <ranges>
#include <string>
#include <version>
#ifdef __cpp_lib_format_ranges
#include <format>
#endif

using values = rill::tuple<int, std::string>;
using references = rill::tuple<int&, std::string&>;

TEST_CASE("a tuple is taken apart like std's") {
    values t(1, "a");
    auto& [n, s] = t;
    CHECK(n == 1);
    CHECK(std::get<1>(t) == "a");
    CHECK(std::get<int>(t) == 1);
    CHECK(std::apply([](int i, std::string const& x) { return x + std::to_string(i); }, t) == "a1");
    static_assert(std::tuple_size_v<values> == 2);
    static_assert(std::same_as<std::tuple_element_t<1, values>, std::string>);
    static_assert(std::same_as<decltype(rill::tuple(1, 2.0)), rill::tuple<int, double>>);
    CHECK(t == std::tuple(1, std::string("a")));
    CHECK(t < values(2, ""));
}

TEST_CASE("a tuple of references is assigned through, also when it is const") {
    int n = 1;
    std::string s = "a";
    references const t(n, s);
    t = values(2, "b");
    CHECK((n == 2 && s == "b"));
    int m = 3;
    std::string r = "c";
    t = references(m, r);
    CHECK((n == 3 && s == "c"));
    values const kept = t;
    n = 4;
    CHECK(std::get<0>(kept) == 3);
    static_assert(std::is_assignable_v<references const&, values> &&
                  std::is_assignable_v<references const&, references>);
    static_assert(!std::is_assignable_v<values const&, values>);
}

TEST_CASE("what algorithms need of a proxy is there: a common reference, and moving away") {
    static_assert(std::common_reference_with<references&&, values&>);
    static_assert(std::same_as<std::common_reference_t<references&&, values&>, references>);
    static_assert(std::same_as<std::common_type_t<references, values>, values>);
    using move_only = rill::tuple<int&, std::unique_ptr<int>&>;
    static_assert(std::common_reference_with<move_only&&, rill::tuple<int, std::unique_ptr<int>>&>);

    std::string s = "long enough to live on the heap, not in the string itself";
    int n = 1;
    auto moved = rill::core::rvalue_of<references>::from(references(n, s));
    static_assert(std::same_as<decltype(moved), rill::tuple<int&&, std::string&&>>);
    values const taken = std::move(moved);
    CHECK(s.empty());
    CHECK(std::get<1>(taken).size() > 20);
}

TEST_CASE("a tuple of references owns a tuple of values") {
    static_assert(std::same_as<rill::core::value_of_t<references>, values>);
    static_assert(std::same_as<rill::core::value_of_t<rill::tuple<int const&, references>>, rill::tuple<int, values>>);
}

TEST_CASE("the value type of a tuple or pair of references is one of values, whoever made it") {
    std::vector numbers{1, 2};
    auto const tied = numbers | rill::map([](int& x) { return std::tie(x); }) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(tied), std::vector<std::tuple<int>> const>);
    auto const pairs = numbers | rill::map([](int& x) { return std::pair<int&, int const&>(x, x); });
    static_assert(std::same_as<std::ranges::range_value_t<decltype(pairs)>, std::pair<int, int>>);
    numbers[0] = 3;
    CHECK(std::get<0>(tied[0]) == 1);
}

TEST_CASE("a tuple of two is a pair where one is wanted") {
    std::vector numbers{1, 2};
    std::vector<std::string> words{"a", "b"};
    auto const both = rill::zip(numbers, words);
    std::pair<int, std::string> const first = *both.begin();
    CHECK(first == std::pair(1, std::string("a")));
    std::map<int, std::string> map;
    for (auto element : both) map.insert(element);
    CHECK(map.at(2) == "b");
    auto const second = both | rill::map([](std::pair<int, std::string> p) { return p.second; });
    CHECK((second | rill::to<std::vector>()) == words);
    CHECK((both | rill::to<std::vector<std::pair<int, std::string>>>()).back().second == "b");
}

TEST_CASE("the standard library takes zip's elements for the tuples that they are") {
    std::vector numbers{2, 1};
    std::vector<std::string> words{"b", "a"};
    auto both = rill::zip(numbers, words);
    std::ranges::sort(both);
    CHECK(words == std::vector<std::string>{"a", "b"});
    CHECK(std::apply([](int n, std::string const& s) { return s + std::to_string(n); }, *both.begin()) == "a1");
#ifdef __GLIBCXX__ // libc++ takes its own tuple only, which this is there from C++23 on
    CHECK((both | std::views::keys | rill::to<std::vector>()) == numbers);
#endif
#ifdef __cpp_lib_format_ranges
    CHECK(std::format("{}", both) == R"([(1, "a"), (2, "b")])");
#endif
}
