#include <rill/adaptors/stride.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/sources/repeat.hpp>
#include <cstdint>
#include <forward_list>

using namespace test;

namespace {
constexpr verb every_other(rill::stride, 2);
constexpr verb all(rill::stride, 1);
} // namespace

TEST_CASE("stride hands on the first element and every nth after it") {
    CHECK(conformance(every_other, {1, 2, 3, 4}, {1, 3}) ==
          "ask read(1) give(1) ask read(2) ask read(3) give(3) ask read(4) ask");
    conformance(every_other, {1, 2, 3, 4, 5}, {1, 3, 5});
    conformance(every_other, {1}, {1});
    conformance(every_other, {}, {});
    conformance(all, {1, 2, 3}, {1, 2, 3});
    static_assert(constantly(every_other, {1, 2, 3, 4}, {1, 3}));
}

TEST_CASE("stride asks for what it passes over only when the next element is wanted") {
    int numbers[] = {1, 2, 3, 4, 5};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 5);
        auto named = source | rill::stride(3) | rill::take(1);
        CHECK(told(g, named) == "ask give(1)");
        CHECK(told(g, named) == "ask give(2)");
        CHECK(told(g, source | rill::stride(2)) == "ask give(3) ask ask give(5) ask");
        CHECK(told(g, named) == "");
    }
}

TEST_CASE("stride keeps const and size, passes up to forward; random access and common where the length is known") {
    static_assert(over<every_other, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<every_other, std::list<int>&> == (forward | sized | constant));
    static_assert(over<every_other, std::forward_list<int>&> == (forward | constant));
    static_assert(over<every_other, range_of<random_access>> == forward);
    static_assert(over<every_other, range_of<random_access | sized>> == (random_access | sized | common));
    static_assert(over<every_other, range_of<bidirectional | constant | values>> == (forward | constant));
    static_assert(over<every_other, std::ranges::iota_view<int>> == (random_access | endless | constant));
    static_assert(over<every_other, input<>> == single_pass);
    static_assert(over<every_other, stream<>> == single_pass);
}

TEST_CASE("stride jumps where positions can be computed, and never beyond the end") {
    for (auto g : gears)
        CHECK(told(g, rill::range(7) | rill::map(logged("square", [](int x) { return x * x; })) | rill::stride(3)) ==
              "square(0) give(0) square(3) give(9) square(6) give(36)");
    auto far = std::views::iota(0) | rill::stride(1'000'000);
    CHECK(far.begin()[100] == 100'000'000);
    std::vector v{1, 2, 3, 4};
    auto outer = v | rill::stride(3);
    CHECK(outer.size() == 2);
    CHECK(*--outer.end() == 4);
    std::ranges::sort(v | rill::stride(3), std::greater());
    CHECK(v == std::vector{4, 2, 3, 1});
}

TEST_CASE("stride hands on proxies as they are") {
    std::vector bits{true, false, true};
    for (auto bit : bits | rill::stride(2)) bit = false;
    CHECK(bits == std::vector{false, false, false});
    static_assert(std::same_as<std::ranges::range_value_t<decltype(bits | rill::stride(2))>, bool>);
}

TEST_CASE("every other element of a zip can be sorted") {
    std::vector keys{3, 0, 1}, others{4, 5, 6};
    std::ranges::sort(rill::zip(keys, others) | rill::stride(2));
    CHECK(keys == std::vector{1, 0, 3});
    CHECK(others == std::vector{6, 5, 4});
}

TEST_CASE("the example of stride is true") {
    CHECK((rill::range(10) | rill::stride(4) | rill::to<std::vector>()) == std::vector{0, 4, 8});
}

TEST_CASE("stride accepts steps of any integral type, and the greatest saturate") {
    int numbers[] = {1, 2, 3};
    CHECK(gives(numbers | rill::stride(short{2}), {1, 3}));
    CHECK(gives(rill::stride(numbers, UINT64_MAX), {1}));
    CHECK(gives(std::list{1, 2, 3} | rill::stride(INT64_MAX), {1}));
}

TEST_CASE("stride refuses a step below 1 where it is called") {
    int numbers[] = {1, 2};
    CHECK(complaint([] { static_cast<void>(rill::stride(0)); }) == "rill::stride: count must not be zero, got 0");
    CHECK(complaint([&] { static_cast<void>(rill::stride(numbers, -7)); }) ==
          "rill::stride: count must not be negative, got -7");
    using stride = decltype(rill::stride);
    static_assert(!std::invocable<stride, std::vector<int>&, double>);
    static_assert(!std::invocable<stride>);
    static_assert(!std::invocable<stride, int, int>);
}

TEST_CASE("lookup stays out of stride") { lookup_stays_out(every_other); }

TEST_CASE("stride goes far") {
    constexpr auto far = std::uint64_t{1} << 62;
    CHECK(gives(rill::repeat(7) | rill::stride(far) | rill::take(5), {7, 7, 7, 7, 7}));
    auto lots = rill::repeat(7) | rill::stride(far);
    CHECK((lots.begin() + 5) - (lots.begin() + 1) == 4);
    CHECK(lots.begin() != lots.begin() + 4);

    auto long_one = rill::chain(rill::repeat(1, SIZE_MAX), rill::repeat(2, SIZE_MAX));
    CHECK((long_one | rill::stride(far)).size() == 4);
    CHECK(gives(long_one | rill::stride(far) | rill::take(2), {1, 1}));
    CHECK(gives(long_one | rill::stride(3) | rill::drop(5) | rill::take(2), {1, 1}));
    for (auto g : gears)
        CHECK(too_long([&] {
                  auto every = long_one | rill::stride(far) | rill::filter([](int) { return true; });
                  walk(every, g, [](int) {});
              }).starts_with("rill::stride: "));
    auto too_many = rill::chain(long_one, rill::repeat(3, 2)) | rill::stride(2);
    CHECK(gives(too_many | rill::take(2), {1, 1}));
    CHECK(too_long([&] { return too_many.size(); }) == "rill::chain: length must fit std::size_t");
}
