#include <rill/adaptors/group_by.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/starmap.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/drain.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>

using namespace test;

namespace {
constexpr auto tens = logged("tens", [](int x) { return x / 10; });
constexpr verb by_tens(rill::group_by, [](int x) { return x / 10; });
// The key and the elements' last digits, as the digits of a number.
constexpr auto number = [](auto key, auto&& group) {
    int n = static_cast<int>(key);
    for (auto&& x : group) n = 10 * n + static_cast<int>(x) % 10;
    return n;
};
constexpr auto numbers = rill::group_by(tens) | rill::starmap(number);
struct reading {
    int day;
    double value;
};
using strings = std::vector<std::string>;
} // namespace

TEST_CASE("group_by hands on each run of elements with equal keys, and the key") {
    CHECK(conformance(numbers, {11, 12, 25}, {112, 25}) ==
          "ask read(11) tens(11) ask read(12) tens(12) ask read(25) tens(25) give(112) ask give(25)");
    CHECK(conformance(numbers, {11}, {11}) == "ask read(11) tens(11) ask give(11)");
    CHECK(conformance(numbers, {}, {}) == "ask");
    conformance(numbers, {11, 21, 12}, {11, 21, 12});
    static_assert(
        constantly(rill::group_by([](int x) { return x / 10; }) | rill::starmap(number), {11, 12, 25}, {112, 25}));
}

TEST_CASE("the example of group_by is true") {
    std::vector<reading> log{{1, 0.5}, {1, 1.5}, {2, 4}};
    std::string report;
    for (auto [day, readings] : log | rill::group_by(&reading::day))
        report += std::to_string(day) + ":" +
                  std::to_string(static_cast<int>(readings | rill::map(&reading::value) | rill::sum())) + " ";
    CHECK(report == "1:2 2:4 ");
}

TEST_CASE("what is left of a group is passed over when the next one is asked for") {
    constexpr auto keys = rill::group_by(tens) | rill::starmap([](int key, auto const&) { return key; });
    CHECK(conformance_of_variant(keys, {11, 12, 25}, {1, 2}) ==
          "ask read(11) tens(11) give(1) ask read(12) tens(12) ask read(25) tens(25) give(2) ask");
    int few[] = {11, 12, 25};
    for (auto g : gears)
        CHECK(told(g, stream<>(few, few + 3) | rill::group_by(tens) | rill::starmap([](int key, auto const&) {
                          return key;
                      }) | rill::take(1)) == "ask tens(11) give(1)");
}

TEST_CASE("groups that are kept and read later are empty, as in Python") {
    std::vector v{1, 1, 2, 2, 1, 1};
    int calls = 0;
    auto groups = v | rill::group_by([&](int x) { return ++calls, x; });
    std::vector<std::ranges::range_value_t<decltype(groups)>> kept;
    for (auto [key, group] : groups) kept.emplace_back(key, group);
    REQUIRE(kept.size() == 3);
    for (auto& [key, group] : kept) CHECK(rill::count(group) == 0);
    CHECK(std::get<0>(kept[1]) == 2);
    CHECK(calls == 6);
    auto at = groups.begin();
    ++at;
    CHECK(number(std::get<0>(*at), std::get<1>(*at)) == 222);
}

TEST_CASE("the elements of a group can be moved away, which changes no group") {
    auto words = []() -> rill::generator<std::string> {
        for (auto word : {"apples and pears and more", "apricots and cherries here", "bananas and what else there is"})
            co_yield word;
    };
    std::vector<strings> taken;
    for (auto&& [letter, group] : words() | rill::group_by([](std::string const& s) { return s.substr(0, 1); })) {
        taken.emplace_back();
        for (auto&& word : group) taken.back().push_back(std::move(word));
    }
    REQUIRE(taken.size() == 2);
    CHECK(taken[0].size() == 2);
    auto owners = [](int n) -> rill::generator<std::unique_ptr<int>> {
        for (int i = 0; i < n; ++i) co_yield std::make_unique<int>(i);
    };
    std::vector<std::unique_ptr<int>> all;
    std::string sizes;
    for (auto [key, group] : owners(7) | rill::group_by([](auto const& p) { return *p / 3; })) {
        sizes += std::to_string(key);
        for (auto&& p : group) all.push_back(std::move(p));
    }
    CHECK(sizes == "012");
    CHECK(*all.at(6) == 6);
}

