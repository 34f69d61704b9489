#include <rill/core/in_turn.hpp>
#include "support/catch.hpp"
#include <rill/core/held.hpp>
#include <forward_list>
#include <string>
#include <vector>

namespace op = rill::core::op;
using rill::core::turn;

namespace {

/// Which function saw what: the opening goes on up to the first number above one, an element is refused at nine.
template <class R> std::string seen(R numbers) {
    auto s = op::all(numbers);
    std::string out;
    auto const opening = [&](int x) {
        (out += 'o') += std::to_string(x);
        return x == 9 ? turn::over : x > 1 ? turn::rest : turn::opening;
    };
    auto const rest = [&](int x) {
        (out += 'r') += std::to_string(x);
        return x != 9;
    };
    bool const ran_out = op::for_each_in_turn(s, opening, rest);
    return out + (ran_out ? "." : "!");
}
std::string seen_alike(std::vector<int> const& numbers) {
    auto const by_cursor = seen(numbers);
    CHECK(by_cursor == seen(std::forward_list<int>(numbers.begin(), numbers.end())));
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
