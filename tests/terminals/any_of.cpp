#include <rill/terminals/any_of.hpp>
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

TEST_CASE("any_of says whether the predicate holds for an element, and stops when that is known") {
    answers(verb(rill::any_of, is_even), {1, 2, 3}, true, 2);
    answers(verb(rill::any_of, is_even), {1, 3}, false);
    answers(verb(rill::any_of, is_even), {}, false);
    static_assert(rill::any_of(rill::range(1, 5), is_even));
    static_assert(!(rill::range(1, 2) | rill::any_of(is_even)));
    CHECK((std::views::iota(1) | rill::any_of(is_even)));
}

TEST_CASE("the predicate of any_of sees each element once, as an lvalue, and may be a member") {
    int numbers[] = {1, 3};
    recording story;
    rill::any_of(input<>(numbers, numbers + 2), logged("test", [](int const& x) { return x == 0; }));
    CHECK(story.text() == "ask read(1) test(1) ask read(3) test(3) ask");
    move_only owners[] = {move_only(1)};
    CHECK(rill::any_of(stream<move_only>(owners, owners + 1), [](move_only& x) { return x == 1; }));
    CHECK((std::vector<account>{{1, true}} | rill::any_of(&account::open)));
}

TEST_CASE("any_of refuses what is no predicate of the elements") {
    using any_of = decltype(rill::any_of);
    static_assert(!std::invocable<any_of, std::vector<int>&, int>);
    static_assert(!std::invocable<any_of, stream<>, bool (*)(int&&)>);
    static_assert(!std::invocable<any_of, int, decltype(is_even)>);
}
