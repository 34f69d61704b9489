#include <rill/adaptors/chunk_weighted.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <climits>
#include <cstdint>
#include <memory>
#include <sstream>

using namespace test;

namespace {
constexpr auto itself = [](int x) { return x; };
constexpr verb up_to_five(rill::chunk_weighted, 5, itself);
constexpr auto number = [](auto&& chunk) {
    int n = 0;
    for (auto&& x : chunk) n = 10 * n + static_cast<int>(x);
    return n;
};
constexpr auto numbers = rill::chunk_weighted(5, logged("weigh", itself)) | rill::map(number);
std::string conforms(std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(numbers)
        .single_pass_ints()
        .single_pass_others()
        .unsized<fixed, counted>()
        .move_only_values()
        .sized()
        .allocating()
        .climb(in, expected);
}
using strings = std::vector<std::string>;
} // namespace

TEST_CASE("chunk_weighted hands on as many elements as weigh no more than the limit together") {
    CHECK(conforms({2, 3, 1}, {23, 1}) ==
          "ask read(2) weigh(2) ask read(3) weigh(3) ask read(1) weigh(1) give(23) ask give(1)");
    conforms({1, 2, 3, 4, 5}, {12, 3, 4, 5});
    conforms({7, 1, 8}, {7, 1, 8});
    conforms({1}, {1});
    conforms({}, {});
    static_assert(constantly(rill::chunk_weighted(5, itself) | rill::map(number), {2, 3, 1}, {23, 1}));
}

TEST_CASE("what weighs nothing fits where the limit has been reached, but not behind what is too heavy") {
    int few[] = {5, 0, 0, 1, 9, 0};
    for (auto g : gears)
        CHECK(told(g, few | up_to_five.closure() | rill::map(number)) == "give(500) give(1) give(9) give(0)");
}

TEST_CASE("the example of chunk_weighted is true, in any type of number") {
    strings messages{"aaaa", "bb", "cccccc", "d"};
    auto requests = messages | rill::chunk_weighted(6, &std::string::size) | rill::to<std::vector<strings>>();
    CHECK(requests == std::vector<strings>{{"aaaa", "bb"}, {"cccccc"}, {"d"}});
    CHECK((messages | rill::chunk_weighted(6u, [](auto const&) { return 3.5; }) | rill::to<std::vector>()).size() == 4);
    CHECK(gives(rill::iota(1) | rill::chunk_weighted(UINT64_MAX, [](int) { return UINT64_MAX / 2; }) |
                    rill::map(number) | rill::take(2),
                {12, 34}));
}

TEST_CASE("chunks refer to what is multi-pass, and own what is not") {
    strings words{"a", "b"};
    for (auto chunk : words | rill::chunk_weighted(9, &std::string::size)) chunk[1] += "!";
    CHECK(words == strings{"a", "b!"});
    std::istringstream text("a\nbb\n");
    auto kept = rill::lines(text) | rill::chunk_weighted(2, &std::string_view::size) | rill::to<std::vector>();
    CHECK((kept.at(0) == strings{"a"} && kept.at(1) == strings{"bb"}));
    auto owners = [](int n) -> rill::generator<std::unique_ptr<int>> {
        for (int i = 0; i < n; ++i) co_yield std::make_unique<int>(i);
    };
    std::vector<std::unique_ptr<int>> all;
    for (auto chunk : owners(5) | rill::chunk_weighted(5, [](auto const& p) { return *p; }))
        for (auto& p : chunk) all.push_back(std::move(p));
    CHECK(all.size() == 5);
}

TEST_CASE("once there was a chunk as long, nothing is allocated") {
    auto view = rill::range(100) | rill::map([](int) { return 1; }) | rill::chunk_weighted(10, itself);
    auto at = view.begin();
    auto const begun = allocations();
    for (; at != view.end(); ++at) CHECK((*at).size() == 10);
    CHECK(allocations() == begun);
    static_assert(over<up_to_five, std::vector<int>&> == single_pass);
}

TEST_CASE("a negative limit is refused where it is called, and a negative weight counts as none") {
    CHECK(complaint([] { static_cast<void>(rill::chunk_weighted(-1, &std::string::size)); }) ==
          "rill::chunk_weighted: limit must not be negative, got -1");
    std::vector few{1, 2, 3};
    CHECK(gives(few | rill::chunk_weighted(INT_MAX, [](int) { return -1; }) | rill::map(number), {123}));
}

TEST_CASE("chunk_weighted refuses what is no weight") {
    using chunk_weighted = decltype(rill::chunk_weighted);
    static_assert(!std::invocable<chunk_weighted, std::vector<int>&, int, std::string (*)(int)>);
    static_assert(!std::invocable<chunk_weighted, std::vector<int>&, int, int>);
    static_assert(!std::invocable<chunk_weighted, std::vector<int>&, std::string, decltype(itself)>);
}
