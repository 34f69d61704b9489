// Ranges whose elements do not lie side by side: elements_of hands them out without a loop of the body's own, against that
// loop and std::generator where there is one.
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/generator.hpp>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <cstdlib>
#include <list>
#include <numeric>
#include <ranges>
#include <string>
#include <vector>
#include <version>
#ifdef __cpp_lib_generator
#include <generator>
#endif

namespace {

using number = std::uint64_t;

template <class Ref>
auto by_loop = [](auto& range) -> rill::generator<Ref> {
    for (auto&& x : range) co_yield x;
};
template <class Ref>
auto by_elements_of = [](auto& range) -> rill::generator<Ref> { co_yield rill::elements_of(range); };
#ifdef __cpp_lib_generator
constexpr auto by_std = [](auto& range) -> std::generator<number const&> { co_yield std::ranges::elements_of(range); };
#endif

/// No compiler can do several elements at once.
void use(number& sum, number x) { sum = sum * 3 + x; }

constexpr auto pull = [](auto& g) {
    number sum = 0;
    for (auto&& x : g) use(sum, x);
    return sum;
};
constexpr auto push = [](auto& g) {
    number sum = 0;
    rill::core::op::for_each_while(g, [&](number x) {
        use(sum, x);
        return true;
    });
    return sum;
};

void add(std::string const& name, auto& range, auto body, auto consume) {
    benchmark::RegisterBenchmark(name.c_str(), [&range, body, consume](benchmark::State& state) {
        number expected = 0;
        for (number x : range) use(expected, x);
        for (auto _ : state) {
            auto g = body(range);
            benchmark::DoNotOptimize(&g); // neither inlined nor elided
            if (consume(g) != expected) std::abort();
        }
        state.SetItemsProcessed(state.iterations() * std::ranges::distance(range));
    });
}
template <class Ref> void add(std::string const& name, auto& range) {
    add(name + "/loop, pull", range, by_loop<Ref>, pull);
    add(name + "/loop again, pull", range, by_loop<Ref>, pull);
    add(name + "/elements_of, pull", range, by_elements_of<Ref>, pull);
    add(name + "/loop, push", range, by_loop<Ref>, push);
    add(name + "/elements_of, push", range, by_elements_of<Ref>, push);
#ifdef __cpp_lib_generator
    add(name + "/std, pull", range, by_std, pull);
#endif
}

constexpr auto plus_three = [](number x) { return x + 3; };
constexpr auto even = [](number x) { return x % 2 == 0; };

[[maybe_unused]] bool const added = [] {
    static std::vector<number> numbers(10'000);
    std::iota(numbers.begin(), numbers.end(), number{});
    static std::list<number> nodes(numbers.begin(), numbers.end());
    static auto pipeline = numbers | rill::map(plus_three) | rill::filter(even);
    static auto views = numbers | std::views::transform(plus_three) | std::views::filter(even);
    add<number&>("list, T&", nodes);
    add<number>("list, T", nodes);
    add<number>("rill pipeline, T", pipeline);
    add<number>("std::views, T", views);
    return true;
}();

} // namespace
