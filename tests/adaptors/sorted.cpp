#include <rill/adaptors/sorted.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/repeat.hpp>
#include <rill/terminals/to.hpp>
#include <forward_list>
#include <memory>
#include <random>
#include <sstream>

using namespace test;

namespace {
constexpr verb sorted(rill::sorted);
constexpr verb descending(rill::sorted, std::ranges::greater());
constexpr verb by_last_digit(rill::sorted, logged("key", [](int x) { return x % 10; }));

std::string over_all(auto const& make, std::initializer_list<int> in, std::initializer_list<int> expected) {
    return ladder(make)
        .single_pass_ints()
        .single_pass_others()
        .template unsized<fixed, counted>()
        .move_only_values()
        .sized()
        .sized_others()
        .allocating()
        .climb(in, expected);
}
class person {
public:
    std::string name;
    int age;
};
} // namespace

TEST_CASE("sorted reads everything, and hands the elements out in order") {
    CHECK(over_all(sorted, {2, 3, 1}, {1, 2, 3}) == "ask read(2) ask read(3) ask read(1) ask give(1) give(2) give(3)");
    CHECK(ladder(descending).few().allocating().climb({2, 3, 1}, {3, 2, 1}) ==
          "ask read(2) ask read(3) ask read(1) ask give(3) give(2) give(1)");
    over_all(sorted, {1}, {1});
    over_all(sorted, {}, {});
}

TEST_CASE("the key is called once for each element, and elements of equal keys stay in their order") {
    CHECK(ladder(by_last_digit)
              .few()
              .single_pass_others()
              .sized_others()
              .allocating()
              .climb({12, 31, 11, 2, 1}, {31, 11, 1, 12, 2}) ==
          "ask read(12) key(12) ask read(31) key(31) ask read(11) key(11) ask read(2) key(2) ask read(1) key(1) ask "
          "give(31) give(11) give(1) give(12) give(2)");
}

TEST_CASE("a function alone is the comparison if it takes two elements, otherwise the key") {
    std::vector v{12, 31, 2};
    CHECK(gives(v | rill::sorted([](int a, int b) { return a > b; }), {31, 12, 2}));
    CHECK(gives(v | rill::sorted([](int a) { return -a; }), {31, 12, 2}));
    CHECK(gives(rill::sorted(v, [](int a) { return a % 10; }), {31, 12, 2}));
    CHECK(gives(v | rill::sorted(std::ranges::greater(), [](int a) { return a % 10; }), {12, 2, 31}));
    CHECK(gives(v | rill::sorted({}, [](int a) { return a % 10; }), {31, 12, 2}));
    CHECK(gives(v | rill::sorted([](int a, int b = 0) { return a > b; }), {31, 12, 2}));
}

TEST_CASE("sorted is stable, as std::stable_sort is") {
    std::mt19937 random(1);
    for (std::size_t n : {10u, 100u, 3000u}) {
        std::vector<std::pair<int, int>> v(n);
        for (int i = 0; auto& [key, nth] : v) key = static_cast<int>(random() % 20), nth = i++;
        auto expected = v;
        std::ranges::stable_sort(expected, {}, &std::pair<int, int>::first);
        CHECK((v | rill::sorted(&std::pair<int, int>::first) | rill::to<std::vector>()) == expected);
        CHECK((v | rill::sorted([](auto& x) { return x.first; }) | rill::to<std::vector>()) == expected);
        CHECK((stream(v.data(), v.data() + n) | rill::sorted([](auto& x) { return x.first; }) |
               rill::to<std::vector>()) == expected);
    }
}

TEST_CASE("text is sorted as its comparison says") {
    std::mt19937 random(2);
    std::vector<std::string> words{"", std::string(1, '\0'), "abcdefgh", "abcdefghi", "abcdefgh\xff", "\xff", "\x7f"};
    for (int i = 0; i < 1000; ++i) {
        std::string word;
        for (auto left = random() % 12; left > 0; --left) word += static_cast<char>(random() % 3 * 127);
        words.push_back(word);
    }
    auto expected = words;
    std::ranges::sort(expected);
    CHECK((words | rill::sorted() | rill::to<std::vector>()) == expected);
    std::vector<std::string_view> const views(words.begin(), words.end());
    CHECK(std::ranges::equal(views | rill::sorted(), expected));
    std::ranges::reverse(expected);
    CHECK((words | rill::sorted(std::ranges::greater()) | rill::to<std::vector>()) == expected);
}

TEST_CASE("sorted has a size, and is single pass") {
    static_assert(over<sorted, std::vector<int>&> == (single_pass | sized));
    static_assert(over<sorted, std::list<int>> == (single_pass | sized));
    static_assert(over<sorted, std::forward_list<int>&> == single_pass);
    static_assert(over<sorted, stream<>> == single_pass);
    CHECK((std::vector{2, 1} | rill::sorted()).size() == 2);
    auto lots = rill::repeat(1, SIZE_MAX) | rill::sorted();
    CHECK(lots.size() == PTRDIFF_MAX);
}

