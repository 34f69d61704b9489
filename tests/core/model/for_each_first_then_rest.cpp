#include <rill/core/model/for_each_first_then_rest.hpp>
#include "support/catch.hpp"
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/inspect.hpp>
#include <rill/adaptors/keys.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/core/model/all.hpp>
#include <rill/sources/iota.hpp>
#include <forward_list>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace op = rill::core::op;
using rill::core::phase;

namespace {

/// Which function saw what: the opening goes on up to the first number above one, an element is refused at nine.
template <class R> std::string seen(R&& numbers, phase at = phase::first) {
    auto s = op::all(numbers);
    std::string out;
    auto const opening = [&](int x) {
        (out += 'o') += std::to_string(x);
        return x == 9 ? phase::over : x > 1 ? phase::rest : phase::first;
    };
    auto const rest = [&](int x) {
        (out += 'r') += std::to_string(x);
        return x != 9;
    };
    bool const ran_out = op::for_each_first_then_rest(s, opening, rest, at);
    return out + (ran_out ? "." : "!");
}
/// By two loops, and by one whose function knows whose turn it is.
std::string seen_alike(std::vector<int> numbers, phase at = phase::first) {
    auto const by_cursor = seen(numbers, at);
    CHECK(by_cursor == seen(std::forward_list<int>(numbers.begin(), numbers.end()), at));
    CHECK(by_cursor == seen(rill::chain(numbers), at));
    return by_cursor;
}

} // namespace

TEST_CASE("the opening sees the elements until it says that the rest is to have them") {
    CHECK(seen_alike({0, 1, 2, 0, 1}) == "o0o1o2r0r1.");
    CHECK(seen_alike({2, 3}) == "o2r3.");
    CHECK(seen_alike({0, 0}) == "o0o0.");
    CHECK(seen_alike({}) == ".");
}

TEST_CASE("either can say that nobody wants the next element") {
    CHECK(seen_alike({0, 9, 2}) == "o0o9!");
    CHECK(seen_alike({2, 3, 9, 4}) == "o2r3r9!");
    CHECK(seen_alike({2, 9}) == "o2r9!");
    CHECK(seen_alike({9}) == "o9!");
}

TEST_CASE("the turn may be the rest's from the beginning") {
    CHECK(seen_alike({0, 1, 2}, phase::rest) == "r0r1r2.");
    CHECK(seen_alike({0, 9, 2}, phase::rest) == "r0r9!");
    CHECK(seen_alike({}, phase::rest) == ".");
}

TEST_CASE("stages that do the same with every element hand on what either function says") {
    std::vector numbers{-1, 2, -3, 4, 9, 5};
    auto const positive = [](int x) { return x > 0; };
    CHECK(seen(numbers | rill::filter(positive)) == "o2r4r9!");
    CHECK(seen(numbers | rill::map([](int x) { return x / 3; })) == "o0o0o-1o1o3r1.");
    CHECK(seen(numbers | rill::map([](int x) { return -x; }) | rill::filter(positive)) == "o1o3.");
    std::string shown;
    CHECK(seen(numbers | rill::inspect([&](int x) { shown += std::to_string(x); }) | rill::filter(positive)) ==
          "o2r4r9!");
    CHECK(shown == "-12-349");
    CHECK(seen(std::map<int, char>{{1, 'a'}, {2, 'b'}, {3, 'c'}} | rill::keys()) == "o1o2r3.");
}

TEST_CASE("a sequence without an end is left at the one that nobody wants") {
    CHECK(seen(rill::iota(0)) == "o0o1o2r3r4r5r6r7r8r9!");
    CHECK(seen(rill::iota(9)) == "o9!");
}

TEST_CASE("nothing behind the one that nobody wants is asked for") {
    std::istringstream in("1 9 2 9 5");
    CHECK(seen(std::views::istream<int>(in)) == "o1o9!");
    CHECK(seen(std::views::istream<int>(in)) == "o2r9!");
    int left = 0;
    CHECK(in >> left);
    CHECK(left == 5);
}
