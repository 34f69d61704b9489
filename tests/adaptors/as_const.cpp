#include <rill/adaptors/as_const.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/zip.hpp>

using namespace test;

namespace {
constexpr verb unchanged(rill::as_const);
template <class R> using element = std::ranges::range_reference_t<decltype(rill::as_const(std::declval<R>()))>;
} // namespace

TEST_CASE("as_const hands on the elements as they are") {
    CHECK(conformance(unchanged, {1, 2}, {1, 2}) == "ask read(1) give(1) ask read(2) give(2) ask");
    conformance(unchanged, {}, {});
    static_assert(constantly(unchanged, {1, 2}, {1, 2}));
    std::vector<std::vector<int>> table{{1}, {2, 3}};
    std::size_t cells = 0;
    for (auto& row : table | rill::as_const()) {
        static_assert(std::is_const_v<std::remove_reference_t<decltype(row)>>);
        cells += row.size();
    }
    CHECK(cells == 3);
}

TEST_CASE("as_const keeps everything that its source can do") {
    static_assert(over<unchanged, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<unchanged, range_of<forward>> == forward);
    static_assert(over<unchanged, input<>> == single_pass);
}

TEST_CASE("nothing can be changed through what as_const hands on") {
    using ints = std::vector<int>&;
    using bools = std::vector<bool>&;
    using zipped = decltype(rill::zip(std::declval<ints>(), std::declval<bools>()));
    static_assert(std::same_as<element<ints>, int const&>);
    static_assert(std::same_as<element<stream<>>, int const&&>);
    static_assert(std::same_as<element<input<>>, int>);
    static_assert(std::same_as<element<bools>, bool>);
    static_assert(std::same_as<element<zipped>, rill::tuple<int const&, bool>>);
    static_assert(std::same_as<std::ranges::range_value_t<decltype(rill::as_const(std::declval<zipped>()))>,
                               rill::tuple<int, bool>>);
}

TEST_CASE("lookup stays out of as_const") { lookup_stays_out(unchanged); }
