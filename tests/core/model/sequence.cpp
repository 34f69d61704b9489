#include <rill/core/model/sequence.hpp>
#include "support/catch.hpp"
#include "support/archetypes.hpp"
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <climits>
#include <forward_list>
#include <list>
#include <span>
#include <sstream>
#include <vector>

using namespace rill::core;

TEST_CASE("every std range is a sequence as strong as it is as a range") {
    static_assert(random_access<std::vector<int>> && bounded<std::vector<int>> && sized<std::vector<int>> &&
                  rereadable<std::vector<int>>);
    static_assert(bidirectional<std::list<int>> && !random_access<std::list<int>> && !rereadable<std::list<int>>);
    static_assert(multipass<std::forward_list<int>> && !bidirectional<std::forward_list<int>> &&
                  !sized<std::forward_list<int>>);
    static_assert(sequence<int[3]> && rereadable<int[3]> && measured<int[3]>);
    static_assert(infinite<std::ranges::iota_view<int>> && measured<std::ranges::iota_view<int>>);
    static_assert(!infinite<std::vector<int>> && !measured<test::range_of<test::random_access>>);
    using words = decltype(std::ranges::istream_view<int>(std::declval<std::istream&>()));
    static_assert(sequence<words> && !multipass<words>);
    static_assert(sequence<test::input<>> && !multipass<test::input<>> && sequence<test::stream<>> &&
                  !multipass<test::stream<>>);
    static_assert(!sequence<int> && !sequence<std::string*>);
}

TEST_CASE("a string literal is no sequence, since its zero would be an element; an array of characters is one") {
    static_assert(!sequence<char const[3]> && !sequence<wchar_t const[3]> && !sequence<char8_t const[3]> &&
                  !sequence<char16_t const[3]> && !sequence<char32_t const[3]>);
    static_assert(sequence<char[3]> && sequence<unsigned char const[3]> && sequence<int const[3]>);
    static_assert(sequence<char const[2][3]>); // of things that are none themselves
    static_assert(sequence<std::string_view> && sequence<std::string const>);
}

TEST_CASE("a const range is a sequence if it can be walked, and is as strong as the other") {
    static_assert(sequence<std::vector<int> const> && random_access<std::vector<int> const>);
    static_assert(sequence<test::range_of<test::forward | test::constant> const> &&
                  !sequence<test::range_of<test::forward> const>);
    static_assert(!sequence<test::stream<> const>);
    // If it is weaker it is none, so that a stage above need ask only once.
    class lists_when_const {
        std::vector<int> numbers_{1};
        std::list<int> list_{1};

    public:
        auto begin() { return numbers_.begin(); }
        auto end() { return numbers_.end(); }
        auto begin() const { return list_.begin(); }
        auto end() const { return list_.end(); }
    };
    static_assert(random_access<lists_when_const> && std::ranges::input_range<lists_when_const const> &&
                  !sequence<lists_when_const const>);
}

TEST_CASE("the cursor of a single-pass range cannot be copied") {
    static_assert(!std::copyable<cursor_t<test::input<>>> && std::movable<cursor_t<test::input<>>> &&
                  std::default_initializable<cursor_t<test::input<>>>);
    static_assert(std::regular<cursor_t<std::vector<int>>>);
}

TEST_CASE("elements and values of a sequence") {
    static_assert(std::same_as<element_t<std::vector<int>>, int&> && std::same_as<value_t<std::vector<int>>, int>);
    static_assert(std::same_as<element_t<std::vector<bool>>, std::vector<bool>::reference> &&
                  std::same_as<value_t<std::vector<bool>>, bool>);
    static_assert(std::same_as<look_t<std::vector<int>>, int&> && std::same_as<look_t<test::stream<>>, int&>);
    static_assert(std::same_as<look_t<test::input<>>, int const&>);
}

TEST_CASE("the operations walk any sequence") {
    std::vector v{1, 2, 3, 4};
    auto c = op::first(v);
    op::next(v, c);
    CHECK(op::read(v, c) == 2);
    op::advance(v, c, 2);
    CHECK(op::peek(v, c) == 4);
    op::prev(v, c);
    CHECK(op::distance(v, op::first(v), c) == 2);
    CHECK(!op::done(v, c));
    CHECK(op::done(v, op::last(v)));
    CHECK(op::length(v) == 4);
}

TEST_CASE("skip jumps over measured sequences, and reads the elements of others") {
    int numbers[] = {1, 2, 3};
    test::recording story;
    test::range_of<test::random_access | test::sized> fast(numbers, numbers + 3);
    auto c = op::first(fast);
    CHECK(op::skip(fast, c, 2) == 2);
    CHECK(op::skip(fast, c, 9) == 1);
    CHECK(story.text() == "");
    test::input<> slow(numbers, numbers + 3);
    auto d = op::first(slow);
    CHECK(op::skip(slow, d, 9) == 3);
    CHECK(story.text() == "ask read(1) ask read(2) ask read(3) ask");
}

