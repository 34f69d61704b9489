#include <rill/core/bases/scan_base.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"

using namespace test;
using namespace rill::core;

namespace {
class greatest {
public:
    struct state {
        int n = 0;
    };
    constexpr void start(state& now) const { now.n = 5; }
    constexpr void operator()(state& now, int x) const {
        happens("step", x);
        now.n = (std::max)(now.n, x);
    }
    static constexpr int const& shown(state const& now) { return now.n; }
};
struct greatest_verb {
    template <class Base> constexpr auto operator()(Base base) const -> scan_base<Base, greatest> {
        return {std::move(base), greatest()};
    }
};
constexpr verb greatest_so_far(adaptor_verb<greatest_verb, 0>{});
} // namespace

TEST_CASE("a scan_base shows what the steps have come to, and takes each once") {
    CHECK(conformance(greatest_so_far, {3, 7, 6}, {5, 7, 7}) ==
          "ask read(3) step(3) give(5) ask read(7) step(7) give(7) ask read(6) step(6) give(7) ask");
    static_assert(constantly(greatest_so_far, {3, 7, 6}, {5, 7, 7}));
}

TEST_CASE("a scan_base may be read again, and shows values unless there is one state only") {
    static_assert(rereadable<decltype(greatest_so_far(std::declval<std::vector<int>&>()))>);
    static_assert(std::same_as<element_t<decltype(greatest_so_far(std::declval<std::vector<int>&>()))>, int>);
    static_assert(std::same_as<element_t<decltype(greatest_so_far(std::declval<stream<>>()))>, int const&>);
}
