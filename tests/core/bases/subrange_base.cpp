#include <rill/core/bases/subrange_base.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/core/model/all.hpp>

using namespace test;
namespace op = rill::core::op;

namespace {
// The least that a stage adds: where it begins.
template <class Base> class tail : public rill::core::subrange_base<tail<Base>, Base> {
public:
    constexpr explicit tail(Base base) : tail::subrange_base(std::move(base)) {}
    static constexpr auto first(auto& self) {
        auto cur = op::first(self.base_);
        op::skip(self.base_, cur, 1);
        return cur;
    }
};
constexpr auto tail_of = []<rill::core::source_range R>(R&& r) -> tail<rill::core::all_t<R>> {
    return tail<rill::core::all_t<R>>(op::all(std::forward<R>(r)));
};
} // namespace

TEST_CASE("a run of a base's own elements obeys the laws") {
    CHECK(conformance(tail_of, {1, 2}, {2}) == "ask read(1) ask read(2) give(2) ask");
    static_assert(constantly(tail_of, {1, 2}, {2}));
}

TEST_CASE("a run has the positions of its base, and shows its elements as the base does; its length it must know") {
    static_assert(over<tail_of, std::vector<int>&> == (contiguous | sized | common | constant));
    static_assert(over<tail_of, std::list<int>&> == (bidirectional | common | constant));
    static_assert(over<tail_of, input<>> == single_pass);
    static_assert(rill::core::rereadable<decltype(tail_of(std::declval<std::vector<int>&>()))>);
}

TEST_CASE("a loop over a run of a run walks the container at the bottom, const or not, borrowed or owned") {
    std::vector<int> numbers{1, 2, 3, 4};
    auto borrowed = tail_of(tail_of(numbers));
    CHECK(&op::origin(borrowed) == &numbers);
    CHECK(&op::origin(std::as_const(borrowed)) == &numbers);

    auto owned = tail_of(tail_of(std::move(numbers)));
    static_assert(std::same_as<decltype(op::origin(owned)), std::vector<int>&>);
    static_assert(std::same_as<decltype(op::origin(std::as_const(owned))), std::vector<int> const&>);

    std::vector<int const*> seen;
    CHECK_FALSE(op::for_each_while(owned, [&](int& x) { return seen.push_back(&x), x < 4; }));
    CHECK(seen == std::vector<int const*>{&owned[0], &owned[1]});
}
