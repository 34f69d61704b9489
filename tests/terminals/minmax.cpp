#include <rill/terminals/minmax.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/split.hpp>

using namespace test;

namespace {
constexpr int numbers[] = {3, -4, 1, 4};
struct person {
    std::string name;
    int age;
};
using both = rill::core::minmax_result<int>;
class minmax_of : public called<decltype(rill::minmax)> {
public:
    minmax_of() : called(rill::minmax) {}
    constexpr auto closure() const { return rill::minmax(); }
};
} // namespace

TEST_CASE("minmax is the least and the greatest element, if there is one") {
    static_assert(rill::minmax(numbers) == both{-4, 4});
    static_assert((numbers | rill::minmax())->max == 4);
    answers(minmax_of(), {3, 1, 2}, std::optional(both{1, 3}));
    answers(minmax_of(), {2}, std::optional(both{2, 2}));
    answers(minmax_of(), {}, std::optional<both>());
    auto const [least, greatest] = rill::minmax(std::vector{true, false}).value();
    CHECK((!least && greatest));
}

TEST_CASE("minmax takes a comparison and a key, and {} for either default") {
    static_assert((numbers | rill::minmax(std::ranges::greater())) == both{4, -4});
    static_assert(rill::minmax(numbers, {}, [](int x) { return -x; }) == both{4, -4});
    std::vector<person> const people{{"a", 30}, {"b", 20}, {"c", 30}, {"d", 20}};
    auto const ages = people | rill::minmax({}, &person::age);
    CHECK((ages->min.name == "b" && ages->max.name == "c"));
    auto const names = people | rill::minmax(std::ranges::greater(), &person::name);
    CHECK((names->min.name == "d" && names->max.name == "a"));
}

TEST_CASE("a function alone is the comparison if it is one of two elements, otherwise the key") {
    static_assert(rill::minmax(numbers, [](int x) { return -x; }) == both{4, -4});
    std::vector<person> const people{{"a", 30}, {"b", 20}};
    CHECK((people | rill::minmax(&person::age))->min.name == "b");
}

TEST_CASE("of several that are equal minmax has the first and the last, as std has") {
    auto const square = [](int x) { return x * x; };
    std::vector<int> const v{2, -1, 1, -2};
    auto const [least, greatest] = rill::minmax(v, {}, square).value();
    auto const expected = std::ranges::minmax(v, {}, square);
    CHECK((least == expected.min && greatest == expected.max));
    CHECK(rill::minmax(v, [](int, int) { return false; }) == both{2, -2});
}

TEST_CASE("minmax asks for each element once, and calls the key once for it") {
    int few[] = {1, 2};
    recording story;
    CHECK(rill::minmax(input<>(few, few + 2), {}, logged("key", [](int) { return 0; })) == both{1, 2});
    CHECK(story.text() == "ask read(1) key(1) ask read(2) key(2) ask");
}

TEST_CASE("minmax owns the elements and keys that it keeps") {
    std::string text = "bb a ccc";
    auto const words = rill::minmax(rill::split(text, ' ')).value();
    CHECK((words.min == "a" && words.max == "ccc"));
    auto const long_names = [](int x) { return person{std::string(40, static_cast<char>('a' + x)), x}; };
    auto const people = std::vector{2, 1, 3} | rill::map(long_names) | rill::minmax({}, &person::name);
    CHECK((people->min.age == 1 && people->max.age == 3));
    auto const view = [](person const& p) { return std::string_view(p.name); };
    auto const seen = std::vector{2, 1, 3} | rill::map(long_names) | rill::minmax({}, view);
    CHECK((seen->min.age == 1 && seen->max.age == 3));
}

TEST_CASE("minmax refuses elements that cannot be compared, or not be copied") {
    using minmax = decltype(rill::minmax);
    static_assert(!std::invocable<minmax, stream<move_only>>);
    static_assert(!std::invocable<minmax, std::vector<int>&, int>);
    static_assert(!std::invocable<minmax, std::vector<person>&>);
}
