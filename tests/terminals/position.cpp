#include <rill/terminals/position.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/sources/range.hpp>

using namespace test;

namespace {
constexpr auto is_even = [](int x) { return x % 2 == 0; };
using place = std::optional<std::size_t>;
} // namespace

TEST_CASE("position says where the first element is for which the predicate holds; nothing after it is asked for") {
    static_assert(rill::position(rill::range(3, 9), is_even) == 1);
    static_assert((rill::range(3, 9) | rill::position(is_even)) == 1);
    answers(verb(rill::position, is_even), {1, 2, 3, 4}, place(1), 2);
    answers(verb(rill::position, is_even), {1, 3}, place());
    answers(verb(rill::position, is_even), {}, place());
    CHECK((std::views::iota(3) | rill::position(is_even)) == 1);
    CHECK((std::vector{1, 3, 5, 6} | rill::position(is_even)) == 3);
}

TEST_CASE("the predicate of position sees each element once, as an lvalue, and may be a member") {
    int numbers[] = {1, 2};
    recording story;
    CHECK(rill::position(input<>(numbers, numbers + 2), logged("even", [](int const& x) { return is_even(x); })) == 1);
    CHECK(story.text() == "ask read(1) even(1) ask read(2) even(2)");
    CHECK(rill::position(std::vector<std::string>{"a", ""}, &std::string::empty) == 1);
    move_only owners[] = {move_only(1)};
    CHECK(rill::position(stream<move_only>(owners, owners + 1), [](move_only& x) { return x == 1; }) == 0);
}

TEST_CASE("position refuses what is no predicate of the elements") {
    using position = decltype(rill::position);
    static_assert(!std::invocable<position, std::vector<int>&, int>);
    static_assert(!std::invocable<position, stream<>, bool (*)(int&&)>);
    static_assert(!std::invocable<position, int, decltype(is_even)>);
}
