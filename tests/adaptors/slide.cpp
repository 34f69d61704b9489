#include <rill/adaptors/slide.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/flatten.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/repeat.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>
#include <algorithm>
#include <cstdint>
#include <deque>
#include <forward_list>
#include <memory>
#include <sstream>

using namespace test;

namespace {
constexpr verb pairs(rill::slide, 2);
// The elements of a window as the digits of a number.
constexpr auto number = [](auto&& window) {
    int n = 0;
    for (auto&& x : window) n = 10 * n + static_cast<int>(x);
    return n;
};
constexpr auto itself = [](int x) { return x; };
constexpr auto any = [](auto const&) { return true; };
constexpr auto windows(int n) { return rill::slide(n) | rill::map(number); }
constexpr auto numbers = windows(2);

std::string conforms(auto const& make, std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(make).single_pass_ints().single_pass_others().allocating().climb(in, expected);
}
// Of a multi-pass range an element is read for each window that it is in.
template <class R> std::string over_range(R&& range, int n) {
    std::string all;
    for (auto g : gears) all += told(g, range | rill::slide(n) | rill::map(number)) + ";";
    return all;
}
template <class R> using window_of = std::ranges::range_reference_t<decltype(std::declval<R>() | rill::slide(2))>;
using strings = std::vector<std::string>;
} // namespace

TEST_CASE("slide hands on each n consecutive elements") {
    CHECK(conforms(numbers, {1, 2, 3}, {12, 23}) == "ask read(1) ask read(2) give(12) ask read(3) give(23) ask");
    conforms(numbers, {1, 2}, {12});
    CHECK(conforms(numbers, {1}, {}) == "ask read(1) ask");
    CHECK(conforms(numbers, {}, {}) == "ask");
    conforms(windows(3), {1, 2, 3, 4, 5, 6, 7, 8}, {123, 234, 345, 456, 567, 678});
    conforms(windows(1), {1, 2, 3}, {1, 2, 3});
    conforms(windows(9), {1, 2, 3}, {});
    static_assert(constantly(numbers, {1, 2, 3}, {12, 23}));
}

TEST_CASE("slide over multi-pass ranges of every kind, in both gears") {
    int few[] = {1, 2, 3, 4};
    std::string const threes = "give(123) give(234);give(123) give(234);";
    CHECK(over_range(few, 3) == threes);
    CHECK(over_range(std::list(few, few + 4), 3) == threes);
    CHECK(over_range(std::forward_list(few, few + 4), 3) == threes);
    CHECK(over_range(std::deque(few, few + 4), 3) == threes);
    CHECK(over_range(few | rill::map(itself), 3) == threes);
    CHECK(over_range(few | rill::filter(any), 3) == threes);
    CHECK(over_range(few, 4) == "give(1234);give(1234);");
    for (int n : {5, 6, 100}) CHECK(over_range(std::list(few, few + 4), n) == ";;");
    CHECK(over_range(std::vector<int>(), 1) == ";;");
    static_assert(gives(std::array{1, 2, 3} | numbers, {12, 23}));
}

TEST_CASE("the example of slide is true") {
    std::vector readings{1, 2, 3, 4, 5, 6};
    CHECK(gives(readings | rill::slide(5) | rill::map(rill::sum()), {15, 20}));
}

TEST_CASE("slide keeps everything but contiguity where windows are pieces of the range, and else is single pass") {
    static_assert(over<pairs, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<pairs, std::vector<int>> == (random_access | sized | common | constant));
    static_assert(over<pairs, std::list<int>&> == (bidirectional | sized | common | constant));
    static_assert(over<pairs, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<pairs, decltype(rill::range(9) | rill::map(itself))> == (single_pass | sized));
    static_assert(over<pairs, decltype(rill::repeat(1))> == (random_access | endless | constant));
    static_assert(over<pairs, decltype(std::declval<std::vector<int>&>() | rill::filter(any))> == single_pass);
    static_assert(over<pairs, input<>> == single_pass);
    static_assert(over<pairs, stream<>> == single_pass);
}

TEST_CASE("windows of containers are their own iterators, and copy nothing") {
    static_assert(std::ranges::contiguous_range<window_of<std::vector<int>&>>);
    static_assert(std::same_as<std::ranges::range_reference_t<window_of<strings const&>>, std::string const&>);
    static_assert(std::ranges::bidirectional_range<window_of<std::list<int>&>>);
    static_assert(std::ranges::sized_range<window_of<std::forward_list<int>&>>);
    std::vector v{1, 2, 3};
    CHECK(std::span<int>((v | rill::slide(2))[1]).data() == &v[1]);
    auto kept = v | rill::slide(2) | rill::to<std::vector>();
    CHECK(&kept.at(1).front() == &v[1]);
}

