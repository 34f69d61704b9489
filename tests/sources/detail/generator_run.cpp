#include <rill/sources/detail/generator_run.hpp>

#include "support/catch.hpp"
#include <rill/adaptors/take.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/next.hpp>
#include <algorithm>
#include <memory>
#include <random>
#include <ranges>
#include <stdexcept>
#include <string>
#include <vector>

// Generators that hand out generators: as deep and as many as one likes, and whatever ends them.
namespace {

using rill::elements_of;
using rill::generator;
namespace op = rill::core::op;

constexpr int deep = 1'000'000;

template <class G> auto pulled(G&& g) {
    std::vector<std::ranges::range_value_t<G>> all;
    for (auto&& x : g) all.push_back(x);
    return all;
}
template <class G> auto pushed(G&& g) {
    std::vector<std::ranges::range_value_t<G>> all;
    op::for_each_while(g, [&](auto&& x) { return all.push_back(x), true; });
    return all;
}

struct alive {
    static inline int count = 0;
    alive() { ++count; }
    alive(alive&&) = delete;
    ~alive() { --count; }
};

/// A spine of n bodies: each yields its number before, after, or around what it hands out.
generator<int> spine(int n, bool before, bool after) {
    alive here;
    if (before) co_yield n;
    if (n > 0) co_yield elements_of(spine(n - 1, before, after));
    if (after) co_yield -n;
}
generator<int> nothing() { co_return; }
generator<int> failing(int n) {
    alive here;
    if (n > 0) co_yield elements_of(failing(n - 1));
    throw std::runtime_error("deep");
}

} // namespace

TEST_CASE("elements of generators come in order, in both gears") {
    auto const expected = std::vector{3, 2, 1, 0, 0, -1, -2, -3};
    CHECK(pulled(spine(3, true, true)) == expected);
    CHECK(pushed(spine(3, true, true)) == expected);
    CHECK(pulled(spine(3, false, true)) == std::vector{0, -1, -2, -3});
    CHECK(pushed(spine(40, true, false)).size() == 41);
    for (int stop = 0; stop < 8; ++stop) {
        auto g = spine(3, true, true);
        auto all = pulled(g | rill::take(stop));
        for (int x : pushed(g | rill::take(2))) all.push_back(x);
        for (int x : pulled(g)) all.push_back(x);
        CHECK(all == expected);
    }
    CHECK(alive::count == 0);
}

