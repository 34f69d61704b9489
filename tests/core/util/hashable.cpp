#include <rill/core/util/hashable.hpp>
#include "support/catch.hpp"
#include <string>
#include <utility>

TEST_CASE("what std::hash and == know is hashable") {
    struct plain {
        int x;
    };
    static_assert(rill::core::hashable<int> && rill::core::hashable<std::string>);
    static_assert(!rill::core::hashable<plain> && !rill::core::hashable<std::pair<int, int>>);
    struct by_size {
        std::size_t operator()(std::string const& s) const { return s.size(); }
    };
    static_assert(rill::core::hashes<by_size, std::string> && !rill::core::hashes<by_size, int>);
}
