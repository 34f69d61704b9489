#include <rill/core/algo/extremum.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/core/verb/terminal.hpp>

using namespace rill::core;
using namespace test;

namespace {
constexpr auto least = []<class S, class Key>(S&& s, Key key) {
    using accumulator = extremum<std::remove_reference_t<S>, std::ranges::less, Key>;
    return op::reduce(s, accumulator(std::ranges::less(), key));
};
} // namespace

TEST_CASE("the extremum is the first element whose key no other is better than") {
    int numbers[] = {3, -1, 1, 2};
    CHECK(least(numbers, whole_element()) == -1);
    CHECK(least(numbers, [](int x) { return x * x; }) == -1);
    CHECK(least(std::vector<int>(), whole_element()) == std::nullopt);
}

TEST_CASE("extremum calls the key once for each element, and asks for each once") {
    int numbers[] = {2, 1};
    recording story;
    CHECK(least(input<>(numbers, numbers + 2), logged("key", [](int x) { return -x; })) == 2);
    CHECK(story.text() == "ask read(2) key(2) ask read(1) key(1) ask");
}

TEST_CASE("extremum takes elements that can only be moved, or not be assigned") {
    move_only owners[] = {move_only(2), move_only(1)};
    CHECK(*least(stream<move_only>(owners, owners + 2), whole_element()) == 1);
    fixed constants[] = {fixed(2), fixed(1)};
    CHECK(*least(constants, [](int x) { return -x; }) == 2);
}
