#include <rill/terminal.hpp>
#include "support/answers.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>

using namespace test;

namespace {
struct mean_of {
    double sum = 0;
    int n = 0;
    void operator()(double x) { sum += x, ++n; }
    double result() const { return sum / n; }
};
constexpr auto mean = rill::terminal<0>([](auto) { return mean_of(); });

/// How many elements come before one that is greater.
struct run_below {
    int limit, n = 0;
    constexpr bool operator()(int x) { return x <= limit && (++n, true); }
    constexpr int result() const { return n; }
};
constexpr auto below = rill::terminal<1>([](auto, int limit) { return run_below{limit}; });
} // namespace

TEST_CASE("a terminal of one's own answers over every kind of source") {
    answers(verb(mean), {1, 2, 6}, 3.0);
    answers(verb(below, 2), {1, 2, 3, 4}, 2, 3);
    answers(verb(below, 2), {1, 2}, 2);
}

TEST_CASE("it is composed with stages, and shares a pass with others") {
    std::vector v{1, 2, 3, 4};
    CHECK((v | (rill::filter([](int x) { return x % 2 == 0; }) | mean())) == 3.0);
    CHECK((v | rill::aggregate(mean(), rill::count(), below(1))) == std::tuple(2.5, std::size_t{4}, 1));
}

TEST_CASE("its function is told what the elements are, and may refuse them") {
    constexpr auto last_one = rill::terminal<0>([]<class Over>(Over) {
        struct keeper {
            std::optional<typename Over::value> last;
            void operator()(typename Over::element x) { last = std::forward<typename Over::element>(x); }
            auto result() const { return last; }
        };
        return keeper();
    });
    CHECK((std::vector{1, 2} | last_one()) == 2);
    constexpr auto of_numbers = rill::terminal<0>([]<class Over>(Over)
                                                      requires std::integral<typename Over::value>
                                                  { return mean_of(); });
    static_assert(std::invocable<decltype(of_numbers), std::vector<int>&>);
    static_assert(!std::invocable<decltype(of_numbers), std::vector<double>&>);
    static_assert((std::array{1, 2, 5} | below(2)) == 2);
}
