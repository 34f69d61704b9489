#include <rill/core/storage/non_propagating_cache.hpp>
#include "support/catch.hpp"

using rill::core::non_propagating_cache;

TEST_CASE("what is in a non_propagating_cache belongs to one pass: copies and moves leave both sides empty, or the "
          "source as it is") {
    non_propagating_cache<int> a;
    a.emplace(1);
    non_propagating_cache<int> b(a);
    CHECK(a.has_value());
    CHECK(!b.has_value());
    b.emplace(2);
    b = a;
    CHECK(a.has_value());
    CHECK(!b.has_value());
    non_propagating_cache<int> c(std::move(a));
    CHECK((!a.has_value() && !c.has_value()));
    c.emplace(3);
    b.emplace(4);
    b = std::move(c);
    CHECK((!b.has_value() && !c.has_value()));
}
