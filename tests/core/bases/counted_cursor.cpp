#include <rill/core/bases/counted_cursor.hpp>
#include "support/catch.hpp"
#include "support/archetypes.hpp"
#include <list>

using namespace test;
using rill::core::counted_cursor;

TEST_CASE("counted cursors are told apart by their counts, and are as regular as the base's") {
    using cursor = counted_cursor<std::list<int>, false>;
    std::list<int> numbers{1, 2};
    cursor const a(numbers.begin(), 1), b(std::next(numbers.begin()), 1), c(numbers.begin(), 2);
    CHECK(a == b);
    CHECK(a != c);
    CHECK(cursor(numbers.begin()).count == 0);
    static_assert(std::regular<cursor>);
    static_assert(std::movable<counted_cursor<input<>, false>> && !std::copyable<counted_cursor<input<>, false>>);
    static_assert(std::same_as<counted_cursor<std::list<int>, true>::C, std::list<int>::const_iterator>);
}
