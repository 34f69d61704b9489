#include <rill/adaptors/chunk.hpp>
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
#include <rill/terminals/stats.hpp>
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
constexpr verb pairs(rill::chunk, 2);
// The elements of a chunk as the digits of a number.
constexpr auto number = [](auto&& chunk) {
    int n = 0;
    for (auto&& x : chunk) n = 10 * n + static_cast<int>(x);
    return n;
};
constexpr auto itself = [](int x) { return x; };
constexpr auto any = [](auto const&) { return true; };
constexpr auto chunks(int n) { return rill::chunk(n) | rill::map(number); }
constexpr auto numbers = chunks(2);

std::string conforms(auto const& make, std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(make)
        .single_pass_ints()
        .single_pass_others()
        .template unsized<fixed, counted>()
        .move_only_values()
        .sized()
        .allocating()
        .climb(in, expected);
}
template <class R> using chunk_of = std::ranges::range_reference_t<decltype(std::declval<R>() | rill::chunk(2))>;
using strings = std::vector<std::string>;
} // namespace

TEST_CASE("chunk hands on each n consecutive elements, and at the end what is left") {
    CHECK(conforms(numbers, {1, 2, 3}, {12, 3}) == "ask read(1) ask read(2) give(12) ask read(3) ask give(3)");
    CHECK(conforms(numbers, {1, 2}, {12}) == "ask read(1) ask read(2) give(12) ask");
    conforms(numbers, {1}, {1});
    conforms(numbers, {}, {});
    conforms(chunks(3), {1, 2, 3, 4, 5, 6, 7}, {123, 456, 7});
    conforms(chunks(1), {1, 2, 3}, {1, 2, 3});
    conforms(chunks(9), {1, 2, 3}, {123});
#ifndef _GLIBCXX_DEBUG // whose std::vector is not for constants before GCC 13
    static_assert(constantly(numbers, {1, 2, 3}, {12, 3}));
#endif
}

TEST_CASE("the example of chunk is true") {
    std::vector<double> readings(120, 1.0), means;
    readings.push_back(5.0);
    for (auto batch : readings | rill::chunk(60)) means.push_back((batch | rill::stats()).mean());
    CHECK(means == std::vector{1.0, 1.0, 5.0});
}

TEST_CASE("chunk keeps everything over random access, passes up to forward over containers, and else is single pass") {
    static_assert(over<pairs, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<pairs, std::vector<int>> == (random_access | sized | common | constant));
    static_assert(over<pairs, std::list<int>&> == (forward | sized | common | constant));
    static_assert(over<pairs, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<pairs, range_of<random_access | sized | values>> == (random_access | sized | common));
    static_assert(over<pairs, decltype(rill::range(9) | rill::map(itself))> ==
                  (random_access | sized | common | constant));
    static_assert(over<pairs, decltype(rill::iota(1))> == (random_access | endless | constant));
    static_assert(over<pairs, decltype(std::declval<std::vector<int>&>() | rill::filter(any))> == single_pass);
    static_assert(over<pairs, input<>> == single_pass);
    static_assert(over<pairs, stream<>> == single_pass);
}

TEST_CASE("over containers chunks are their own iterators, and copy nothing") {
    static_assert(std::ranges::contiguous_range<chunk_of<std::vector<int>&>>);
    static_assert(std::same_as<std::ranges::range_reference_t<chunk_of<strings const&>>, std::string const&>);
    static_assert(std::ranges::bidirectional_range<chunk_of<std::list<int>&>>);
    static_assert(std::ranges::sized_range<chunk_of<std::forward_list<int>&>>);
    std::vector v{3, 1, 4, 1, 5};
    for (auto two : v | rill::chunk(2)) std::ranges::sort(two);
    CHECK(v == std::vector{1, 3, 1, 4, 5});
    CHECK(std::span<int>((v | rill::chunk(2))[1]).data() == &v[2]);
    auto kept = v | rill::chunk(2) | rill::to<std::vector>();
    CHECK(&kept.at(1).front() == &v[2]);
    std::forward_list list{1, 2, 3};
    CHECK((list | rill::chunk(2)).front().size() == 2);
}

TEST_CASE("chunks go backwards, by index, and to the end of all positions") {
    auto view = rill::range(7) | rill::chunk(3);
    CHECK(view.size() == 3);
    CHECK(number(view[1]) == 345);
    CHECK(number(view.back()) == 6);
    CHECK(number(*(view.end() - 2)) == 345);
    auto lots = rill::chain(rill::repeat(1, SIZE_MAX), rill::repeat(2, SIZE_MAX));
    auto chunks_of_lots = lots | rill::chunk(UINT64_MAX);
    CHECK(*(*chunks_of_lots.begin()).begin() == 1);
    CHECK(too_long([&] { return chunks_of_lots.end(); }) == "rill::chain: position must fit std::ptrdiff_t");
    CHECK(number((rill::iota(1) | rill::chunk(2))[1'000'000] | rill::take(1)) == 2'000'001);
    auto to_the_last = std::views::iota(INT32_MAX - 2) | rill::chunk(2) | rill::take(1);
    CHECK(rill::count(to_the_last) == 1);
}

