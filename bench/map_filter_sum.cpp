// Does a pipeline cost more than the loop that it stands for? Squares of a million numbers, every third of them, added
// up: by hand, by eager vectors, by std::views, by rill in a range-for (pull) and by rill's sum (push).
#include "support/contest.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/terminals/sum.hpp>
#include <algorithm>
#include <iterator>
#include <ranges>

namespace {

using numbers = std::vector<int> const;
constexpr auto square = [](int x) { return static_cast<long long>(x) * x; };
constexpr auto every_third = [](long long x) { return x % 3 == 1; };
constexpr auto even = [](int x) { return x % 2 == 0; };

constexpr auto add_up = [](auto&& range) {
    long long total = 0;
    for (auto x : range) total += x;
    return total;
};

long long loop(numbers& v) {
    long long total = 0;
    for (int x : v)
        if (auto const y = square(x); every_third(y)) total += y;
    return total;
}
long long filter_loop(numbers& v) {
    long long total = 0;
    for (int x : v)
        if (even(x)) total += x;
    return total;
}

[[maybe_unused]] bool const asked[] = {
    bench::question(
        "map, filter, sum", bench::contestant{"loop", loop}, bench::contestant{"loop again", loop},
        bench::contestant{"eager vectors",
                          [](numbers& v) {
                              std::vector<long long> squares, kept;
                              std::ranges::transform(v, std::back_inserter(squares), square);
                              std::ranges::copy_if(squares, std::back_inserter(kept), every_third);
                              return add_up(kept);
                          }},
        bench::contestant{"std::views", [](numbers& v) { return add_up(v | std::views::transform(square) | std::views::filter(every_third)); }},
        bench::contestant{"rill, pull", [](numbers& v) { return add_up(v | rill::map(square) | rill::filter(every_third)); }},
        bench::contestant{"rill, push", [](numbers& v) { return v | rill::map(square) | rill::filter(every_third) | rill::sum(); }}),
    bench::question(
        "filter, sum", bench::contestant{"loop", filter_loop}, bench::contestant{"loop again", filter_loop},
        bench::contestant{"std::views", [](numbers& v) { return add_up(v | std::views::filter(even)); }},
        bench::contestant{"rill, pull", [](numbers& v) { return add_up(v | rill::filter(even)); }},
        bench::contestant{"rill, push", [](numbers& v) { return v | rill::filter(even) | rill::sum<long long>(); }}),
};

} // namespace
