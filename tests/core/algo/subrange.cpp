#include <rill/core/algo/subrange.hpp>
#include "support/archetypes.hpp"
#include "support/catch.hpp"
#include "support/walk.hpp"
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <forward_list>
#include <list>
#include <span>

using namespace test;
using namespace rill::core;

namespace {
template <class R> using piped = rill::core::all_t<R>;
constexpr auto itself = [](int x) { return x; };
using mapped = decltype(rill::range(3) | rill::map(itself));
using filtered = decltype(std::declval<std::vector<int>&>() | rill::filter(itself));
} // namespace

TEST_CASE(
    "containers, and what is random access of known length, are walked freely; containers are read again freely") {
    static_assert(walked_freely<std::list<int>> && walked_freely<piped<std::forward_list<int>&>>);
    static_assert(walked_freely<mapped> && walked_freely<decltype(std::declval<std::list<int>&>() | rill::drop(1))>);
    static_assert(!walked_freely<filtered> && !walked_freely<stream<>> && !walked_freely<input<>>);
    static_assert(!walked_freely<std::ranges::iota_view<int>>); // a position behind the last one wanted may overflow
    static_assert(reread_freely<std::list<int>> && reread_freely<std::vector<bool>> && reread_freely<std::span<int>>);
    static_assert(!reread_freely<mapped> && !reread_freely<filtered>);
}

TEST_CASE("a subrange has the iterators of the container below, of other sequences their own") {
    std::list list{1, 2, 3, 4};
    auto base = op::all(list) | rill::drop(1);
    auto from = op::first(base), to = from;
    CHECK(op::pass(base, to, 2) == 2);
    auto const two = op::subrange(base, from, to, 2);
    static_assert(std::same_as<decltype(two.begin()), std::list<int>::iterator>);
    CHECK((gives(two, {2, 3}) && two.size() == 2));
    CHECK(op::pass(base, to, 5) == 1);

    auto squares = rill::range(5) | rill::map([](int x) { return x * x; });
    auto at = op::first(squares), end = at;
    op::pass(squares, end, 3);
    CHECK(gives(op::subrange(squares, at, end, 3), {0, 1, 4}));
}

TEST_CASE("a subrange of a container lasts as the elements do, any other as the stage that it is of") {
    static_assert(subrange_life<piped<std::vector<int>&>>() == life::lasting);
    static_assert(subrange_life<piped<std::vector<int>>>() == life::pipeline);
    static_assert(subrange_life<std::span<int>>() == life::lasting);
    static_assert(subrange_life<mapped>() == life::pipeline);
}
