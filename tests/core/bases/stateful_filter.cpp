#include <rill/core/bases/stateful_filter.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"

using namespace test;
using namespace rill::core;

namespace {
class record {
public:
    struct state {
        int best = 0;
    };
    static constexpr void start(auto&, state& before, int x) {
        happens("start", x);
        before.best = x;
    }
    static constexpr bool passes(auto&, state& before, int x) {
        happens("test", x);
        return x > before.best && (before.best = x, true);
    }
};
struct records_verb {
    template <class Base> constexpr auto operator()(Base base) const -> stateful_filter<Base, record> {
        return {std::move(base), record()};
    }
};
constexpr verb records(adaptor_verb<records_verb, 0>{});
} // namespace

TEST_CASE("a stateful_filter hands on the first element, and what its rule lets through, which it asks once for each") {
    CHECK(conformance(records, {2, 1, 3}, {2, 3}) ==
          "ask read(2) start(2) give(2) ask read(1) test(1) ask read(3) test(3) give(3) ask");
    conformance(records, {-1, -2, 0}, {-1, 0});
    static_assert(constantly(records, {2, 1, 3}, {2, 3}));
}

TEST_CASE("a stateful_filter keeps passes up to forward, common and const") {
    static_assert(over<records, std::vector<int>&> == (forward | common | constant));
    static_assert(over<records, stream<>> == single_pass);
}
