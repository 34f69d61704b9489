#include <rill/terminals/top_k.hpp>
#include "support/answers.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/io/lines.hpp>
#include <sstream>

using namespace test;

namespace {
using ints = std::vector<int>;
struct person {
    std::string name;
    int age;
};
auto names(std::vector<person> const& people) {
    std::string all;
    for (auto& p : people) all += p.name;
    return all;
}
} // namespace

TEST_CASE("top_k is the k greatest elements, the greatest first") {
    answers(verb(rill::top_k, 2), {3, 1, 4, 2}, ints{4, 3});
    answers(verb(rill::top_k, 5), {3, 1, 4}, ints{4, 3, 1});
    answers(verb(rill::top_k, 5), {}, ints());
    answers(verb(rill::top_k, 0), {3, 1}, ints(), 0); // nothing is asked
    CHECK((std::vector{true, false, true} | rill::top_k(2)) == std::vector{true, true});
    CHECK((std::array{3, 1, 4} | rill::top_k(2)).front() == 4);
}

TEST_CASE("top_k takes a comparison and a key, and {} for either default") {
    ints const numbers{3, -4, 1, 4};
    CHECK((numbers | rill::top_k(2, std::ranges::greater())) == ints{-4, 1});
    CHECK(rill::top_k(numbers, 2, {}, [](int x) { return -x; }) == ints{-4, 1});
    CHECK((numbers | rill::top_k(2u, std::ranges::greater(), [](int x) { return -x; })) == ints{4, 3});
}

TEST_CASE("a function alone is the comparison if it is one of two elements, otherwise the key") {
    ints const numbers{3, -4, 1, 4};
    CHECK(rill::top_k(numbers, 2, [](int x) { return -x; }) == ints{-4, 1});
    std::vector<person> const people{{"a", 30}, {"b", 20}};
    CHECK(names(people | rill::top_k(1, &person::age)) == "a");
}

TEST_CASE("of equal ones top_k keeps those that come first, in their order") {
    std::vector<person> people{{"a", 1}, {"b", 2}, {"c", 1}, {"d", 2}, {"e", 1}, {"f", 2}, {"g", 3}};
    CHECK(names(people | rill::top_k(3, {}, &person::age)) == "gbd");
    CHECK(names(people | rill::top_k(5, {}, &person::age)) == "gbdfa");
    CHECK(names(people | rill::top_k(6, {}, [](person const&) { return 0; })) == "abcdef");
    unsigned state = 1;
    for (int round = 0; round < 200; ++round) { // against a sort: the names come in order
        std::vector<person> many;
        for (int i = 0; i < round % 30; ++i)
            many.push_back({std::string(1, static_cast<char>('A' + i)),
                            static_cast<int>((state = state * 48271u % 2147483647u) % 5)});
        auto sorted = many;
        std::ranges::sort(
            sorted, [](person const& a, person const& b) { return a.age != b.age ? a.age > b.age : a.name < b.name; });
        auto const k = static_cast<std::size_t>(round % 7);
        sorted.erase(sorted.begin() + static_cast<std::ptrdiff_t>(std::min(k, sorted.size())), sorted.end());
        CHECK(names(many | rill::top_k(k, {}, &person::age)) == names(sorted));
    }
}

TEST_CASE("top_k asks for each element once, and calls the key once for it") {
    int few[] = {1, 3, 2};
    recording story;
    CHECK(rill::top_k(input<>(few, few + 3), 1, {}, logged("key", [](int x) { return x; })) == ints{3});
    CHECK(story.text() == "ask read(1) key(1) ask read(3) key(3) ask read(2) key(2) ask");
}

TEST_CASE("top_k moves what can be moved, and copies no element that it does not keep") {
    move_only owners[] = {move_only(1), move_only(3), move_only(2)};
    auto const best = stream<move_only>(owners, owners + 3) | rill::top_k(2);
    CHECK(best[0] == 3);
    CHECK(best[1] == 2);
    counted::copies = 0;
    counted elements[] = {counted(9), counted(1), counted(2), counted(3)};
    CHECK((elements | rill::top_k(1)).front() == 9);
    CHECK(counted::copies == 1);
}

TEST_CASE("what top_k keeps of lines and of values that pass, it owns") {
    std::istringstream text("bb\na\nccc\n");
    auto const longest = rill::lines(text) | rill::top_k(2, {}, &std::string_view::size);
    static_assert(std::same_as<decltype(longest), std::vector<std::string> const>);
    CHECK(longest == std::vector<std::string>{"ccc", "bb"});
    auto const name = [](int x) { return std::string(20, static_cast<char>('a' + x)); };
    auto const view = [](std::string const& s) { return std::string_view(s); };
    CHECK((ints{1, 3, 2} | rill::map(name) | rill::top_k(2, {}, view)) == std::vector{name(3), name(2)});
}

TEST_CASE("top_k refuses a negative k at once, and what does not fit") {
    CHECK_THROWS_WITH(rill::top_k(-1), "rill::top_k: count must not be negative, got -1");
    CHECK_THROWS_AS(rill::top_k(ints(), -1), std::invalid_argument);
    using top_k = decltype(rill::top_k);
    static_assert(!std::invocable<top_k, std::vector<move_only>&, int>);
    static_assert(!std::invocable<top_k, ints&, int, int>);
    static_assert(!std::invocable<top_k, ints&, double>);
    static_assert(!std::invocable<top_k, std::vector<person>&, int>);
    static_assert(!std::invocable<top_k, std::ranges::iota_view<int>, int>);
}
