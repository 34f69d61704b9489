#include <rill/core/verb/adapted_function.hpp>
#include "support/catch.hpp"

using namespace rill::core;

namespace {
class twice {
public:
    template <class F>
        requires std::invocable<F&, int>
    constexpr int operator()(F& f, int x) const {
        return f(f(x));
    }
};
} // namespace

TEST_CASE("a wrapped function is called in the way that it is wrapped in") {
    constexpr auto plus_two = [](int x) { return x + 2; };
    constexpr adapted_function<twice, decltype(plus_two)> plus_four(plus_two);
    static_assert(plus_four(1) == 5);
    static_assert(!std::invocable<decltype(plus_four), int, int>);
}

TEST_CASE("a wrapped function is const and assignable if the function it wraps is, or better") {
    auto counting = [n = 0](int x) mutable { return x + n++; };
    adapted_function<twice, decltype(counting)> w(counting);
    CHECK(w(0) == 1);
    CHECK(w(0) == 5);
    static_assert(!std::invocable<decltype(w) const, int>);
    auto capturing = [&](int x) { return x; };
    static_assert(std::copyable<adapted_function<twice, decltype(capturing)>> && !std::copyable<decltype(capturing)>);
}
