#include <rill/core/storage/assignable_optional.hpp>
#include "support/catch.hpp"
#include "support/archetypes.hpp"

using rill::core::assignable_optional;

TEST_CASE("an assignable_optional is assigned by destroying and constructing") {
    assignable_optional<test::fixed> a, b;
    a.emplace(1);
    b = a;
    CHECK(*b == 1);
    b = assignable_optional<test::fixed>();
    CHECK(!b.has_value());
    b = std::move(a);
    CHECK(*b == 1);
    b = *std::addressof(b);
    CHECK(*b == 1);
    static_assert(std::copyable<assignable_optional<test::fixed>>);
    static_assert(!std::copyable<assignable_optional<test::move_only>> &&
                  std::movable<assignable_optional<test::move_only>>);
}
