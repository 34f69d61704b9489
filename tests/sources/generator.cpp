#include <rill/sources/generator.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/lookup.hpp"
#include <map>
#include <memory>
#include <memory_resource>
#include <optional>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/next.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using rill::generator;
namespace op = rill::core::op;

template <class G> auto pulled(G&& g) {
    std::vector<std::ranges::range_value_t<G>> all;
    for (auto&& x : g) all.emplace_back(std::forward<decltype(x)>(x));
    return all;
}
template <class G> auto pushed(G&& g) {
    std::vector<std::ranges::range_value_t<G>> all;
    op::for_each_while(g, [&](auto&& x) { return all.emplace_back(std::forward<decltype(x)>(x)), true; });
    return all;
}
/// Both gears must give the same.
template <class Make> auto elements(Make make) {
    auto all = pulled(make());
    CHECK(pushed(make()) == all);
    return all;
}

generator<int> iota(int first, int last) {
    for (int i = first; i < last; ++i) co_yield i;
}

} // namespace

TEST_CASE("a generator is a move-only, single-pass std::ranges view with std::generator's types") {
    using G = generator<int>;
    STATIC_REQUIRE(std::ranges::view<G>);
    STATIC_REQUIRE(std::ranges::input_range<G>);
    STATIC_REQUIRE(!std::ranges::forward_range<G>);
    STATIC_REQUIRE(!std::copyable<G>);
    STATIC_REQUIRE(!std::ranges::range<G const>);
    STATIC_REQUIRE(std::default_initializable<G>);
    STATIC_REQUIRE(std::is_nothrow_move_constructible_v<G>);
    STATIC_REQUIRE(std::is_nothrow_move_assignable_v<G>);
    STATIC_REQUIRE(std::is_nothrow_swappable_v<G>);

    STATIC_REQUIRE(std::same_as<std::ranges::range_reference_t<G>, int&&>);
    STATIC_REQUIRE(std::same_as<std::ranges::range_reference_t<generator<int const>>, int const&&>);
    STATIC_REQUIRE(std::same_as<std::ranges::range_reference_t<generator<int&>>, int&>);
    STATIC_REQUIRE(std::same_as<std::ranges::range_reference_t<generator<int const&>>, int const&>);
    STATIC_REQUIRE(std::same_as<std::ranges::range_reference_t<generator<int&&>>, int&&>);
    STATIC_REQUIRE(std::same_as<std::ranges::range_reference_t<generator<int const&, long>>, int const&>);
    STATIC_REQUIRE(std::same_as<std::ranges::range_value_t<generator<int const&, long>>, long>);
    STATIC_REQUIRE(
        std::same_as<std::ranges::range_reference_t<generator<std::string_view, std::string>>, std::string_view>);
    STATIC_REQUIRE(std::same_as<std::ranges::range_value_t<generator<std::string_view, std::string>>, std::string>);
}

TEST_CASE("the body does not run before the first element is asked for, and no further than asked") {
    std::string story;
    auto make = [](std::string& s) -> generator<int> {
        s += "start ";
        co_yield 1;
        s += "again ";
        co_yield 2;
        s += "end ";
    };
    auto g = make(story);
    CHECK(story.empty());
    CHECK(rill::next(g) == 1);
    CHECK(story == "start ");
    CHECK(pulled(g | rill::take(0)).empty());
    CHECK(pulled(g | rill::take(1)) == std::vector{2});
    CHECK(story == "start again ");
    CHECK(rill::next(g) == std::nullopt);
    CHECK(story == "start again end ");
}

TEST_CASE("every pass goes on with the next element, and after the end there is none") {
    auto g = iota(1, 9);
    CHECK(pulled(g | rill::take(3)) == std::vector{1, 2, 3});
    CHECK(pushed(g | rill::take(2)) == std::vector{4, 5});
    for (int x : g) {
        CHECK(x == 6);
        break;
    }
    CHECK(*g.begin() == 7);
    CHECK(pushed(g) == std::vector{8});
    CHECK(pulled(g).empty());
    CHECK(pushed(g).empty());
    CHECK(g.begin() == g.end());
}

TEST_CASE("default-constructed and moved-from generators are empty") {
    generator<int> none;
    CHECK(pulled(none).empty());
    CHECK(pushed(none).empty());
    CHECK(rill::next(none) == std::nullopt);

    auto g = iota(0, 5);
    CHECK(rill::next(g) == 0);
    auto h = std::move(g);
    CHECK(pulled(g).empty());
    CHECK(rill::next(h) == 1);
    std::swap(g, h);
    CHECK(pulled(h).empty());
    CHECK(pulled(g) == std::vector{2, 3, 4});
    g = iota(7, 8);
    CHECK(pulled(std::move(g)) == std::vector{7});
}

TEST_CASE("a generator is stored in containers, members and optionals, and given away half used") {
    struct holder {
        generator<int> numbers;
        std::optional<generator<int>> maybe;
    } h{iota(0, 3), iota(3, 5)};
    CHECK(pulled(h.numbers) == std::vector{0, 1, 2});
    CHECK(pulled(*h.maybe) == std::vector{3, 4});

    std::vector<generator<int>> many;
    for (int i = 0; i < 20; ++i) many.push_back(iota(i, i + 3));
    CHECK(rill::next(many[7]) == 7);
    many.erase(many.begin());
    CHECK(pulled(many[6]) == std::vector{8, 9});

    std::map<std::string, generator<int>> named;
    named["a"] = iota(1, 3);
    CHECK(pulled(named["a"]) == std::vector{1, 2});
    CHECK(pulled(named["b"]).empty());
}

