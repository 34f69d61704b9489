#include <rill/terminals/fold.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/sources/range.hpp>

using namespace test;

namespace {
constexpr auto minus = [](int a, int b) { return a - b; };
} // namespace

TEST_CASE("fold applies its function from left to right, from an init or from the first element") {
    static_assert(rill::fold(rill::range(1, 4), 10, minus) == 4);
    static_assert((rill::range(1, 4) | rill::fold(10, minus)) == 4);
    static_assert((rill::range(1, 4) | rill::fold(minus)) == -4);
    CHECK((std::vector<int>() | rill::fold(minus)) == std::nullopt);
    CHECK((std::vector<int>() | rill::fold(7, minus)) == 7);
}

TEST_CASE("fold asks for each element once and calls its function once for it") {
    int numbers[] = {1, 2, 3};
    auto const logged_minus = logged("minus", minus);
    recording story;
    CHECK((input<>(numbers, numbers + 3) | rill::fold(logged_minus)) == -4);
    CHECK(story.text() == "ask read(1) ask read(2) minus(1 2) ask read(3) minus(-1 3) ask");
}

TEST_CASE("the result is of the function's type, and moved from step to step") {
    auto const longer = [](std::size_t n, std::string const& s) { return n + s.size(); };
    CHECK(rill::fold(std::vector<std::string>{"a", "bc"}, std::size_t{0}, longer) == 3);
    static_assert(std::same_as<decltype(rill::fold(std::vector<int>(), 0, std::plus<double>())), double>);
    move_only owners[] = {move_only(1), move_only(2)};
    auto const add = [](move_only a, move_only b) { return move_only(a + b); };
    CHECK((stream<move_only>(owners, owners + 2) | rill::fold(add)).value() == 3);
    CHECK(rill::fold(stream<move_only>(owners, owners + 2), move_only(4), add) == 7);
}

TEST_CASE("fold takes functions of every kind") {
    int calls = 0;
    CHECK((std::vector{1, 2} | rill::fold(0, [&calls, n = 0](int a, int b) mutable { return calls = ++n, a + b; })) ==
          3);
    CHECK(calls == 2);
    int (*f)(int, int) = [](int a, int b) { return a * b; };
    CHECK((std::vector{2, 3} | rill::fold(f)) == 6);
}

TEST_CASE("fold refuses functions that do not take what was folded and an element") {
    using fold = decltype(rill::fold);
    static_assert(!std::invocable<fold, std::vector<int>&, int, int>);
    static_assert(!std::invocable<fold, std::vector<int>&, int, int (*)(int)>);
    static_assert(!std::invocable<fold, std::vector<int>&, int, std::string (*)(int, int)>);
}