TEST_CASE("a million levels deep, elements on the way down and on the way up") {
    long long sum = 0, count = 0;
    for (int x : spine(deep, true, true)) sum += x, ++count;
    CHECK(sum == 0);
    CHECK(count == 2LL * (deep + 1));
    auto g = spine(deep, false, true);
    op::for_each_while(g, [&](int x) { return sum += x, true; });
    CHECK(sum == -500'000LL * (deep + 1));
    CHECK(alive::count == 0);
}

TEST_CASE("a root destroyed half-way destroys every nested body, from the innermost out, not on the machine's stack") {
    {
        auto g = spine(deep, true, false);
        for (int x : g)
            if (x == 1) break;
        CHECK(alive::count == deep);
    }
    CHECK(alive::count == 0);

    std::string order;
    struct witness {
        std::string& text;
        char name;
        ~witness() { text += name; }
    };
    auto leaf = [](std::string& text) -> generator<int> {
        witness w{text, '1'};
        co_yield 1;
    };
    auto middle = [](std::string& text, auto inner) -> generator<int> {
        witness w{text, '2'};
        co_yield elements_of(inner(text));
    };
    auto outer = [](std::string& text, auto mid, auto inner) -> generator<int> {
        witness w{text, '3'};
        co_yield elements_of(mid(text, inner));
    };
    for (int x : outer(order, middle, leaf)) {
        CHECK(x == 1);
        break;
    }
    CHECK(order == "123");
}

TEST_CASE("a million empty generators in one body") {
    auto make = [](int n) -> generator<int> {
        for (int i = 0; i < n; ++i) co_yield elements_of(nothing());
        co_yield 1;
        generator<int> none;
        co_yield elements_of(std::move(none));
    };
    CHECK(pulled(make(deep)) == std::vector{1});
    CHECK(pushed(make(deep)) == std::vector{1});
}

TEST_CASE("an exception thrown deep inside surfaces at each elements_of, and can be caught there") {
    auto catching = [](int n) -> generator<std::string> {
        auto strings = [](int depth) -> generator<std::string> {
            co_yield "before";
            for (int x : failing(depth)) co_yield std::to_string(x);
        };
        std::string caught;
        try {
            co_yield elements_of(strings(n));
        } catch (std::runtime_error const& e) {
            caught = e.what();
        }
        co_yield caught;
        co_yield "after";
    };
    auto const expected = std::vector<std::string>{"before", "deep", "after"};
    for (int depth : {0, 1, 1000}) {
        CHECK(pulled(catching(depth)) == expected);
        CHECK(pushed(catching(depth)) == expected);
    }

    auto uncaught = failing(1000);
    CHECK_THROWS_WITH(uncaught.begin(), "deep");
    CHECK(pulled(uncaught).empty());
    CHECK_THROWS_WITH(pushed(failing(50)), "deep");
    CHECK(alive::count == 0);
}

TEST_CASE(
    "a generator that was begun elsewhere is handed out from where it stands, even from within what it hands out") {
    auto give = [](generator<int> other) -> generator<int> {
        co_yield 100;
        co_yield elements_of(std::move(other));
        co_yield 200;
    };
    for (int used = 0; used < 8; ++used) {
        auto g = spine(2, true, true);
        auto all = pulled(g | rill::take(used));
        auto const rest = pulled(give(std::move(g)));
        CHECK(rest.front() == 100);
        CHECK(rest.back() == 200);
        all.insert(all.end(), rest.begin() + 1, rest.end() - 1);
        CHECK(all == std::vector{2, 1, 0, 0, -1, -2});
    }
    CHECK(alive::count == 0);
}

TEST_CASE("a named generator that is lent goes on afterwards") {
    auto lend = [](generator<int>& other) -> generator<int> { co_yield elements_of(other); };
    auto g = spine(2, true, true);
    CHECK(pulled(lend(g) | rill::take(2)) == std::vector{2, 1});
    CHECK(rill::next(g) == 0);
    CHECK(pushed(lend(g)) == std::vector{0, -1, -2});
    CHECK(pulled(g).empty());
}

TEST_CASE("generators with other allocators and value types are handed out as well") {
    auto inner = [](int n) -> generator<int, long> {
        for (int i = 0; i < n; ++i) co_yield int(i);
    };
    using with_allocator = generator<int, void, std::allocator<char>>;
    auto outer = [](auto make) -> with_allocator {
        co_yield elements_of(spine(1, true, false));
        auto numbers = make(2);
        for (int x : numbers) co_yield int(x);
    };
    CHECK(pulled(outer(inner)) == std::vector{1, 0, 0, 1});
}

// Random bodies against what they say, read eagerly: whatever hands out whatever, begun or not, caught or not.
namespace {

struct deed;
using program = std::vector<deed>;
struct deed {
    enum kind { yield, fresh, begun, guarded, block, range, fail } what;
    int n;       // the element; how many elements; how many are asked for before it is handed out
    program sub; // what another body does
};

program some_program(std::mt19937& random, int depth) {
    auto const any = [&](int n) { return std::uniform_int_distribution(0, n - 1)(random); };
    program p;
    for (int i = any(5); i-- > 0;) {
        auto const what = deed::kind(any(16) == 0 ? deed::fail : any(deed::fail));
        bool const nested = what == deed::fresh || what == deed::begun || what == deed::guarded;
        p.push_back({what, any(4), nested && depth > 0 ? some_program(random, depth - 1) : program{}});
    }
    return p;
}

generator<int> run(program const& p) {
    alive here;
    for (auto const& d : p) {
        bool caught = false;
        switch (d.what) {
        case deed::yield:
            co_yield int(d.n);
            break;
        case deed::fresh:
            co_yield elements_of(run(d.sub));
            break;
        case deed::begun: {
            auto g = run(d.sub);
            for (int i = 0; i < d.n; ++i) rill::next(g);
            co_yield elements_of(std::move(g));
            break;
        }
        case deed::guarded:
            try {
                co_yield elements_of(run(d.sub));
            } catch (int) {
                caught = true;
            }
            if (caught) co_yield -1;
            break;
        case deed::block:
            co_yield elements_of(std::vector<int>(std::size_t(d.n), 7));
            break;
        case deed::range:
            co_yield elements_of(std::views::iota(0, d.n));
            break;
        case deed::fail:
            throw d.n;
        }
    }
}

void read(program const& p, std::vector<int>& all) {
    for (auto const& d : p) switch (d.what) {
        case deed::yield:
            all.push_back(d.n);
            break;
        case deed::fresh:
            read(d.sub, all);
            break;
        case deed::begun: {
            auto const from = std::ptrdiff_t(all.size());
            auto const skip = [&] {
                all.erase(all.begin() + from, all.begin() + std::min(from + d.n, std::ptrdiff_t(all.size())));
            };
            try {
                read(d.sub, all);
            } catch (int) {
                skip();
                throw;
            }
            skip();
            break;
        }
        case deed::guarded:
            try {
                read(d.sub, all);
            } catch (int) {
                all.push_back(-1);
            }
            break;
        case deed::block:
            all.insert(all.end(), std::size_t(d.n), 7);
            break;
        case deed::range:
            for (int i = 0; i < d.n; ++i) all.push_back(i);
            break;
        case deed::fail:
            throw d.n;
        }
}

/// At most n elements and how it ended (-1: well; -2: there may be more), the gear changed at random.
std::pair<std::vector<int>, int> some(generator<int>& g, std::size_t n, std::mt19937& random) {
    std::vector<int> all;
    try {
        while (all.size() < n) {
            auto const want = std::min(n, all.size() + random() % 5 + 1);
            auto const take = [&](int x) { return all.push_back(x), all.size() < want; };
            if (random() % 2) op::for_each_while(g, take);
            else
                for (int x : g)
                    if (!take(x)) break;
            if (all.size() < want) return {all, -1};
        }
    } catch (int how) {
        return {all, how};
    }
    return {all, -2};
}

} // namespace

TEST_CASE("random bodies hand out what they say, in any mixture of gears, and can be left anywhere") {
    for (unsigned seed = 0; seed < 3000; ++seed) {
        std::mt19937 random(seed);
        auto const p = some_program(random, 5);
        std::vector<int> expected;
        int end = -1;
        try {
            read(p, expected);
        } catch (int how) {
            end = how;
        }
        INFO("seed " << seed);
        {
            auto g = run(p);
            auto const [all, how] = some(g, expected.size() + 1, random);
            REQUIRE(all == expected);
            REQUIRE(how == end);
            REQUIRE(!rill::next(g));
        }
        REQUIRE(alive::count == 0);
        auto const stop = random() % (expected.size() + 1);
        {
            auto g = run(p);
            auto const left = some(g, stop, random).first;
            REQUIRE(std::ranges::equal(left, expected | std::views::take(stop)));
        }
        REQUIRE(alive::count == 0);
    }
}

// An iterator goes on with its body, wherever the generator is moved, as std's does.
namespace {

using iterator = std::ranges::iterator_t<generator<int>>;

std::vector<int> block(int first, int last) {
    std::vector<int> all;
    for (int i = first; i < last; ++i) all.push_back(i);
    return all;
}
/// Single elements, bodies and a body's bodies, blocks, other ranges: 0 to 13.
generator<int> of_all_kinds() {
    co_yield 0;
    co_yield elements_of(block(1, 4));
    co_yield elements_of([]() -> generator<int> {
        co_yield 4;
        co_yield elements_of(block(5, 7));
        co_yield elements_of([]() -> generator<int> {
            co_yield 7;
            co_yield 8;
        }());
        co_yield 9;
    }());
    co_yield elements_of(std::views::iota(10, 12));
    auto lent = []() -> generator<int> {
        co_yield 12;
        co_yield 13;
    }();
    co_yield elements_of(lent);
}
constexpr int kinds = 14;

/// Moves the generator after so many elements, in any way; the iterator must give all that are left.
template <class Move> void goes_on_after(Move move) {
    for (int n = 0; n < kinds; ++n) {
        auto g = std::make_unique<generator<int>>(of_all_kinds());
        auto it = g->begin();
        for (int i = 0; i < n; ++i) ++it;
        auto const owner = move(g);
        CHECK(*it == n);
        for (int i = n + 1; i < kinds; ++i) {
            ++it;
            REQUIRE(it != std::default_sentinel);
            CHECK(*it == i);
        }
        CHECK(++it == std::default_sentinel);
        CHECK(++it == std::default_sentinel);
    }
}

} // namespace

TEST_CASE("an iterator goes on when its generator is moved, and who is moved from is empty") {
    goes_on_after([](auto& g) {
        auto moved = std::move(*g);
        CHECK(pulled(*g).empty());
        CHECK(pushed(*g).empty());
        return moved;
    });
    goes_on_after([](auto& g) {
        auto moved = std::move(*g);
        g.reset(); // ASan would tell if the iterator looked at it
        return moved;
    });
    goes_on_after([](auto& g) {
        generator<int> assigned = spine(3, true, true);
        assigned = std::move(*g);
        return assigned;
    });
    goes_on_after([](auto& g) {
        std::vector<generator<int>> many;
        many.push_back(std::move(*g));
        for (int i = 0; i < 10; ++i) many.push_back(spine(i, true, false)); // is moved with each growth
        return many;
    });
}

TEST_CASE("iterators go on when their generators are swapped, and passes as well") {
    for (int n = 0; n < kinds; ++n)
        for (int m = 0; m < 3; ++m) {
            auto g = of_all_kinds();
            auto h = spine(2, true, false);
            auto it = g.begin();
            auto other = h.begin();
            for (int i = 0; i < n; ++i) ++it;
            for (int i = 0; i < m; ++i) ++other;
            std::ranges::swap(g, h);
            for (int i = n; i < kinds; ++i, ++it) CHECK(*it == i);
            for (int i = m; i < 3; ++i, ++other) CHECK(*other == 2 - i);
            CHECK(it == h.end());
            CHECK(other == g.end());
            CHECK(!rill::next(g));
            CHECK(!rill::next(h));
        }
}

TEST_CASE("elements of a named generator go on when that is moved") {
    auto lend = [](generator<int>& other) -> generator<int> {
        co_yield elements_of(other);
        co_yield 100;
    };
    for (int n = 0; n < kinds; ++n) {
        auto g = of_all_kinds();
        auto lending = lend(g);
        for (int i = 0; i <= n; ++i) CHECK(rill::next(lending) == i);
        auto const moved = std::move(g);
        for (int i = n + 1; i < kinds; ++i) CHECK(rill::next(lending) == i);
        CHECK(rill::next(lending) == 100);
        CHECK(!rill::next(lending));
    }
}

TEST_CASE("a generator and its iterator can be kept together and moved") {
    struct reader {
        generator<int> numbers;
        iterator here = numbers.begin();
        explicit reader(generator<int> g) : numbers(std::move(g)) {}
    };
    std::vector<reader> heap;
    for (int i = 0; i < 10; ++i) heap.emplace_back(spine(9 - i, true, false));
    std::vector<int> all;
    auto const later = [](reader const& a, reader const& b) { return *a.here > *b.here; };
    std::ranges::make_heap(heap, later);
    while (!heap.empty()) {
        std::ranges::pop_heap(heap, later);
        all.push_back(*heap.back().here);
        if (++heap.back().here == std::default_sentinel) heap.pop_back();
        else std::ranges::push_heap(heap, later);
    }
    CHECK(all.size() == 55);
    CHECK(std::ranges::count(all, 0) == 10);
}

TEST_CASE("an iterator of an empty generator stays at its end, and so does one that was left behind by an exception") {
    generator<int> none;
    auto it = none.begin();
    CHECK(++it == none.end());
    auto fails = failing(3);
    CHECK_THROWS_WITH(fails.begin(), "deep");
    auto after = fails.begin();
    CHECK(++after == fails.end());

    auto late = []() -> generator<int> {
        co_yield 1;
        co_yield elements_of(failing(2));
    }();
    auto at = late.begin();
    CHECK_THROWS_WITH(++at, "deep");
    CHECK(at == late.end());
    CHECK(++at == late.end());
}

TEST_CASE("an iterator of an earlier pass asks for the next element, whatever it is by then") {
    for (int n = 0; n < kinds; ++n)
        for (int m = 0; n + m < kinds; ++m) {
            auto g = of_all_kinds();
            auto it = g.begin();
            for (int i = 0; i < n; ++i) ++it;
            for (int i = 0; i < m; ++i) CHECK(rill::next(g) == n + i + 1);
            ++it;
            if (n + m + 1 < kinds) CHECK(*it == n + m + 1);
            else CHECK(it == g.end());
        }
}

TEST_CASE("an exception of a block's range reaches the body") {
    struct broken : std::ranges::view_base {
        int* begin() const { throw std::runtime_error("broken"); }
        int* end() const { return nullptr; }
    };
    auto catching = []() -> generator<int> {
        std::string caught;
        try {
            co_yield elements_of(broken());
        } catch (std::runtime_error const& e) {
            caught = e.what();
        }
        co_yield int(caught.size());
    };
    CHECK(pulled(catching()) == std::vector{6});
}