TEST_CASE("over any other range chunks are spans of one buffer, from which elements can be moved") {
    static_assert(std::same_as<chunk_of<stream<>>, std::span<int>>);
    static_assert(std::same_as<chunk_of<decltype(rill::lines(""))>, std::span<std::string>>);
    auto owners = [](int n) -> rill::generator<std::unique_ptr<int>> {
        for (int i = 0; i < n; ++i) co_yield std::make_unique<int>(i);
    };
    std::vector<std::unique_ptr<int>> all;
    for (auto two : owners(5) | rill::chunk(2))
        for (auto& x : two) all.push_back(std::move(x));
    CHECK(all.size() == 5);
    CHECK(*all.at(4) == 4);
    std::vector bits{true, false, true};
    auto some = bits | rill::filter(any) | rill::chunk(2);
    CHECK((some | rill::flatten() | rill::to<std::vector>()) == bits);
}

TEST_CASE("chunks that are kept are owned where they would be gone") {
    std::istringstream text("a\nb\nc\n");
    auto kept = rill::lines(text) | rill::chunk(2) | rill::to<std::vector>();
    CHECK(kept.at(0) == strings{"a", "b"});
    CHECK(kept.at(1) == strings{"c"});
    auto owned = strings{"d", "e", "f"} | rill::chunk(2) | rill::to<std::vector>();
    CHECK(owned.at(0) == strings{"d", "e"});
    auto computed = rill::range(3) | rill::chunk(2) | rill::to<std::vector>();
    CHECK(computed.at(0) == std::vector{0, 1});
}

TEST_CASE("after the first chunk nothing is allocated, and an element is alive for each place in it") {
    auto source = rill::range(100) | rill::map([](int i) { return counted(i); }) | rill::filter(any);
    {
        auto view = std::move(source) | rill::chunk(10);
        auto at = view.begin();
        auto const begun = allocations();
        int n = 0;
        for (; at != view.end(); ++at) n += counted::alive <= 11;
        CHECK(n == 10);
        CHECK(allocations() == begun);
    }
    CHECK(counted::alive == 0);
}

TEST_CASE("over what can be walked freely nothing is allocated") {
    std::list list{1, 2, 3};
    auto computed = rill::range(9) | rill::map(itself);
    auto const before = allocations();
    for (auto two : list | rill::chunk(2)) list.back() += number(two);
    for (auto four : computed | rill::chunk(4)) list.back() += number(four);
    CHECK(allocations() == before);
}

TEST_CASE("over what is multi-pass but cannot be walked freely chunks refer to the elements") {
    strings words{"a", "b", "c"};
    for (auto two : words | rill::filter(any) | rill::chunk(2)) two.back() += "!";
    CHECK(words == strings{"a", "b!", "c!"});
}

TEST_CASE("functions under chunk are called when a chunk of a sized range is walked, and once") {
    int few[] = {1, 2, 3, 4, 5};
    auto squares = few | rill::map(logged("square", [](int x) { return x * x; }));
    for (auto g : gears) {
        CHECK(told(g, squares | rill::chunk(2) | rill::map([](auto&& c) { return static_cast<int>(c.size()); })) ==
              "give(2) give(2) give(1)");
        CHECK(told(g, squares | rill::chunk(4) | rill::map(number) | rill::take(1)) ==
              "square(1) square(2) square(3) square(4) give(1506)");
        CHECK(told(g, squares | rill::filter(any) | rill::chunk(2) | rill::map(number) | rill::take(1)) ==
              "square(1) square(2) give(14)");
    }
}

TEST_CASE("chunk refuses a count that is not positive, where it is called") {
    int numbers_[] = {1, 2};
    CHECK(complaint([] { static_cast<void>(rill::chunk(0)); }) == "rill::chunk: count must not be zero, got 0");
    CHECK(complaint([&] { static_cast<void>(rill::chunk(numbers_, -7)); }) ==
          "rill::chunk: count must not be negative, got -7");
    static_assert(!std::invocable<decltype(rill::chunk), std::vector<int>&, double>);
    static_assert(!std::invocable<decltype(rill::chunk), rill::generator<std::unique_ptr<int>&>, int>);
}

TEST_CASE("chunks of what can only be moved are not collected") {
    using owners = rill::generator<std::unique_ptr<int>>;
    auto const collect = [](auto&& r) -> decltype(r | rill::to<std::vector>()) { return r | rill::to<std::vector>(); };
    static_assert(!std::invocable<decltype(collect), decltype(std::declval<owners>() | rill::chunk(2))>);
}

TEST_CASE("lookup stays out of chunk") {
    int some[] = {1, 2, 3};
    unlookable hidden[3] = {};
    test::lookup_stays_out_over(pairs, some, hidden);
    test::lookup_stays_out_over(pairs, stream<>(some, some + 3),
                                stream<>(some, some + 3)); // libstdc++ 12 refuses a vector<unlookable>
}
