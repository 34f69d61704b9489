// What CPython does at the corners (support/python_facts.hpp, written by a script that runs it), rill does as well, in both
// gears, or on purpose does not.
#include <rill/rill.hpp>

#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/python_facts.hpp"

#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <vector>

using namespace test;

namespace {

using strings = std::vector<std::string>;

auto source(int number, std::vector<int> items) {
    return rill::from_fn([=, at = std::size_t{0}]() mutable -> std::optional<int> {
        happens("ask", number);
        if (at == items.size()) return std::nullopt;
        return items[at++];
    });
}
auto a(auto... items) { return source(1, {items...}); }
auto b(auto... items) { return source(2, {items...}); }
constexpr auto even = logged("even", [](int x) { return x % 2 == 0; });
constexpr auto tens = logged("tens", [](int x) { return x / 10; });
constexpr auto first_letter = [](std::string const& s) { return s[0]; };
constexpr auto optionals = rill::starmap([](auto x, auto y) { return std::pair(x.value_or(-1), y.value_or(-1)); });
/// A group, as a tuple is written.
std::string listed(auto&& group) {
    std::string text;
    for (int x : group) text += (text.empty() ? "(" : " ") + std::to_string(x);
    return text + ")";
}
std::string number(double x) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", x);
    return text;
}

/// One pass over what a stage makes of a source, and then over what the source still has.
template <class Stage> auto rest_after(Stage stage) {
    return [=](gear g) {
        auto rest = a(1, 2, 3, 4, 5);
        recording story;
        {
            auto view = stage(rest);
            walk(view, g, give);
        }
        happens("then");
        walk(rest, g, give);
        return story.text();
    };
}
template <class Make> auto pass(Make make) {
    return [=](gear g) {
        recording story;
        try {
            auto view = make();
            walk(view, g, give);
        } catch (std::invalid_argument const&) {
            happens("error");
        }
        return story.text();
    };
}
template <class Ask> auto answer(Ask ask) {
    return [=](gear) {
        recording story;
        happens("give", ask());
        return story.text();
    };
}

