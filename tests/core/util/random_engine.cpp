#include <rill/core/util/random_engine.hpp>
#include "support/catch.hpp"
#include <random>

TEST_CASE("what the standard takes for an engine of random bits is one") {
    static_assert(rill::core::random_engine<std::mt19937> && rill::core::random_engine<std::random_device>);
    static_assert(!rill::core::random_engine<int> && !rill::core::random_engine<int (*)()>);
}
