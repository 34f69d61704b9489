#include <rill/terminals/count_if.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/sources/range.hpp>

using namespace test;

namespace {
constexpr auto is_odd = [](int x) { return x % 2 != 0; };
struct account {
    int id;
    bool open;
};
} // namespace

TEST_CASE("count_if says how many elements the predicate holds for") {
    static_assert(rill::count_if(rill::range(5), is_odd) == 2);
    static_assert((rill::range(5) | rill::count_if(is_odd)) == 2);
    answers(verb(rill::count_if, is_odd), {1, 2, 3}, std::size_t{2});
    answers(verb(rill::count_if, is_odd), {}, std::size_t{0});
    CHECK((std::vector<account>{{1, true}, {2, false}} | rill::count_if(&account::open)) == 1);
}

TEST_CASE("the predicate sees each element once, as an lvalue") {
    int numbers[] = {1, 2};
    recording story;
    CHECK(rill::count_if(input<>(numbers, numbers + 2), logged("odd", [](int const& x) { return is_odd(x); })) == 1);
    CHECK(story.text() == "ask read(1) odd(1) ask read(2) odd(2) ask");
    move_only owners[] = {move_only(1)};
    CHECK(rill::count_if(stream<move_only>(owners, owners + 1), [](move_only& x) { return x == 1; }) == 1);
}

TEST_CASE("count_if refuses what has no end, and what is no predicate of the elements") {
    using count_if = decltype(rill::count_if);
    static_assert(!std::invocable<count_if, std::ranges::iota_view<int>, decltype(is_odd)>);
    static_assert(!std::invocable<count_if, std::vector<int>&, int>);
    static_assert(!std::invocable<count_if, stream<>, bool (*)(int&&)>);
    static_assert(!std::invocable<count_if, int, decltype(is_odd)>);
}
