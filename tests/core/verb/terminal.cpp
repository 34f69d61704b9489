#include <rill/core/verb/terminal.hpp>
#include "support/answers.hpp"
#include <rill/adaptors/take.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/drain.hpp>
#include <rill/terminals/first.hpp>
#include <rill/terminals/fold.hpp>
#include <rill/terminals/for_each.hpp>
#include <rill/terminals/last.hpp>
#include <rill/terminals/max.hpp>
#include <rill/terminals/min.hpp>
#include <rill/terminals/minmax.hpp>
#include <rill/terminals/product.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>
#include <functional>

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

TEST_CASE("an accumulator that wants no element at all is asked before the first") {
    struct sated {
        bool wants_more() const { return false; }
        void operator()(int) { throw std::logic_error("given an element"); }
        int result() const { return 7; }
    };
    int numbers[] = {1, 2};
    recording story;
    stream<> source(numbers, numbers + 2);
    CHECK(op::reduce(source, sated()) == 7);
    CHECK(story.text() == "");
}

TEST_CASE("what has no answer before the end refuses an endless range, alone and beside others") {
    constexpr auto takes = []<class T>(T&& terminal) { return requires { std::views::iota(1) | terminal; }; };
    static_assert(takes(rill::first()) && takes(rill::for_each([](int) {})));
    static_assert(!takes(rill::sum()) && !takes(rill::product()) && !takes(rill::count()) && !takes(rill::drain()));
    static_assert(!takes(rill::min()) && !takes(rill::max()) && !takes(rill::minmax()) && !takes(rill::last()));
    static_assert(!takes(rill::fold(0, std::plus())) && !takes(rill::fold(std::plus())));
    static_assert(!takes(rill::to<std::vector>()) && !takes(rill::to<std::vector<int>>()));
    static_assert(takes(rill::aggregate(rill::first(), rill::first())));
    static_assert(!takes(rill::aggregate(rill::count(), rill::first())));
    static_assert(!takes(rill::aggregate(rill::first(), rill::count())));
    static_assert(takes(rill::take(3) | rill::sum()));
}

TEST_CASE("a closure starts what it is a closure of") {
    auto adder = rill::sum().start(rill::core::over<std::vector<int>>());
    adder(2);
    adder(3);
    CHECK(std::move(adder).result() == 5);
}