TEST_CASE("over lines keys and what is kept of groups are strings") {
    std::istringstream text("error one\nerror two\ninfo three\n");
    auto level = [](std::string_view line) { return line.substr(0, line.find(' ')); };
    std::string seen;
    for (auto [key, group] : rill::lines(text) | rill::group_by(level)) {
        static_assert(std::same_as<decltype(key), std::string const&>);
        static_assert(std::same_as<std::ranges::range_reference_t<decltype(group)>, std::string_view>);
        auto const lines = rill::count(group); // and the first line of the next group is read
        seen += key + ":" + std::to_string(lines) + " ";
    }
    CHECK(seen == "error:2 info:1 ");
    std::istringstream again("a1\na2\nb3\n");
    auto kept = rill::lines(again) | rill::group_by([](std::string_view s) { return s[0]; }) | rill::to<std::vector>();
    REQUIRE(kept.size() == 2);
    CHECK(std::get<1>(kept[0]) == strings{"a1", "a2"});
    std::istringstream third("a1\na2\nb3\n");
    auto map = rill::lines(third) | rill::group_by([](std::string_view s) { return s.substr(0, 1); }) |
               rill::to<std::map<std::string, strings>>();
    CHECK(map == std::map<std::string, strings>{{"a", {"a1", "a2"}}, {"b", {"b3"}}});
}

TEST_CASE("after an exception there are no further groups, in place of wrong ones") {
    for (std::vector<int> const& row : {std::vector{1, 1, 2, 2, 9, 3}, std::vector{1, 9, 5}}) {
        std::string seen;
        for (auto [key, group] :
             row | rill::group_by([](int x) { return x == 9 ? throw std::runtime_error("nine") : x; }))
            try {
                for (int x : group) seen += std::to_string(key) + ":" + std::to_string(x) + " ";
            } catch (std::runtime_error const&) {
                seen += "! ";
            }
        CHECK(seen == (row.size() == 3 ? "1:1 ! " : "1:1 1:1 2:2 2:2 ! "));
    }
}

TEST_CASE("keys are values, of bits as well") {
    std::vector bits{true, true, false};
    auto keys = bits | rill::group_by([](auto bit) { return bit; }) | rill::starmap([](auto const& key, auto group) {
                    rill::drain(group);
                    return key;
                }) |
                rill::to<std::vector>();
    static_assert(std::same_as<decltype(keys), std::vector<bool>>);
    bits.assign(3, false);
    CHECK(keys == std::vector{true, false});
}

TEST_CASE("group_by is single pass") {
    static_assert(over<by_tens, std::vector<int>&> == single_pass);
    static_assert(over<by_tens, input<>> == single_pass);
    static_assert(over<by_tens, stream<>> == single_pass);
}

TEST_CASE("functions under group_by are called once for each element") {
    int few[] = {1, 2, 12};
    auto squares = few | rill::map(logged("square", [](int x) { return x * x; }));
    for (auto g : gears)
        CHECK(told(g, squares | numbers) ==
              "square(1) tens(1) square(2) tens(4) square(12) tens(144) give(14) give(144)");
}

TEST_CASE("group_by refuses what is no key") {
    using group_by = decltype(rill::group_by);
    static_assert(!std::invocable<group_by, std::vector<int>&, bool (*)(std::string)>);
    static_assert(!std::invocable<group_by, std::vector<int>&, void (*)(int)>);
    static_assert(!std::invocable<group_by, std::vector<int>&, int>);
    struct incomparable {};
    static_assert(!std::invocable<group_by, std::vector<int>&, incomparable (*)(int)>);
}

TEST_CASE("lookup stays out of group_by") {
    lookup_stays_out(verb(rill::group_by, [](auto const&) { return 0; }));
}
