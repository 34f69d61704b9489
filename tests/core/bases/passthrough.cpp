#include <rill/core/bases/passthrough.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/core/model/all.hpp>

using namespace test;

namespace {
// The least that a stage adds: how an element is read.
template <class Base>
class negated : public rill::core::passthrough<negated<Base>, Base, rill::core::sequence<Base const>> {
public:
    constexpr explicit negated(Base base) : negated::passthrough(std::move(base)) {}
    static constexpr auto read(auto& self, auto const& cur) { return -rill::core::op::read(self.base_, cur); }
};
constexpr auto negate = []<rill::core::source_range R>(R&& r) -> negated<rill::core::all_t<R>> {
    return negated<rill::core::all_t<R>>(rill::core::op::all(std::forward<R>(r)));
};
} // namespace

TEST_CASE("a stage that leaves positions alone obeys the laws") {
    CHECK(conformance(negate, {1, 2}, {-1, -2}) == "ask read(1) give(-1) ask read(2) give(-2) ask");
    static_assert(constantly(negate, {1, 2}, {-1, -2}));
}

TEST_CASE("a stage that leaves positions alone has those of its base; its length it must know itself") {
    static_assert(over<negate, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<negate, std::list<int>&> == (bidirectional | common | constant));
    static_assert(over<negate, range_of<random_access>> == random_access);
    static_assert(over<negate, std::ranges::iota_view<int>> == (random_access | endless | constant));
    static_assert(over<negate, input<>> == single_pass);
}
