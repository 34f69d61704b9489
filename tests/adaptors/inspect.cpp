#include <rill/adaptors/inspect.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/take.hpp>
#include <rill/sources/range.hpp>
#include <forward_list>

using namespace test;

namespace {
constexpr auto look = [](auto const&) {};
constexpr verb seen(rill::inspect, logged("see", look));
} // namespace

TEST_CASE("inspect shows each element to its function before it is handed on") {
    CHECK(conformance(seen, {1, 2}, {1, 2}) == "ask read(1) see(1) give(1) ask read(2) see(2) give(2) ask");
    conformance(seen, {}, {});
    static_assert(constantly(seen, {1, 2}, {1, 2}));
    CHECK(gives(std::vector{true, false} | rill::inspect(look), {true, false}));
}

TEST_CASE("inspect keeps everything that its source can do") {
    static_assert(over<seen, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<seen, std::list<int>&> == (bidirectional | sized | common | constant));
    static_assert(over<seen, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<seen, range_of<random_access>> == random_access);
    static_assert(over<seen, range_of<forward | sized | constant | values>> == (forward | sized | constant));
    static_assert(over<seen, std::ranges::iota_view<int>> == (random_access | endless | constant));
    static_assert(over<seen, input<>> == single_pass);
    static_assert(over<seen, stream<>> == single_pass);
}

TEST_CASE("inspect does not see what nobody asks for") {
    for (auto g : gears)
        CHECK(told(g, rill::range(1, 9) | seen.closure() | rill::take(2)) == "see(1) give(1) see(2) give(2)");
}

TEST_CASE("the function of inspect may change the elements, and itself") {
    std::vector v{1, 2};
    int total = 0;
    CHECK(gives(v | rill::inspect([](int& x) { ++x; }) | rill::inspect([&](int x) { total += x; }) | rill::take(1),
                {2}) == false);
    CHECK(v.front() > 1);
    auto counting = v | rill::inspect([seen = std::vector<int>()](int x) mutable { seen.push_back(x); });
    static_assert(shape_of<decltype(counting)> == (random_access | sized | common));
}

TEST_CASE("inspect refuses functions that do not take the elements") {
    using inspect = decltype(rill::inspect);
    static_assert(!std::invocable<inspect, std::vector<int>&, int>);
    static_assert(!std::invocable<inspect, std::vector<int>&, void (*)(std::string)>);
    static_assert(!std::invocable<inspect, std::vector<int> const&, void (*)(int&)>);
}

TEST_CASE("lookup stays out of inspect") { lookup_stays_out(verb(rill::inspect, look)); }