TEST_CASE("what a multi-pass range refers to is not copied, and can be written to") {
    std::vector<counted> v;
    for (int x : {3, 1, 2}) v.emplace_back(x);
    counted::copies = 0;
    for (counted& x : v | rill::sorted() | rill::take(2)) x = counted(x + 10);
    CHECK(counted::copies == 0);
    CHECK((v[0] == 3 && v[1] == 11 && v[2] == 12));
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(v | rill::sorted())>, counted&>);
    static_assert(
        std::same_as<
            std::ranges::range_reference_t<
                decltype(v | std::views::transform([](auto& x) -> auto&& { return std::move(x); }) | rill::sorted())>,
            counted&&>);
}

TEST_CASE("what is no larger than a pointer is copied, and elements of a single-pass range can be moved away") {
    std::vector v{3, 1, 2};
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(v | rill::sorted())>, int&&>);
    std::string words[] = {"b", "c", "a"};
    auto some = stream<std::string>(words, words + 3) | rill::sorted();
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(some)>, std::string&&>);
    CHECK((std::move(some) | rill::to<std::vector>()) == std::vector<std::string>{"a", "b", "c"});
    std::vector bits{true, false, true};
    CHECK((bits | rill::sorted() | rill::to<std::vector>()) == std::vector{false, true, true});
}

TEST_CASE("lines are sorted as strings, and by keys that refer to them") {
    std::istringstream file("bb 1\na 3\nccc 2\n"), again(file.str());
    CHECK((rill::lines(file) | rill::sorted() | rill::to<std::vector>()) ==
          std::vector<std::string>{"a 3", "bb 1", "ccc 2"});
    auto const behind = [](std::string_view line) { return line.substr(line.find(' ')); };
    CHECK((rill::lines(again) | rill::sorted(behind) | rill::to<std::vector>()) ==
          std::vector<std::string>{"bb 1", "ccc 2", "a 3"});
}

TEST_CASE("sorted keeps a key beside each element, and none where there is none to keep") {
    std::vector<person> people{{"Eve", 40}, {"Adam", 41}, {"Cain", 20}};
    std::string seen;
    for (auto& x : people | rill::sorted(&person::age)) seen += x.name + ' ';
    for (auto& x : people | rill::sorted(&person::name)) seen += x.name + ' ';
    CHECK(seen == "Cain Eve Adam Adam Cain Eve ");
    auto const keys_alive = [](auto& v) {
        int const before = counted::alive;
        auto view = v | rill::sorted([](int x) { return counted(-x); });
        static_cast<void>(view.begin());
        return counted::alive - before;
    };
    std::vector v{1, 2, 3};
    CHECK(keys_alive(v) == 3);
    CHECK(counted::alive == 0);
}

TEST_CASE("a second pass sorts again what there is") {
    std::vector v{2, 1};
    auto view = v | rill::sorted();
    CHECK(told(gear::pull, view) == "give(1) give(2)");
    v.push_back(0);
    CHECK(told(gear::push, view) == "give(0) give(1) give(2)");
}

TEST_CASE("of a zip over single-pass sources the values are sorted") {
    int odd[] = {3, 1}, even[] = {2, 4};
    auto pairs = rill::zip(stream<>(odd, odd + 2), even) | rill::sorted();
    CHECK((std::move(pairs) | rill::to<std::vector>()) ==
          std::vector{rill::tuple<int, int>(1, 4), rill::tuple<int, int>(3, 2)});
}

TEST_CASE("sorted refuses what has no end, what cannot be compared, and what cannot be kept") {
    using sorted = decltype(rill::sorted);
    static_assert(!std::invocable<sorted, std::ranges::iota_view<int>>);
    static_assert(!std::invocable<sorted, std::vector<person>&>);
    static_assert(!std::invocable<sorted, std::vector<int>&, int>);
    std::unique_ptr<int> const pointer;
    auto unkept = [&](int) -> auto& { return pointer; };
    static_assert(!std::invocable<sorted, std::vector<int>&, std::ranges::less, decltype(unkept)>);
    static_assert(std::invocable<sorted, std::vector<std::unique_ptr<int>>&>);
    auto words = [](std::string_view line) { return std::vector{line}; };
    static_assert(!std::invocable<sorted, decltype(rill::lines("") | rill::map(words))>);
}

TEST_CASE("lookup stays out of sorted") {
    lookup_stays_out(verb(rill::sorted, [](auto const&, auto const&) { return false; }));
    lookup_stays_out(verb(rill::sorted, [](auto const&) { return 0; }));
    int some[] = {1};
    auto numbers = some | rill::sorted();
    static_cast<void>(somebody::found(numbers) + somebody::found(numbers.begin()));
}
