#include <rill/terminals/none_of.hpp>
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

TEST_CASE("none_of says whether the predicate holds for no element, and stops when that is known") {
    answers(verb(rill::none_of, is_even), {1, 2, 3}, false, 2);
    answers(verb(rill::none_of, is_even), {1, 3}, true);
    answers(verb(rill::none_of, is_even), {}, true);
    static_assert(!rill::none_of(rill::range(1, 5), is_even));
    static_assert(rill::range(1, 2) | rill::none_of(is_even));
    CHECK_FALSE((std::views::iota(1) | rill::none_of(is_even)));
}

TEST_CASE("the predicate of none_of sees each element once, as an lvalue, and may be a member") {
    int numbers[] = {1, 3};
    recording story;
    rill::none_of(input<>(numbers, numbers + 2), logged("test", [](int const& x) { return x == 0; }));
    CHECK(story.text() == "ask read(1) test(1) ask read(3) test(3) ask");
    move_only owners[] = {move_only(1)};
    CHECK(rill::none_of(stream<move_only>(owners, owners + 1), [](move_only& x) { return x == 2; }));
    CHECK((std::vector<account>{{1, false}} | rill::none_of(&account::open)));
}

TEST_CASE("none_of refuses what is no predicate of the elements") {
    using none_of = decltype(rill::none_of);
    static_assert(!std::invocable<none_of, std::vector<int>&, int>);
    static_assert(!std::invocable<none_of, stream<>, bool (*)(int&&)>);
    static_assert(!std::invocable<none_of, int, decltype(is_even)>);
}
