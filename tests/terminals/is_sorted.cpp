#include <rill/terminals/is_sorted.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>

using namespace test;

namespace {
constexpr int numbers[] = {3, 2, 2, -4};
struct person {
    std::string name;
    int age;
};
class is_sorted : public called<decltype(rill::is_sorted)> {
public:
    is_sorted() : called(rill::is_sorted) {}
};
} // namespace

TEST_CASE("is_sorted says whether no element is less than the one before, and stops at the first that is") {
    static_assert(rill::is_sorted(rill::range(5)));
    static_assert(!(numbers | rill::is_sorted()));
    answers(is_sorted(), {1, 2, 2, 3}, true);
    answers(is_sorted(), {1, 3, 2, 4}, false, 3);
    answers(is_sorted(), {1}, true);
    answers(is_sorted(), {}, true);
    CHECK_FALSE((std::views::iota(0) | rill::is_sorted(std::ranges::greater())));
    CHECK(rill::is_sorted(std::vector{false, true}));
}

TEST_CASE("is_sorted takes a comparison and a key, and {} for either default") {
    static_assert(rill::is_sorted(numbers, std::ranges::greater()));
    static_assert(numbers | rill::is_sorted({}, [](int x) { return -x; }));
    std::vector<person> const people{{"b", 20}, {"a", 30}};
    CHECK((people | rill::is_sorted({}, &person::age)));
    CHECK_FALSE(rill::is_sorted(people, {}, &person::name));
    CHECK(rill::is_sorted(people, std::ranges::greater(), &person::name));
}

TEST_CASE("a function alone is the comparison if it is one of two elements, otherwise the key") {
    static_assert(rill::is_sorted(numbers, [](int x) { return -x; }));
    std::vector<person> const people{{"b", 20}, {"a", 30}};
    CHECK((people | rill::is_sorted(&person::age)));
    CHECK_FALSE(rill::is_sorted(people, &person::name));
}

TEST_CASE("is_sorted asks for each element once, and calls the key once for it") {
    int few[] = {1, 2};
    recording story;
    CHECK(rill::is_sorted(input<>(few, few + 2), {}, logged("key", [](int) { return 0; })));
    CHECK(story.text() == "ask read(1) key(1) ask read(2) key(2) ask");
}

TEST_CASE("is_sorted owns the elements and keys that it keeps, and copies none of a multi-pass range") {
    std::string const text(40, 'a');
    auto const words = [&] { return rill::split(text + " " + text + "b " + text + "b", ' '); };
    CHECK(rill::is_sorted(words()));
    CHECK_FALSE(rill::is_sorted(words(), std::ranges::greater()));
    auto const named = rill::map([](int x) { return person{std::string(40, static_cast<char>('a' + x)), x}; });
    auto const view = [](person const& p) { return std::string_view(p.name); };
    CHECK(rill::is_sorted(std::vector{1, 2} | named, {}, &person::name));
    CHECK(rill::is_sorted(std::vector{1, 2} | named, {}, view));
    CHECK_FALSE(rill::is_sorted(std::vector{2, 1} | named, {}, view));
    std::list<counted> elements;
    for (int i = 0; i < 3; ++i) elements.emplace_back(i);
    counted::copies = 0;
    CHECK(rill::is_sorted(elements));
    CHECK(counted::copies == 0);
}

TEST_CASE("is_sorted takes elements that can only be moved, and refuses what cannot be compared or kept") {
    move_only owners[] = {move_only(1), move_only(2)};
    CHECK(rill::is_sorted(stream<move_only>(owners, owners + 2)));
    std::vector<move_only> v;
    CHECK(rill::is_sorted(v));
    static_assert(!std::invocable<decltype(rill::is_sorted), std::vector<int>&, int>);
    static_assert(!std::invocable<decltype(rill::is_sorted), std::vector<person>&>);
}
