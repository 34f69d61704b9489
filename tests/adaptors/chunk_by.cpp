#include <rill/adaptors/chunk_by.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/as_rvalue.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/flatten.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/iota.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/to.hpp>
#include <algorithm>
#include <memory>
#include <sstream>
#include <stdexcept>

using namespace test;

namespace {
constexpr verb rising(rill::chunk_by, std::less<>());
// The elements of a group as the digits of a number.
constexpr auto number = [](auto&& group) {
    int n = 0;
    for (auto&& x : group) n = 10 * n + static_cast<int>(x);
    return n;
};
constexpr auto number_of = [](int x) { return x; };
constexpr auto numbers = rill::chunk_by(logged("less", [](int x, int y) { return x < y; })) | rill::map(number);
constexpr auto same_first_letter = [](std::string_view a, std::string_view b) { return a[0] == b[0]; };
using strings = std::vector<std::string>;
template <class R>
using element = std::ranges::range_reference_t<
    std::ranges::range_reference_t<decltype(std::declval<R>() | rill::chunk_by(same_first_letter))>>;
} // namespace

TEST_CASE("chunk_by hands on runs of elements that the predicate holds together") {
    CHECK(conformance(numbers, {1, 3, 2}, {13, 2}) ==
          "ask read(1) ask read(3) less(1 3) ask read(2) less(3 2) give(13) ask give(2)");
    CHECK(conformance(numbers, {1}, {1}) == "ask read(1) ask give(1)");
    CHECK(conformance(numbers, {}, {}) == "ask");
    conformance(numbers, {1, 2, 3}, {123});
    conformance(numbers, {3, 2, 1}, {3, 2, 1});
    static_assert(constantly(rill::chunk_by(std::less()) | rill::map(number), {1, 3, 2}, {13, 2}));

    std::vector prices{1, 2, 2, 1, 4, 3};
    CHECK(gives(prices | rill::chunk_by(std::ranges::less_equal{}) | rill::map(number), {122, 14, 3}));
}

TEST_CASE("a group is read as far as it is wanted, and what is left of it is passed over for the next one") {
    constexpr auto first = rill::chunk_by(logged("less", [](int x, int y) { return x < y; })) |
                           rill::map([](auto group) { return static_cast<int>(*group.begin()); });
    CHECK(conformance_of_variant(first, {1, 3, 2, 4}, {1, 2}) ==
          "ask read(1) give(1) ask read(3) less(1 3) ask read(2) less(3 2) give(2) ask read(4) less(2 4) ask");
    constexpr auto unread = rill::chunk_by(std::less()) | rill::map([](auto const&) { return 0; });
    int few[] = {1, 3, 2};
    for (auto g : gears) {
        CHECK(told(g, stream<>(few, few + 3) | unread) == "ask give(0) ask ask give(0) ask");
        CHECK(told(g, stream<>(few, few + 3) | unread | rill::take(1)) == "ask give(0)");
    }
    CHECK((rill::iota(1) | rill::chunk_by([](int x, int) { return x % 10 != 0; }) | rill::map(rill::count()) |
           rill::take(3) | rill::to<std::vector>()) == std::vector<std::size_t>{10, 10, 10});
}

TEST_CASE("a group goes on where it was left, and one that is kept beyond its time is empty") {
    int few[] = {1, 2, 3, 0, 7};
    auto groups = stream<>(few, few + 5) | rill::chunk_by(std::less());
    auto at = groups.begin();
    auto group = *at;
    for (int x : group)
        if (x == 2) break;
    CHECK(number(group) == 3);
    CHECK(number(group) == 0);
    auto kept = *at;
    ++at;
    CHECK(number(kept) == 0);
    CHECK(number(*at) == 7);
    CHECK(number(group) == 0);
    CHECK(++at == groups.end());
    decltype(group) none;
    CHECK(number(none) == 0);
}

TEST_CASE("a group of an earlier pass is empty") {
    std::vector v{1, 2, 1};
    auto groups = v | rill::filter([](int) { return true; }) | rill::chunk_by(std::less());
    auto before = *groups.begin();
    auto now = *groups.begin();
    CHECK(number(before) == 0);
    CHECK(number(now) == 12);
}

