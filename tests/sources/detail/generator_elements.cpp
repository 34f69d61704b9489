#include <rill/sources/detail/generator_elements.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include <deque>
#include <list>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/next.hpp>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using rill::elements_of;
using rill::generator;
namespace op = rill::core::op;

template <class G> auto pulled(G&& g) {
    std::vector<std::ranges::range_value_t<G>> all;
    for (auto&& x : g) all.push_back(std::forward<decltype(x)>(x));
    return all;
}
template <class G> auto pushed(G&& g) {
    std::vector<std::ranges::range_value_t<G>> all;
    op::for_each_while(g, [&](auto&& x) { return all.push_back(std::forward<decltype(x)>(x)), true; });
    return all;
}

/// Blocks of all sizes between single elements: 0, then 1 2, an empty one, 3, then 4 5 6.
template <class Ref> generator<Ref> blocks() {
    std::vector<int> two{1, 2}, none, three{4, 5, 6};
    int single = 0;
    co_yield single;
    co_yield elements_of(two);
    co_yield elements_of(none);
    single = 3;
    co_yield single;
    co_yield elements_of(std::span(three));
}

template <class Range> generator<int> all_of(Range range) { co_yield elements_of(range); }

} // namespace

TEMPLATE_TEST_CASE("a block is handed out element by element, and left and taken up anywhere", "", int, int&,
                   int const&) {
    auto const expected = std::vector{0, 1, 2, 3, 4, 5, 6};
    CHECK(pulled(blocks<TestType>()) == expected);
    CHECK(pushed(blocks<TestType>()) == expected);
    for (int first = 0; first < 8; ++first)
        for (int second = 0; second < 8; ++second) {
            auto g = blocks<TestType>();
            auto all = pulled(g | rill::take(first));
            for (int x : pushed(g | rill::take(second))) all.push_back(x);
            auto moved = std::move(g);
            if (auto x = rill::next(moved)) all.push_back(*x);
            for (int x : pushed(moved)) all.push_back(x);
            CHECK(all == expected);
            CHECK(pulled(moved).empty());
        }
}

TEST_CASE("a consumer that throws in the midst of a block leaves it at the next element") {
    auto g = blocks<int>();
    CHECK_THROWS_AS(op::for_each_while(g, [](int x) { return x == 4 ? throw x : true; }), int);
    CHECK(pushed(g) == std::vector{5, 6});
}

TEST_CASE("a generator is handed out from within its block") {
    auto give = [](generator<int> other) -> generator<int> {
        co_yield elements_of(std::move(other));
        co_yield 7;
    };
    for (int used = 0; used < 8; ++used) {
        auto g = blocks<int>();
        auto all = pulled(g | rill::take(used));
        for (int x : pulled(give(std::move(g)))) all.push_back(x);
        CHECK(all == std::vector{0, 1, 2, 3, 4, 5, 6, 7});
    }
}

TEST_CASE("generator<T> copies the elements of an lvalue once, and moves those of a temporary container") {
    struct counts {
        int copies = 0, moves = 0;
    } log;
    struct element {
        counts* log;
        explicit element(counts& l) : log(&l) {}
        element(element const& o) : log(o.log) { ++log->copies; }
        element(element&& o) noexcept : log(o.log) { ++log->moves; }
    };
    auto lvalue = [](std::vector<element> const& v) -> generator<element> { co_yield elements_of(v); };
    auto rvalue = [](std::vector<element>& v) -> generator<element> { co_yield elements_of(std::move(v)); };
    auto constant = [](std::vector<element> const& v) -> generator<element const&> { co_yield elements_of(v); };
    auto reference = [](std::vector<element>& v) -> generator<element&> { co_yield elements_of(v); };
    std::vector<element> v(3, element(log));
    int seen = 0;
    auto walk = [&](auto g) {
        log = {};
        for (auto&& x : g) seen += x.log == &log;
        return log.copies * 10 + log.moves;
    };
    CHECK(walk(lvalue(v)) == 30);
    CHECK(walk(rvalue(v)) == 0);
    CHECK(walk(constant(v)) == 0);
    CHECK(walk(reference(v)) == 0);
    CHECK(seen == 12);
}

TEST_CASE("what a consumer does to the elements of generator<T> does not reach the block") {
    std::vector<int> const kept{1, 2, 3};
    auto g = all_of(std::span(kept));
    for (auto&& x : g) x = 0;
    CHECK(kept == std::vector{1, 2, 3});
    auto by_reference = [](std::vector<int>& v) -> generator<int&> { co_yield elements_of(v); };
    std::vector<int> changed{1, 2, 3};
    for (auto& x : by_reference(changed)) x *= 2;
    CHECK(changed == std::vector{2, 4, 6});
}

