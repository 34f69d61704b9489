#include <rill/core/bases/ending_cursor.hpp>
#include "support/archetypes.hpp"
#include "support/catch.hpp"
#include <vector>

using namespace test;
using rill::core::ending_cursor;

TEST_CASE("all ends are equal, and elsewhere the places are compared") {
    std::vector v{1, 2};
    using cursor = ending_cursor<std::vector<int>, false>;
    static_assert(std::regular<cursor>);
    cursor const end, here(v.begin(), false), there(v.begin() + 1, false), over(v.begin() + 1, true);
    CHECK((end == over && over == end));
    CHECK((here == here && here != there && there != over));
    static_assert(!std::copyable<ending_cursor<input<>, false>>);
}
