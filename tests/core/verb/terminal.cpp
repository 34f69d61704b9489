#include <rill/core/verb/terminal.hpp>
#include "support/answers.hpp"
#include <rill/terminals/sum.hpp>

using namespace test;
namespace op = rill::core::op;

namespace {
/// An accumulator with all that one can state.
struct thorough {
    rill::core::extent expected = 0;
    int sum = 0;
    void expect(rill::core::extent n) { expected = n; }
    bool operator()(int x) { return (sum += x) < 5; }
    std::pair<std::size_t, int> result() && { return {expected, sum}; }
};
} // namespace

TEST_CASE("an accumulator is told the length where it is known, and is left when it wants no more") {
    std::vector v{2, 4, 8};
    CHECK(op::reduce(v, thorough()) == std::pair(std::size_t{3}, 6));
    stream<> source(v.data(), v.data() + 3);
    CHECK(op::reduce(source, thorough()) == std::pair(std::size_t{0}, 6));
}

TEST_CASE("an accumulator that answers nothing has wanted more, and one without a result gives none") {
    struct seen {
        int& sum;
        void operator()(int x) { sum += x; }
    };
    int sum = 0;
    std::vector v{2, 4, 8};
    static_assert(std::is_void_v<decltype(op::reduce(v, seen{sum}))>);
    op::reduce(v, seen{sum});
    CHECK(sum == 14);
}

TEST_CASE("a closure starts what it is a closure of") {
    auto adder = rill::sum().start(rill::core::over<std::vector<int>>());
    adder(2);
    adder(3);
    CHECK(std::move(adder).result() == 5);
}