TEST_CASE("an exception leaves at its element, once, and the generator is then empty") {
    auto make = []() -> generator<int> {
        co_yield 1;
        throw std::runtime_error("two");
    };
    auto g = make();
    auto it = g.begin();
    CHECK(*it == 1);
    CHECK_THROWS_WITH(++it, "two");
    CHECK(it == g.end());
    CHECK(pulled(g).empty());

    auto pushed_one = make();
    int sum = 0;
    CHECK_THROWS_WITH(op::for_each_while(pushed_one, [&](int x) { return sum += x, true; }), "two");
    CHECK(sum == 1);
    CHECK(pushed(pushed_one).empty());

    auto at_once = []() -> generator<int> {
        throw std::runtime_error("one");
        co_return;
    }();
    CHECK_THROWS_WITH(at_once.begin(), "one");
    CHECK(at_once.begin() == at_once.end());
}

TEST_CASE("a consumer that throws or stops leaves the generator at its next element") {
    auto g = iota(0, 4);
    CHECK_THROWS_AS(op::for_each_while(g, [](int x) -> bool { throw x; }), int);
    CHECK_FALSE(op::for_each_while(g, [](int x) { return x < 1; }));
    CHECK(pushed(g) == std::vector{2, 3});
}

TEST_CASE("leaving early runs the body's destructors at once") {
    auto alive = std::make_shared<int>(0);
    auto make = [](std::shared_ptr<int> held) -> generator<int> {
        auto local = held;
        for (;;) co_yield int(held.use_count());
    };
    for (int x : make(alive)) {
        CHECK(x == 3);
        break;
    }
    CHECK(alive.use_count() == 1);
}

namespace {

struct event_log {
    int copies = 0, moves = 0;
};
struct tracked {
    event_log* log;
    int value;
    tracked(event_log& l, int v) : log(&l), value(v) {}
    tracked(tracked const& o) : log(o.log), value(o.value) { ++log->copies; }
    tracked(tracked&& o) noexcept : log(o.log), value(std::exchange(o.value, -1)) { ++log->moves; }
    tracked& operator=(tracked const&) = default;
};

} // namespace

TEST_CASE("an element can be looked at before it is taken, without a copy") {
    event_log log;
    auto values = [](event_log& l) -> generator<tracked> {
        tracked named(l, 1);
        tracked const constant(l, 2);
        co_yield named;
        co_yield constant;
        co_yield std::move(named);
        co_yield tracked(l, 3);
    };
    auto g = values(log);
    auto kept = g | rill::filter([](tracked const& x) { return x.value == 3; });
    for (auto&& x : kept) CHECK(x.value == 3);
    CHECK(log.copies == 2); // those of the two lvalues that the body yields
    CHECK(log.moves == 0);
}

TEST_CASE("std views stand on a generator, and rill views on those") {
#if !defined(__clang__) || __clang_major__ >= 16
    auto g =
        iota(0, 10) | std::views::filter([](int x) { return x % 2 == 1; }) | rill::map([](int x) { return x * x; });
    CHECK(pulled(g) == std::vector{1, 9, 25, 49, 81});
#endif
}

TEST_CASE("pmr::generator takes its frame from the memory resource") {
    std::array<std::byte, 4096> buffer;
    std::pmr::monotonic_buffer_resource resource(buffer.data(), buffer.size(), std::pmr::null_memory_resource());
    auto make = [](std::allocator_arg_t, std::pmr::polymorphic_allocator<std::byte>,
                   int n) -> rill::pmr::generator<int> {
        for (int i = 0; i < n; ++i) co_yield i;
    };
    auto const before = test::allocations();
    int sum = 0;
    for (int x : make(std::allocator_arg, &resource, 5)) sum += x;
    CHECK(sum == 10);
    CHECK(test::allocations() == before);
}

namespace {

generator<test::unlookable> hidden(int n) {
    test::unlookable nothing{};
    for (int i = 0; i < n; ++i) co_yield nothing;
}
generator<test::unlookable> hidden_in_all_ways() {
    test::unlookable none[2]{};
    co_yield test::unlookable{};
    co_yield rill::elements_of(hidden(2));
    co_yield rill::elements_of(none);
    auto begun = hidden(3);
    rill::next(begun);
    co_yield rill::elements_of(begun);
}
generator<test::unlookable const&> hidden_references() {
    test::unlookable none[2]{};
    co_yield none[0];
    co_yield rill::elements_of(none);
}

} // namespace

TEST_CASE("argument-dependent lookup on a generator does not reach its elements") {
    auto numbers = iota(0, 3);
    auto const it = numbers.begin();
    static_cast<void>(somebody::found(numbers) + somebody::found(it));

    for (auto g : test::gears) {
        int count = 0;
        auto all = hidden_in_all_ways();
        test::walk(all, g, [&](auto const&) { ++count; });
        auto references = hidden_references();
        test::walk(references, g, [&](auto const&) { ++count; });
        auto stage = rill::take(rill::map(hidden(2), [](test::unlookable x) { return x; }), 5);
        test::walk(stage, g, [&](auto const&) { ++count; });
        CHECK(count == 12);
    }
    auto moved = hidden(1), other = hidden(2);
    std::swap(moved, other);
    moved = std::move(other);
    CHECK(rill::next(moved).has_value());
}