std::map<std::string, std::function<std::string(gear)>> const stories{
    {"zip", pass([] { return rill::zip(a(1, 2, 3), b(7)); })},
    {"zip strict", pass([] { return rill::zip_strict(a(1), b(7, 8)); })},
    {"zip_longest", pass([] { return rill::zip_longest(a(1), b(7, 8)) | optionals; })},
    {"compress", pass([] { return rill::compress(a(1, 2, 3), b(1, 0)); })},
    {"islice", rest_after([](auto& xs) { return xs | rill::slice(1, 3); })},
    {"islice that ends before it begins", rest_after([](auto& xs) { return xs | rill::slice(3, 1); })},
    {"islice with a step", rest_after([](auto& xs) { return xs | rill::slice(0, 4, 3); })},
    {"takewhile",
     rest_after([](auto& xs) { return xs | rill::take_while(logged("low", [](int x) { return x < 3; })); })},
    {"dropwhile", pass([] { return a(2, 4, 5, 6) | rill::drop_while(even); })},
    {"pairwise", pass([] { return a(1, 2, 3) | rill::pairwise(); })},
    {"accumulate", pass([] { return a(1, 2, 3) | rill::scan(logged("add", std::plus{})); })},
    {"chain", pass([] { return rill::chain(a(1), b(2)); })},
    {"cycle", pass([] { return a(1, 2) | rill::cycle() | rill::take(5); })},
    {"merge", pass([] { return rill::merge(a(1, 3), b(2, 3)); })},
    {"product", pass([] { return rill::cartesian_product(std::vector{1, 2}, std::vector{3, 4}); })},
    {"combinations", pass([] {
         return std::vector{3, 1, 2} | rill::combinations(2) | rill::map([](auto some) { return listed(some); });
     })},
    {"combinations of more than there are",
     pass([] { return std::vector{1} | rill::combinations(2) | rill::map([](auto some) { return listed(some); }); })},
    {"permutations", pass([] {
         return std::vector{1, 2, 3} | rill::permutations() | rill::map([](auto all) { return listed(all); });
     })},
    {"groupby", pass([] {
         return a(11, 12, 25) | rill::group_by(tens) |
                rill::starmap([](int key, auto group) { return std::pair(key, listed(group)); });
     })},
    {"groupby, groups read later",
     [](gear) {
         std::vector v{1, 1, 2, 2, 1, 1};
         auto groups = v | rill::group_by([](int x) { return x; });
         std::vector<std::ranges::range_value_t<decltype(groups)>> kept;
         for (auto [key, group] : groups) kept.emplace_back(key, group);
         std::string text;
         for (auto& [key, group] : kept)
             text += (text.empty() ? "" : " ") + std::to_string(key) + ":" + std::to_string(rill::count(group));
         return text;
     }},
    {"groupby, one element of each read", pass([] {
         return a(11, 12, 25) | rill::group_by(tens) | rill::starmap([](int, auto group) { return *group.begin(); });
     })},
    {"any", answer([] { return rill::any_of(a(1, 2, 3), even); })},
    {"all", answer([] { return rill::all_of(a(2, 3, 4), even); })},
    {"in", answer([] { return rill::contains(a(1, 2, 3), 2); })},
    {"max of equals", answer([] { return *rill::max(strings{"1a", "2b", "2c"}, first_letter); })},
    {"min of equals", answer([] { return *rill::min(strings{"1a", "1b", "2c"}, first_letter); })},
    {"nlargest of equals", pass([] { return rill::top_k(strings{"1a", "2b", "2c", "1d"}, 3, first_letter); })},
    {"nsmallest of equals", pass([] { return rill::bottom_k(strings{"2a", "1b", "2c", "1d"}, 3, first_letter); })},
    {"sorted of equals", pass([] { return strings{"2a", "1b", "2c", "1d"} | rill::sorted(first_letter); })},
    {"sorted of equals, downwards",
     pass([] { return strings{"2a", "1b", "2c", "1d"} | rill::sorted(std::ranges::greater{}, first_letter); })},
    {"most_common of equals", pass([] {
         return std::string("bacab") | rill::counts<std::map>() |
                rill::top_k(2, &std::pair<char const, std::size_t>::second) |
                rill::map([](auto const& entry) { return std::string(1, entry.first); }) | rill::to<std::vector>();
     })},
    {"fsum", answer([] { return static_cast<int>(std::vector{1e100, 1e50, 1., -1e50, -1e100} | rill::fsum()); })},
    {"median of four", answer([] { return number(*rill::median(std::vector{1, 4, 2, 3})); })},
    {"quantiles, inclusive", pass([] {
         return *rill::quantile(std::vector{1, 2, 4, 8}, 0.25, 0.5, 0.75) | rill::map(number) | rill::to<std::vector>();
     })},
    {"split", pass([] { return rill::split("a,,b,", ','); })},
    {"split of nothing", [](gear) { return std::to_string(rill::count(rill::split("", ','))) + " piece"; }},
    {"split at white space", pass([] { return rill::words(" a  b "); })},
    {"range downwards", pass([] { return rill::range(10, 0, -3); })},
    {"range that points the wrong way", pass([] { return rill::range(0, 3, -1); })},
};

/// Where rill differs on purpose; the reference says so.
std::map<std::string, std::string> const on_purpose{
    {"compress", "ask(2) ask(1) give(1) ask(2) ask(1) ask(2)"}, // nothing is asked for that is not wanted
    {"islice that ends before it begins",
     "then ask(1) give(1) ask(1) give(2) ask(1) give(3) ask(1) give(4) ask(1) give(5) ask(1)"},
    {"most_common of equals", "give(a) give(b)"}, // a map does not know in which order the values came
};

} // namespace

TEST_CASE("what Python does rill does as well, or on purpose does not") {
    for (auto const& fact : python_facts)
        for (auto g : gears) {
            INFO(fact.name << (g == gear::pull ? ", pulled" : ", pushed"));
            auto const ours = stories.at(fact.name)(g);
            auto const differs = on_purpose.find(fact.name);
            if (differs == on_purpose.end()) CHECK(ours == fact.story);
            else {
                CHECK(ours == differs->second);
                CHECK(ours != fact.story);
            }
        }
    CHECK(std::size(python_facts) == stories.size());
}
