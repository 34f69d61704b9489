#include <rill/adaptors/common.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/next.hpp>
#include <rill/terminals/to.hpp>
#include <algorithm>
#include <forward_list>
#include <memory>
#include <numeric>
#include <sstream>
#include <utility>

using namespace test;

namespace {
constexpr verb common_verb(rill::common);

rill::generator<int> numbers(int n) {
    for (int i = 1; i <= n; ++i) co_yield i;
}
template <class I> using old_category = typename std::iterator_traits<I>::iterator_category;
} // namespace

TEST_CASE("common hands on the same elements, and asks for no more") {
    ladder(common_verb).unsized<fixed, counted>().move_only_values().climb({1, 2, 3}, {1, 2, 3});
    ladder(common_verb).sized_forward<fixed>().sized().sized_others().climb({1, 2, 3}, {1, 2, 3});
    CHECK(ladder(common_verb).unsized().climb({}, {}) == "ask");
    static constexpr int some[] = {1, 2};
    static_assert(gives(range_of < forward | constant, int const > (some, some + 2) | rill::common(), {1, 2}));
}

TEST_CASE("over a single-pass range, too, in both gears, and however often it is begun") {
    int some[] = {1, 2, 3};
    for (auto g : gears) {
        CHECK(told(g, stream<>(some, some + 3) | rill::common()) == "ask give(1) ask give(2) ask give(3) ask");
        CHECK(told(g, input<>(some, some + 3) | rill::common()) ==
              "ask read(1) give(1) ask read(2) give(2) ask read(3) give(3) ask");
        auto all = stream<>(some, some + 3) | rill::common();
        CHECK(told(g, all | rill::take(1)) == "ask give(1)");
        CHECK(told(g, all) == "ask give(2) ask give(3) ask");
        CHECK(told(g, all) == "");
    }
    recording story;
    auto all = stream<>(some, some + 3) | rill::common();
    CHECK(story.text() == "");
    CHECK(rill::next(all) == 1);
    CHECK(*all.begin() == 2);
    CHECK(rill::next(all) == 3);
    CHECK(all.begin() == all.end());
}

TEST_CASE("common keeps what there is, and adds a common end") {
    static_assert(over<common_verb, range_of<forward | constant>> == (forward | test::common | constant));
    static_assert(over<common_verb, range_of<forward>> == (forward | test::common));
    static_assert(over<common_verb, range_of<bidirectional | test::sized>> == (forward | test::common | test::sized));
    static_assert(over<common_verb, range_of<random_access>> == (forward | test::common));
    static_assert(over<common_verb, range_of<random_access | test::sized | constant>> ==
                  (random_access | test::common | test::sized | constant));
    static_assert(over<common_verb, stream<>> == (single_pass | test::common));
    static_assert(over<common_verb, input<>> == (single_pass | test::common));
}

TEST_CASE("a range that is common already is handed on unchanged") {
    static_assert(std::same_as<decltype(std::declval<std::span<int>>() | rill::common()), std::span<int>>);
    static_assert(over<common_verb, std::vector<int>&> == (contiguous | test::common | test::sized | constant));
    static_assert(over<common_verb, std::list<int>> == (bidirectional | test::common | test::sized | constant));
    using words = std::ranges::subrange<std::istream_iterator<std::string>>;
    static_assert(std::same_as<decltype(std::declval<words>() | rill::common()), words>);
}

TEST_CASE("iterators over a single-pass range are input iterators of C++17, which can be copied and compared") {
    auto all = numbers(3) | rill::common();
    using iterator = decltype(all.begin());
    static_assert(std::same_as<iterator, decltype(all.end())> && std::copyable<iterator>);
    static_assert(std::same_as<old_category<iterator>, std::input_iterator_tag>);
    static_assert(std::input_iterator<iterator> && !std::forward_iterator<iterator>);
    auto it = all.begin();
    auto copy = it;
    CHECK((*it == 1 && it == copy && it != all.end() && it != iterator() && iterator() == all.end()));
    CHECK(*it++ == 1);
    CHECK(*copy == 2);
    ++copy;
    CHECK(*it == 3);
    ++it;
    CHECK((it == all.end() && copy == all.end()));
}

TEST_CASE("the constructors and algorithms that take a pair of iterators take those") {
    std::istringstream file("one\ntwo\nthree\n");
    auto lines = rill::lines(file) | rill::common();
    std::vector<std::string> const v(lines.begin(), lines.end());
    CHECK(v == std::vector<std::string>{"one", "two", "three"});

    auto some = numbers(4) | rill::common();
    CHECK(std::accumulate(some.begin(), some.end(), 0) == 10);
    auto others = numbers(4) | rill::common();
    std::vector<int> copied;
    std::copy(others.begin(), others.end(), std::back_inserter(copied));
    CHECK(copied == std::vector{1, 2, 3, 4});
    auto more = numbers(4) | rill::common();
    auto const found = std::find(more.begin(), more.end(), 3);
    CHECK(*found == 3);

    std::forward_list list{1, 2, 3};
    auto odd = list | rill::filter([](int x) { return x % 2 == 1; }) | rill::take(5) | rill::common();
    static_assert(std::same_as<old_category<decltype(odd.begin())>, std::forward_iterator_tag>);
    CHECK(std::accumulate(odd.begin(), odd.end(), 0) == 4);
    CHECK(*std::max_element(odd.begin(), odd.end()) == 3);
}

TEST_CASE("what is passed by it++ is kept, text as a string") {
    std::istringstream file("one\ntwo\n");
    auto lines = rill::lines(file) | rill::common();
    auto it = lines.begin();
    CHECK(it->size() == 3);
    auto passed = it++;
    static_assert(std::same_as<decltype(*passed), std::string&>);
    CHECK((*passed == "one" && *it == "two"));

    std::unique_ptr<int> pointers[] = {std::make_unique<int>(1), std::make_unique<int>(2)};
    auto moved = stream<std::unique_ptr<int>>(pointers, pointers + 2) | rill::common();
    auto at = moved.begin();
    CHECK(**at++ == 1);
    CHECK(**at == 2);
}

TEST_CASE("move-only elements can be moved out, by std::move_iterator or by a stage above") {
    move_only elements[] = {move_only(1), move_only(2)};
    auto all = stream<move_only>(elements, elements + 2) | rill::common();
    std::vector<move_only> taken(all.begin(), all.end());
    CHECK((taken.size() == 2 && taken[1] == 2));
}

TEST_CASE("the example of common is true") {
    std::istringstream file("Adam\nEve\n");
    auto all = rill::lines(file) | rill::common();
    std::vector<std::string> names(all.begin(), all.end());
    CHECK(names == std::vector<std::string>{"Adam", "Eve"});
}

TEST_CASE("common refuses what has no end") {
    using verb = decltype(rill::common);
    static_assert(!std::invocable<verb, std::ranges::iota_view<int>>);
    static_assert(!std::invocable<verb, int>);
}

TEST_CASE("lookup stays out of common") {
    lookup_stays_out(common_verb);
    lookup_stays_out([](auto&& r) {
        return rill::common(rill::take_while(std::forward<decltype(r)>(r), [](auto const&) { return true; }));
    });
}