TEST_CASE("for_each_while stops on the element for which the function says so, and tells") {
    int numbers[] = {1, 2, 3};
    test::stream<> source(numbers, numbers + 3);
    test::recording story;
    CHECK(!op::for_each_while(source, [](int x) { return x < 2; }));
    CHECK(story.text() == "ask ask");
    CHECK(op::for_each_while(source, [](int) { return true; }));
    CHECK(op::for_each_while(source, [](int) { return false; }));
    std::istringstream in("1 2 3");
    auto words = std::ranges::istream_view<int>(in);
    CHECK(!op::for_each_while(words, [](int x) { return x < 2; }));
    std::list list{1, 2};
    CHECK(op::for_each_while(list, [](int) { return true; }));
}

namespace {
/// What a push hands on that is stopped after each of so many elements, and goes on; and how often it asked for more.
std::string pushed_on(auto view, int most) {
    std::string all;
    auto at = op::first(view);
    if (op::done(view, at)) return "nothing";
    auto const show = [&](int x) { all += std::to_string(x); };
    show(op::read(view, at));
    for (bool over = false; !over;) {
        all += '|';
        int n = 0;
        over = op::for_each_after(view, at, [&](int x) { return show(x), ++n < most; });
        CHECK(over == op::done(view, at));
        if (!over) CHECK(n == most);
    }
    return all;
}
} // namespace

TEST_CASE("a push goes on behind the element on which it was stopped") {
    std::vector const v{1, 2, 3, 4, 5, 6, 7};
    std::vector const rows{std::vector{1, 2}, {}, {3}, {4, 5, 6}, {}};
    auto const is_odd = [](int x) { return x % 2 != 0; };
    auto const itself = [](int x) { return x; };
    auto const row = [](auto const& r) -> auto& { return r; };
    CHECK(pushed_on(v | rill::map(itself), 1) == "1|2|3|4|5|6|7|");
    CHECK(pushed_on(v | rill::map(itself), 2) == "1|23|45|67|");
    CHECK(pushed_on(v | rill::filter(is_odd), 2) == "1|35|7");
    CHECK(pushed_on(v | rill::map(itself) | rill::filter(is_odd), 1) == "1|3|5|7|");
    CHECK(pushed_on(v | rill::filter(is_odd) | rill::take(3), 1) == "1|3|5|");
    CHECK(pushed_on(v | rill::filter(is_odd) | rill::take(3), 3) == "1|35");
    CHECK(pushed_on(v | rill::filter(is_odd) | rill::take(9), 2) == "1|35|7");
    CHECK(pushed_on(v | rill::filter(is_odd) | rill::take(0), 2) == "nothing");
    CHECK(pushed_on(rows | rill::flat_map(row), 2) == "1|23|45|6");
    CHECK(pushed_on(rows | rill::flat_map(row), 9) == "1|23456");
    CHECK(pushed_on(rill::chain(v, std::list<int>(), v | rill::filter(is_odd)), 4) == "1|2345|6713|57");
    CHECK(pushed_on(rill::chain(v, v), 9) == "1|234567123|4567");
    // Not asked for more than is wanted.
    int asked = 0;
    auto view = v | rill::filter([&](int x) { return ++asked, x % 2 != 0; }) | rill::take(2);
    auto at = op::first(view);
    CHECK((op::for_each_after(view, at, [](int) { return true; }) && asked == 3 && op::done(view, at)));
}

TEST_CASE("an endless range of another library is walked by number, and no iterator goes beyond what is wanted") {
    auto last = std::views::iota(INT_MAX - 1);
    static_assert(indexed<decltype(last)> && !indexed<std::vector<int>>);
    static_assert(!indexed<std::ranges::subrange<int*, std::unreachable_sentinel_t>>); // pointers stay what they are
    auto c = op::first(last);
    CHECK(op::read(last, c) == INT_MAX - 1);
    op::next(last, c);
    CHECK(op::read(last, c) == INT_MAX);
    op::next(last, c);
    CHECK(op::distance(last, op::first(last), c) == 2);
    op::advance(last, c, -2);
    CHECK(c == op::first(last));
    int seen = 0;
    auto const take_in = [&](int x) {
        seen = x;
        return x < INT_MAX;
    };
    CHECK(!op::for_each_while(last, take_in));
    CHECK(!op::for_each_between(last, c, op::first(last) + 2, take_in));
    CHECK(seen == INT_MAX);
    CHECK(op::for_each_between(last, c, c, [](int) { return false; }));
}

TEST_CASE("stages that do the same with every element loop over the positions of what is below") {
    int numbers[] = {1, 2, 3};
    auto tens = rill::map(numbers, [](int x) { return 10 * x; });
    int sum = 0;
    auto const add = [&](int x) {
        sum += x;
        return true;
    };
    CHECK(op::for_each_between(tens, op::first(tens) + 1, op::last(tens), add));
    CHECK(sum == 50);
}
