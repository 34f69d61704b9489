#include <rill/terminals/fold_while.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>

using namespace test;

namespace {
constexpr auto up_to_four = [](int total, int x) { return total + x <= 4 ? std::optional(total + x) : std::nullopt; };
} // namespace

TEST_CASE("fold_while folds until the function has no result; nothing after that is asked for") {
    static_assert(rill::fold_while(rill::range(1, 9), 0, up_to_four) == 3);
    static_assert((rill::range(1, 9) | rill::fold_while(1, up_to_four)) == 4);
    answers(verb(rill::fold_while, 0, up_to_four), {3, 1, 1, 0}, 4, 3);
    answers(verb(rill::fold_while, 0, up_to_four), {3, 1}, 4);
    answers(verb(rill::fold_while, 0, up_to_four), {5, 1}, 0, 1);
    answers(verb(rill::fold_while, 7, up_to_four), {}, 7);
    CHECK((std::views::iota(1) | rill::fold_while(0, up_to_four)) == 3);
}

TEST_CASE("the function is called once for each element, with what was folded as a constant") {
    int numbers[] = {1, 2, 3};
    recording story;
    CHECK((input<>(numbers, numbers + 3) | rill::fold_while(0, logged("add", up_to_four))) == 3);
    CHECK(story.text() == "ask read(1) add(0 1) ask read(2) add(1 2) ask read(3) add(3 3)");
    static_assert(
        !std::invocable<decltype(rill::fold_while), std::vector<int>&, int, std::optional<int> (*)(int&, int)>);
}

TEST_CASE("the result is of the type in the optionals, and owns the text that it keeps") {
    auto const half = [](double, int x) { return std::optional(x / 2.0); };
    static_assert(std::same_as<decltype(rill::fold_while(std::vector<int>(), 0, half)), double>);
    auto const later = [](std::string_view a, std::string_view b) { return a < b ? std::optional(b) : std::nullopt; };
    std::string const text(40, 'a');
    auto const greatest = rill::split(text + " " + text + "b a", ' ') | rill::fold_while(std::string_view(), later);
    static_assert(std::same_as<decltype(greatest), std::string const>);
    CHECK(greatest == text + "b");
    move_only owners[] = {move_only(1), move_only(2)};
    auto const add = [](move_only const& a, move_only b) { return std::optional<move_only>(a + b); };
    CHECK(rill::fold_while(stream<move_only>(owners, owners + 2), move_only(4), add) == 7);
}

TEST_CASE("fold_while refuses functions that do not fit, or return no optional") {
    using fold_while = decltype(rill::fold_while);
    static_assert(!std::invocable<fold_while, std::vector<int>&, int, int>);
    static_assert(!std::invocable<fold_while, std::vector<int>&, int, int (*)(int, int)>);
    static_assert(!std::invocable<fold_while, std::vector<int>&, int, std::optional<int> (*)(int)>);
    static_assert(!std::invocable<fold_while, int, int, decltype(up_to_four)>);
}
