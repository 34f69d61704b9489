#include <rill/terminals/sum.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/sources/range.hpp>

using namespace test;

TEST_CASE("sum adds every element up, in order") {
    static_assert(rill::sum(rill::range(1, 5)) == 10);
    static_assert((rill::range(1, 5) | rill::sum()) == 10);
    CHECK((std::vector<std::string>{"a", "b", "c"} | rill::sum()) == "abc");
    CHECK(rill::sum(std::vector<int>()) == 0);
}

TEST_CASE("sum asks for each element once, and calls what is under it once") {
    int numbers[] = {1, 2, 3};
    recording story;
    CHECK((input<>(numbers, numbers + 3) | rill::filter(logged("keep", [](int x) { return x != 2; })) | rill::sum()) ==
          4);
    CHECK(story.text() == "ask read(1) keep(1) ask read(2) keep(2) ask read(3) keep(3) ask");
}

TEST_CASE("the type of the sum is that of x + x, or the one that is asked for") {
    static_assert(std::same_as<decltype(rill::sum(std::vector<short>())), int>);
    static_assert(std::same_as<decltype(rill::sum(std::vector<bool>())), int>);
    static_assert(std::same_as<decltype(rill::sum(std::vector<float>())), float>);
    static_assert(std::same_as<decltype(std::vector<int>() | rill::sum<long long>()), long long>);
    CHECK((std::vector{2'000'000'000, 2'000'000'000} | rill::sum<long long>()) == 4'000'000'000);
    CHECK(rill::sum<double>(std::vector{1, 2}) == 3.0);
}

TEST_CASE("sum takes move-only and proxy elements") {
    CHECK((std::vector{true, true, false} | rill::sum()) == 2);
    move_only owners[] = {move_only(1), move_only(2)};
    CHECK((stream<move_only>(owners, owners + 2) | rill::sum()) == 3);
}

TEST_CASE("sum refuses elements that cannot be added") {
    constexpr auto sums = []<class R>(std::type_identity<R>) { return requires(R r) { rill::sum(r); }; };
    constexpr auto pipes = []<class R>(std::type_identity<R>) { return requires(R r) { r | rill::sum(); }; };
    struct thing {};
    static_assert(sums(std::type_identity<std::vector<int>>()) && pipes(std::type_identity<std::vector<int>>()));
    static_assert(!sums(std::type_identity<std::vector<thing>>()) && !pipes(std::type_identity<std::vector<thing>>()));
    static_assert(!sums(std::type_identity<int>()));
}
