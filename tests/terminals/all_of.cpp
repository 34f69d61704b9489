#include <rill/terminals/all_of.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/sources/range.hpp>

using namespace test;

namespace {
constexpr auto is_even = [](int x) { return x % 2 == 0; };
} // namespace

TEST_CASE("all_of says whether the predicate holds for every element, and stops when that is known") {
    answers(verb(rill::all_of, is_even), {1, 2, 3}, false, 1);
    answers(verb(rill::all_of, is_even), {1, 3}, false, 1);
    answers(verb(rill::all_of, is_even), {}, true);
    static_assert(!rill::all_of(rill::range(2, 5), is_even));
    static_assert(rill::range(2, 3) | rill::all_of(is_even));
    CHECK_FALSE((std::views::iota(2) | rill::all_of(is_even)));
}

TEST_CASE("all_of refuses what is no predicate of the elements") {
    using all_of = decltype(rill::all_of);
    static_assert(!std::invocable<all_of, std::vector<int>&, int>);
    static_assert(!std::invocable<all_of, stream<>, bool (*)(int&&)>);
    static_assert(!std::invocable<all_of, int, decltype(is_even)>);
}
