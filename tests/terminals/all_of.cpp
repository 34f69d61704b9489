#include <rill/terminals/all_of.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/sources/range.hpp>

using namespace test;

namespace {
constexpr auto is_even = [](int x) { return x % 2 == 0; };
struct account {
    int id;
    bool open;
};
} // namespace

TEST_CASE("all_of says whether the predicate holds for every element, and stops when that is known") {
    answers(verb(rill::all_of, is_even), {1, 2, 3}, false, 1);
    answers(verb(rill::all_of, is_even), {1, 3}, false, 1);
    answers(verb(rill::all_of, is_even), {}, true);
    static_assert(!rill::all_of(rill::range(2, 5), is_even));
    static_assert(rill::range(2, 3) | rill::all_of(is_even));
    CHECK_FALSE((std::views::iota(2) | rill::all_of(is_even)));
}

TEST_CASE("the predicate of all_of sees each element once, as an lvalue, and may be a member") {
    int numbers[] = {1, 3};
    recording story;
    rill::all_of(input<>(numbers, numbers + 2), logged("test", [](int const& x) { return x != 0; }));
    CHECK(story.text() == "ask read(1) test(1) ask read(3) test(3) ask");
    move_only owners[] = {move_only(1)};
    CHECK(rill::all_of(stream<move_only>(owners, owners + 1), [](move_only& x) { return x == 1; }));
    CHECK((std::vector<account>{{1, true}} | rill::all_of(&account::open)));
}

TEST_CASE("all_of refuses what is no predicate of the elements") {
    using all_of = decltype(rill::all_of);
    static_assert(!std::invocable<all_of, std::vector<int>&, int>);
    static_assert(!std::invocable<all_of, stream<>, bool (*)(int&&)>);
    static_assert(!std::invocable<all_of, int, decltype(is_even)>);
}
