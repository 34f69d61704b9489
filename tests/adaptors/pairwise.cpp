#include <rill/adaptors/pairwise.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/starmap.hpp>
#include <rill/adaptors/take.hpp>
#include <forward_list>

using namespace test;

namespace {
constexpr verb pairwise(rill::pairwise);
constexpr auto changes = rill::pairwise() | rill::starmap([](int before, int after) { return 10 * after - before; });
} // namespace

TEST_CASE("pairwise hands on each element with the next") {
    CHECK(conformance(changes, {1, 2, 4}, {19, 38}) == "ask read(1) ask read(2) give(19) ask read(4) give(38) ask");
    CHECK(conformance(changes, {1, 2}, {19}) == "ask read(1) ask read(2) give(19) ask");
    CHECK(conformance(changes, {1}, {}) == "ask read(1) ask");
    CHECK(conformance(changes, {}, {}) == "ask");
    static_assert(constantly(changes, {1, 2, 4}, {19, 38}));

    std::vector prices{3, 5, 4}, differences{0};
    for (auto [before, after] : prices | rill::pairwise()) differences.push_back(after - before);
    CHECK(differences == std::vector{0, 2, -1});
}

TEST_CASE("pairwise under take(1) asks twice") {
    CHECK(conformance_of_variant(changes | rill::take(1), {1, 2, 4}, {19}) == "ask read(1) ask read(2) give(19)");
}

TEST_CASE("pairwise keeps what adjacent keeps") {
    static_assert(over<pairwise, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<pairwise, std::list<int>&> == (bidirectional | sized | common | constant));
    static_assert(over<pairwise, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<pairwise, input<>> == single_pass);
}

TEST_CASE("lookup stays out of pairwise") { lookup_stays_out(pairwise); }
