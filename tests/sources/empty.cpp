#include <rill/sources/empty.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/terminals/sum.hpp>

using namespace test;

namespace {
template <class T> concept accepted = requires { rill::empty<T>(); };
} // namespace

TEST_CASE("empty has no elements") {
    static_assert((rill::empty<int>() | rill::sum()) == 0);
    static_assert(gives(rill::empty<int>(), {}));
    CHECK(gives(rill::empty<std::string>() | rill::map([](std::string const&) { return 1; }), {}));
    CHECK(gives(rill::empty<move_only>(), {}));
}

TEST_CASE("empty is contiguous, sized, common and const") {
    static_assert(shape_of<decltype(rill::empty<int>())> == (contiguous | sized | common | constant));
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(rill::empty<int const>())>, int const&>);
}

TEST_CASE("empty refuses what there are no lvalues of") {
    static_assert(accepted<int> && !accepted<int&> && !accepted<void>);
}

TEST_CASE("lookup stays out of empty") {
    int numbers[1] = {};
    unlookable hidden[1] = {};
    test::lookup_stays_out_over([]<class T>(T(&)[1]) { return rill::empty<T>(); }, numbers, hidden);
}
