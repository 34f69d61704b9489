#include <rill/terminals/none_of.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/sources/range.hpp>

using namespace test;

namespace {
constexpr auto is_even = [](int x) { return x % 2 == 0; };
} // namespace

TEST_CASE("none_of says whether the predicate holds for no element, and stops when that is known") {
    answers(verb(rill::none_of, is_even), {1, 2, 3}, false, 2);
    answers(verb(rill::none_of, is_even), {1, 3}, true);
    answers(verb(rill::none_of, is_even), {}, true);
    static_assert(!rill::none_of(rill::range(1, 5), is_even));
    static_assert(rill::range(1, 2) | rill::none_of(is_even));
    CHECK_FALSE((std::views::iota(1) | rill::none_of(is_even)));
}

TEST_CASE("none_of refuses what is no predicate of the elements") {
    using none_of = decltype(rill::none_of);
    static_assert(!std::invocable<none_of, std::vector<int>&, int>);
    static_assert(!std::invocable<none_of, stream<>, bool (*)(int&&)>);
    static_assert(!std::invocable<none_of, int, decltype(is_even)>);
}
