#include <rill/adaptors/as_rvalue.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/terminals/to.hpp>
#include <string>

using namespace test;

namespace {
constexpr verb movable(rill::as_rvalue);
template <class R> using element = std::ranges::range_reference_t<decltype(rill::as_rvalue(std::declval<R>()))>;
} // namespace

TEST_CASE("as_rvalue hands on the elements so that they can be moved") {
    CHECK(conformance(movable, {1, 2}, {1, 2}) == "ask read(1) give(1) ask read(2) give(2) ask");
    conformance(movable, {}, {});
    static_assert(constantly(movable, {1, 2}, {1, 2}));

    std::vector<std::string> names{"ann", std::string(50, 'b')};
    auto const is_long = [](auto& name) { return name.size() > 10; };
    auto longest = names | rill::as_rvalue() | rill::filter(is_long) | rill::to<std::vector>();
    CHECK(longest == std::vector{std::string(50, 'b')});
    CHECK(names == std::vector<std::string>{"ann", ""});
}

TEST_CASE("as_rvalue keeps everything that its source can do") {
    static_assert(over<movable, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<movable, range_of<forward>> == forward);
    static_assert(over<movable, input<>> == single_pass);
}

TEST_CASE("references become rvalue references, those in tuples too, and values stay values") {
    using ints = std::vector<int>&;
    static_assert(std::same_as<element<ints>, int&&>);
    static_assert(std::same_as<element<std::vector<int> const&>, int const&&>);
    static_assert(std::same_as<element<stream<>>, int&&>);
    static_assert(std::same_as<element<input<>>, int>);
    static_assert(std::same_as<element<decltype(rill::zip(std::declval<ints>(), std::declval<ints>()))>,
                               rill::tuple<int&&, int&&>>);

    std::vector<std::unique_ptr<int>> a, b;
    a.push_back(std::make_unique<int>(1));
    b.push_back(std::make_unique<int>(2));
    auto pairs = rill::zip(a, b) | rill::as_rvalue() | rill::to<std::vector>();
    CHECK(*std::get<1>(pairs[0]) == 2);
    CHECK(b[0] == nullptr);
}

TEST_CASE("lookup stays out of as_rvalue") { lookup_stays_out(movable); }