TEST_CASE("windows go backwards from the end, and by index") {
    std::list list{1, 2, 3, 4};
    auto view = list | rill::slide(3);
    auto at = view.end();
    CHECK(number(*--at) == 234);
    CHECK(number(*--at) == 123);
    CHECK(at == view.begin());
    CHECK((list | rill::slide(7)).begin() == (list | rill::slide(7)).end());
    std::vector v{1, 2, 3, 4};
    auto pieces = v | rill::slide(3);
    CHECK(pieces.size() == 2);
    CHECK(number(pieces.back()) == 234);
    CHECK((v | rill::slide(7)).empty());
    CHECK(number((rill::repeat(7) | rill::slide(2))[1'000'000]) == 77);
    auto lots = rill::chain(rill::repeat(1, SIZE_MAX), rill::repeat(2, SIZE_MAX));
    auto few_of_lots = lots | rill::slide(2);
    CHECK(number(*few_of_lots.begin()) == 11);
    auto to_the_last = std::views::iota(INT32_MAX - 2) | rill::slide(2) | rill::take(2);
    CHECK(rill::count(to_the_last) == 2);
}

TEST_CASE("over any other range windows are constant spans of one buffer") {
    static_assert(std::same_as<window_of<stream<>>, std::span<int const>>);
    static_assert(std::same_as<window_of<decltype(rill::lines(""))>, std::span<std::string const>>);
    auto owners = [](int n) -> rill::generator<std::unique_ptr<int>> {
        for (int i = 0; i < n; ++i) co_yield std::make_unique<int>(i);
    };
    int sum = 0;
    for (auto three : owners(9) | rill::slide(3)) sum += *three[0] * *three[2];
    CHECK(sum == 0 * 2 + 1 * 3 + 2 * 4 + 3 * 5 + 4 * 6 + 5 * 7 + 6 * 8);
    std::vector bits{true, false, true};
    CHECK(gives(bits | rill::filter(any) | numbers, {10, 1}));
    strings words{"a", "b", "c"};
    for (auto two : words | rill::filter(any) | rill::slide(2)) two[0] += two[1];
    CHECK(words == strings{"ab", "bc", "c"});
}

TEST_CASE("windows that are kept are owned where they would be gone") {
    std::istringstream text("a\nb\nc\n");
    auto kept = rill::lines(text) | rill::slide(2) | rill::to<std::vector>();
    CHECK(kept.at(0) == strings{"a", "b"});
    CHECK(kept.at(1) == strings{"b", "c"});
    auto owned = strings{"d", "e", "f"} | rill::slide(2) | rill::to<std::vector>();
    CHECK(owned.at(1) == strings{"e", "f"});
}

TEST_CASE("a window's elements are alive, up to 2n of them, and once the buffer is filled nothing is allocated") {
    {
        auto source = rill::range(100) | rill::map([](int i) { return counted(i); }) | rill::filter(any);
        auto view = std::move(source) | rill::slide(10);
        auto at = view.begin();
        for (int i = 0; i < 20; ++i) ++at;
        auto const filled = allocations();
        int n = 0;
        for (; at != view.end(); ++at) n += counted::alive <= 21;
        CHECK(n == 71);
        CHECK(allocations() == filled);
    }
    CHECK(counted::alive == 0);
}

TEST_CASE("functions under slide are called once for each element") {
    int few[] = {1, 2, 3};
    auto squares = few | rill::map(logged("square", [](int x) { return x * x; }));
    for (auto g : gears) CHECK(told(g, squares | numbers) == "square(1) square(2) give(14) square(3) give(49)");
}

TEST_CASE("slide refuses a count that is not positive, where it is called") {
    int few[] = {1, 2};
    CHECK(complaint([] { static_cast<void>(rill::slide(0)); }) == "rill::slide: count must not be zero, got 0");
    CHECK(complaint([&] { static_cast<void>(rill::slide(few, -7)); }) ==
          "rill::slide: count must not be negative, got -7");
    static_assert(!std::invocable<decltype(rill::slide), std::vector<int>&, double>);
    static_assert(!std::invocable<decltype(rill::slide), rill::generator<std::unique_ptr<int>&>, int>);
}

TEST_CASE("lookup stays out of slide") {
    int some[] = {1, 2, 3};
    unlookable hidden[3] = {};
    test::lookup_stays_out_over(pairs, some, hidden);
    test::lookup_stays_out_over(pairs, stream<>(some, some + 3), stream<>(some, some + 3));
}
