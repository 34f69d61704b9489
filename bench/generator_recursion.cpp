// An in-order walk of a binary tree, one generator for each node and each missing child, against std::generator where
// there is one and against the least that coroutines can cost. The cost of an element should not depend on the depth.
#include "support/bare_generator.hpp"
#include <rill/sources/generator.hpp>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <cstdlib>
#include <vector>
#include <version>
#ifdef __cpp_lib_generator
#include <generator>
#endif

namespace {

struct node {
    std::uint64_t value = 0;
    node *left = nullptr, *right = nullptr;
};
node* grow(std::vector<node>& nodes, std::size_t first, std::size_t last) {
    if (first == last) return nullptr;
    auto const middle = first + (last - first) / 2;
    nodes[middle] = {middle, grow(nodes, first, middle), grow(nodes, middle + 1, last)};
    return &nodes[middle];
}

struct with_rill {
    static rill::generator<std::uint64_t> walk(node const* n) {
        if (!n) co_return;
        co_yield rill::elements_of(walk(n->left));
        co_yield n->value;
        co_yield rill::elements_of(walk(n->right));
    }
};
struct with_bare {
    static bare_generator<std::uint64_t> walk(node const* n) {
        if (!n) co_return;
        co_yield walk(n->left);
        co_yield n->value;
        co_yield walk(n->right);
    }
};
#ifdef __cpp_lib_generator
struct with_std {
    static std::generator<std::uint64_t> walk(node const* n) {
        if (!n) co_return;
        co_yield std::ranges::elements_of(walk(n->left));
        co_yield n->value;
        co_yield std::ranges::elements_of(walk(n->right));
    }
};
#endif

template <class With> std::uint64_t pull(node const* root) {
    std::uint64_t sum = 0;
    for (auto x : With::walk(root)) sum = sum * 3 + x;
    return sum;
}
std::uint64_t push(node const* root) {
    std::uint64_t sum = 0;
    auto g = with_rill::walk(root);
    rill::core::op::for_each_while(g, [&](std::uint64_t x) {
        sum = sum * 3 + x;
        return true;
    });
    return sum;
}

template <std::uint64_t (*F)(node const*)> void run(benchmark::State& state) {
    std::vector<node> nodes((std::size_t{1} << state.range(0)) - 1);
    auto const* const root = grow(nodes, 0, nodes.size());
    std::uint64_t expected = 0;
    for (auto const& n : nodes) expected = expected * 3 + n.value;
    if (F(root) != expected) std::abort();
    for (auto _ : state) benchmark::DoNotOptimize(F(root));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(nodes.size()));
}
template <std::uint64_t (*F)(node const*)> void add(char const* name) {
    benchmark::RegisterBenchmark(name, run<F>)->ArgName("depth")->Arg(10)->Arg(20);
}
[[maybe_unused]] bool const added = [] {
    add<pull<with_rill>>("pull/rill");
    add<push>("push/rill");
    add<pull<with_bare>>("pull/bare");
#ifdef __cpp_lib_generator
    add<pull<with_std>>("pull/std");
#endif
    return true;
}();

} // namespace