TEST_CASE("any other range is handed out without a coroutine of its own") {
    CHECK(pulled(all_of(std::list{1, 2, 3})) == std::vector{1, 2, 3});
    CHECK(pushed(all_of(std::deque{1, 2, 3})) == std::vector{1, 2, 3});
    CHECK(pulled(all_of(std::vector<int>{1, 2, 3} | rill::filter([](int x) { return x != 2; }))) == std::vector{1, 3});
    CHECK(pulled(all_of(std::vector<bool>{true, false})) == std::vector{1, 0});

    std::list<int> const numbers{1, 2, 3};
    auto lend = [](std::list<int> const& l) -> generator<int> { co_yield elements_of(l); };
    pulled(lend(numbers)); // the thread's frame cache is filled
    auto const before = test::allocations();
    int sum = 0;
    for (int x : lend(numbers)) sum += x;
    CHECK(sum == 6);
    CHECK(test::allocations() - before <= 1);
}

TEST_CASE("elements are converted, and a conversion lives until the next element is asked for") {
    auto strings = [](std::vector<char const*> v) -> generator<std::string const&> { co_yield elements_of(v); };
    CHECK(pulled(strings({"a", "b"})) == std::vector<std::string>{"a", "b"});
    auto views = [](std::vector<std::string> v) -> generator<std::string_view> { co_yield elements_of(v); };
    CHECK(pulled(views({"a", "b"})) == std::vector<std::string_view>{"a", "b"});
    auto longs = [](std::vector<int> v) -> generator<long> { co_yield elements_of(v); };
    CHECK(pushed(longs({1, 2})) == std::vector<long>{1, 2});
    struct base {
        int x = 1;
    };
    struct derived : base {};
    auto bases = [](std::vector<derived>& v) -> generator<base&> { co_yield elements_of(v); };
    std::vector<derived> v(2);
    for (auto& b : bases(v)) CHECK((&b == &v[0] || &b == &v[1]));
}

TEST_CASE("a range is asked for exactly what is asked of the generator") {
    int asked = 0;
    auto source = rill::from_fn([&]() -> std::optional<int> { return ++asked; });
    auto lend = [](auto& s) -> generator<int> { co_yield elements_of(s); };
    auto g = lend(source);
    CHECK(asked == 0);
    CHECK(pulled(g | rill::take(3)) == std::vector{1, 2, 3});
    CHECK(asked == 3);
    CHECK(rill::next(source) == 4);
}

TEST_CASE("what a range throws can be caught in the body") {
    auto source = rill::from_fn([n = 0]() mutable -> std::optional<int> {
        if (++n == 3) throw std::runtime_error("three");
        return n;
    });
    auto catching = [](auto s) -> generator<int> {
        bool caught = false;
        try {
            co_yield elements_of(s);
        } catch (std::runtime_error const&) {
            caught = true;
        }
        co_yield caught ? 30 : 40;
    };
    CHECK(pulled(catching(std::move(source))) == std::vector{1, 2, 30});
}

namespace elsewhere {

template <class R, class Allocator> struct elements_of {
    R range;
    Allocator allocator;
};
template <class R> elements_of<R&&, std::allocator<char>> all_of(R&& range) { return {std::forward<R>(range), {}}; }

} // namespace elsewhere

TEST_CASE("what has the shape of std::ranges::elements_of is accepted") {
    auto body = [](std::vector<int> v) -> generator<int> {
        co_yield elsewhere::all_of(v);
        auto nested = all_of(std::list<int>(1, 3));
        co_yield elsewhere::all_of(std::move(nested));
        auto named = elsewhere::all_of(v);
        co_yield named;
    };
    CHECK(pulled(body({1, 2})) == std::vector{1, 2, 3, 1, 2});

    struct shaped { // an element, not elements
        int range, allocator;
    };
    auto elements = []() -> generator<shaped> {
        shaped one{1, 2};
        co_yield one;
    };
    for (auto&& x : elements()) CHECK(x.range == 1);
}

#if defined(__cpp_lib_generator) || (defined(_LIBCPP_VERSION) && _LIBCPP_VERSION >= 220000 && __cplusplus > 202002)
TEST_CASE("std::ranges::elements_of is accepted") {
    auto body = []() -> generator<int> {
        std::vector<int> v{1, 2};
        co_yield std::ranges::elements_of(v);
        co_yield std::ranges::elements_of(all_of(std::list{3}));
    };
    CHECK(pulled(body()) == std::vector{1, 2, 3});
}
#endif