TEST_CASE("over containers chunk_by passes up to forward, and its runs are pieces of them; else it is single pass") {
    static_assert(over<rising, std::vector<int>&> == (forward | common | constant));
    static_assert(over<rising, std::vector<int>> == (forward | common | constant));
    static_assert(over<rising, std::list<int>&> == (forward | common | constant));
    static_assert(over<rising, decltype(std::declval<std::vector<int>&>() | rill::map(number_of))> == single_pass);
    static_assert(over<rising, input<>> == single_pass);
    static_assert(over<rising, stream<>> == single_pass);
    std::vector days{12, 11, 23, 22, 21};
    for (auto day : days | rill::chunk_by([](int x, int y) { return x / 10 == y / 10; })) std::ranges::sort(day);
    CHECK(days == std::vector{11, 12, 21, 22, 23});
    auto kept = days | rill::chunk_by(std::less()) | rill::to<std::vector>();
    CHECK(&kept.at(0).front() == &days[0]);
    for (auto g : gears) {
        CHECK(told(g, std::list{1, 3, 2} | numbers) == "less(1 3) less(3 2) give(13) give(2)");
        CHECK(told(g, std::list{1, 3, 2} | numbers | rill::take(1)) == "less(1 3) less(3 2) give(13)");
    }
    CHECK((std::list{1, 2, 0} | rill::chunk_by(std::less())).front().size() == 2);
    std::vector bits{true, true, false};
    CHECK(gives(bits | rill::chunk_by(std::equal_to()) | rill::map(number), {11, 0}));
    CHECK((std::vector<int>() | rill::chunk_by(std::less())).empty());
}

TEST_CASE("groups hand on references as they are, but no rvalues, and of a single-pass range what is kept") {
    using std::string;
    static_assert(std::same_as<element<strings&>, string&>);
    static_assert(std::same_as<element<strings const&>, string const&>);
    static_assert(std::same_as<element<decltype(std::declval<strings&>() | rill::as_rvalue())>, string&>);
    static_assert(std::same_as<element<rill::generator<string>>, string const&>);
    static_assert(std::same_as<element<decltype(rill::lines(""))>, string const&>);
    strings words{"at", "all", "by"};
    for (auto group : words | rill::chunk_by(same_first_letter))
        for (auto& word : group) word += '.';
    CHECK(words == strings{"at.", "all.", "by."});
}

TEST_CASE("over lines and over elements that can only be moved") {
    std::istringstream text("at\nall\nby\n");
    auto groups = rill::lines(text) | rill::chunk_by(same_first_letter) | rill::to<std::vector>();
    REQUIRE(groups.size() == 2);
    CHECK(groups[0] == strings{"at", "all"});
    CHECK(groups[1] == strings{"by"});
    auto owners = [](int n) -> rill::generator<std::unique_ptr<int>> {
        for (int i = 0; i < n; ++i) co_yield std::make_unique<int>(i);
    };
    std::string sizes;
    for (auto group : owners(7) | rill::chunk_by([](auto const& a, auto const&) { return *a % 3 != 2; })) {
        static_assert(std::same_as<std::ranges::range_reference_t<decltype(group)>, std::unique_ptr<int> const&>);
        for (auto& p : group) sizes += std::to_string(*p);
        sizes += ' ';
    }
    CHECK(sizes == "012 345 6 ");
}

TEST_CASE("groups that are kept are owned, and flattened they are the elements again") {
    std::vector v{1, 2, 1};
    auto kept = v | rill::chunk_by(std::less()) | rill::to<std::vector>();
    CHECK(gives(kept.at(0), {1, 2}));
    CHECK(gives(v | rill::chunk_by(std::less()) | rill::flatten(), {1, 2, 1}));
    CHECK((v | rill::chunk_by(std::less()) | rill::to<std::vector<std::vector<int>>>()).at(1) == std::vector{1});
}

TEST_CASE("functions under chunk_by are called once, and after an exception the group is over") {
    int few[] = {1, 2, 0};
    auto squares = few | rill::map(logged("square", [](int x) { return x * x; }));
    for (auto g : gears)
        CHECK(told(g, squares | rill::chunk_by(std::less()) | rill::map(number)) ==
              "square(1) square(2) square(0) give(14) give(0)");
    auto throwing = few | rill::map(number_of) | rill::chunk_by([](int x, int) { return x < 2 ? true : throw 7; });
    auto at = throwing.begin();
    auto group = *at;
    CHECK_THROWS_AS(number(group), int);
    CHECK(number(group) == 0);
}

TEST_CASE("after an exception of a function below there are no further groups") {
    std::string seen;
    auto const nine = [](int x) { return x == 9 ? throw std::runtime_error("nine") : x; };
    for (auto group : std::vector{1, 1, 9, 2} | rill::map(nine) | rill::chunk_by(std::equal_to())) try {
            for (int x : group) seen += std::to_string(x) + " ";
        } catch (std::runtime_error const&) {
            seen += "! ";
        }
    CHECK(seen == "1 1 ! ");
}

TEST_CASE("chunk_by refuses what is no predicate of two elements") {
    using chunk_by = decltype(rill::chunk_by);
    static_assert(!std::invocable<chunk_by, std::vector<int>&, bool (*)(int)>);
    static_assert(!std::invocable<chunk_by, std::vector<int>&, int>);
    static_assert(!std::invocable<chunk_by, rill::generator<std::unique_ptr<int>&>, std::less<>>);
}

TEST_CASE("lookup stays out of chunk_by") {
    lookup_stays_out(verb(rill::chunk_by, [](auto const&, auto const&) { return true; }));
}
