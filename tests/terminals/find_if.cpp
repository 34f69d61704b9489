#include <rill/terminals/find_if.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>

using namespace test;

namespace {
constexpr auto is_even = [](int x) { return x % 2 == 0; };
} // namespace

TEST_CASE("find_if is the first element for which the predicate holds; nothing after it is asked for") {
    static_assert(rill::find_if(rill::range(3, 9), is_even) == 4);
    static_assert((rill::range(3, 9) | rill::find_if(is_even)) == 4);
    answers(verb(rill::find_if, is_even), {1, 2, 3, 4}, std::optional(2), 2);
    answers(verb(rill::find_if, is_even), {1, 3}, std::optional<int>());
    answers(verb(rill::find_if, is_even), {}, std::optional<int>());
    CHECK((std::views::iota(3) | rill::find_if(is_even)) == 4);
}

TEST_CASE("the predicate of find_if sees each element once, as an lvalue, and may be a member") {
    int numbers[] = {1, 2};
    recording story;
    CHECK(rill::find_if(input<>(numbers, numbers + 2), logged("even", [](int const& x) { return is_even(x); })) == 2);
    CHECK(story.text() == "ask read(1) even(1) ask read(2) even(2)");
    CHECK(rill::find_if(std::vector<std::string>{"a", ""}, &std::string::empty) == "");
}

TEST_CASE("find_if copies or moves the element, and owns text that is gone with the pipeline") {
    std::vector<std::string> v{"a"};
    CHECK(rill::find_if(v, [](std::string& s) { return s == "a"; }) == "a");
    CHECK(v.front() == "a");
    move_only owners[] = {move_only(1)};
    CHECK(*rill::find_if(stream<move_only>(owners, owners + 1), [](int) { return true; }) == 1);
    auto const word = rill::split(std::string("a bc"), ' ') | rill::find_if([](auto w) { return w.size() == 2; });
    static_assert(std::same_as<decltype(word), std::optional<std::string> const>);
    CHECK(word == "bc");
}

TEST_CASE("find_if refuses what is no predicate, and lvalues that can only be moved") {
    using find_if = decltype(rill::find_if);
    static_assert(!std::invocable<find_if, std::vector<int>&, int>);
    static_assert(!std::invocable<find_if, stream<>, bool (*)(int&&)>);
    static_assert(!std::invocable<find_if, std::vector<move_only>&, decltype(is_even)>);
    static_assert(!std::invocable<find_if, int, decltype(is_even)>);
}
