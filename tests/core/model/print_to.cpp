#include <rill/core/model/print_to.hpp>
#include "support/catch.hpp"
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>
#include <sstream>
#include <vector>

namespace {

auto const shown = [](auto const& view) {
    std::ostringstream out;
    PrintTo(view, &out); // as GoogleTest asks
    return out.str();
};
struct unknown {};

} // namespace

TEST_CASE("a view is shown element by element, as a container is") {
    CHECK(shown(rill::range(3)) == "{ 0, 1, 2 }");
    CHECK(shown(rill::range(0)) == "{ }");
    CHECK(shown(rill::split("a b", ' ')) == R"({ "a", "b" })");
    CHECK(shown(std::vector{'x', 'y'} | rill::enumerate()) == "{ (0, x), (1, y) }");
    CHECK(shown(rill::range(2) | rill::map([](int n) { return rill::range(n); })) == "{ { }, { 0 } }");
    CHECK(shown(rill::range(1) | rill::map([](int) { return unknown(); })) == "{ ? }");
}

TEST_CASE("what is endless is cut short, and what walking changes is not walked") {
    CHECK(shown(rill::iota(0)).ends_with(" 31, ... }"));
    auto g = []() -> rill::generator<int> { co_yield 1; }();
    CHECK(shown(g) == "a range that walking changes");
    CHECK(*g.begin() == 1);
}
