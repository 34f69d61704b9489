#include <rill/terminals/fold_by.hpp>
#include "support/answers.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/io/lines.hpp>
#include <map>
#include <sstream>

using namespace test;

namespace {
constexpr auto plus = [](int a, int b) { return a + b; };
constexpr auto parity = [](int x) { return x % 2; };
struct person {
    std::string town;
    int age;
};
} // namespace

TEST_CASE("fold_by folds the elements of each key on their own") {
    using map = std::unordered_map<int, int>;
    auto const fold = [](auto&& r) { return rill::fold_by(std::forward<decltype(r)>(r), parity, 10, plus); };
    auto const pipe = [](auto&& r) { return std::forward<decltype(r)>(r) | rill::fold_by(parity, 10, plus); };
    answers(fold, {3, 1, 4}, map{{1, 14}, {0, 14}});
    answers(pipe, {3, 1, 4}, map{{1, 14}, {0, 14}});
    answers(pipe, {}, map());
    std::vector<person> people{{"here", 30}, {"there", 20}, {"here", 7}};
    auto const ages = people | rill::fold_by<std::map>(&person::town, 0, [](int n, person& p) { return n + p.age; });
    CHECK(ages == std::map<std::string, int>{{"here", 37}, {"there", 20}});
}

TEST_CASE("fold_by calls its key and then its function once for each element, in order") {
    int numbers[] = {1, 2, 3};
    recording story;
    CHECK(rill::fold_by(input<>(numbers, numbers + 3), logged("key", parity), 0, logged("plus", plus)).at(1) == 4);
    CHECK(story.text() == "ask read(1) key(1) plus(0 1) ask read(2) key(2) plus(0 2) ask read(3) key(3) plus(1 3) ask");
}

TEST_CASE("the results are of the function's type, moved from step to step, and begin with a copy of init") {
    auto const collect = [](std::vector<int> all, int x) { return all.push_back(x), all; };
    auto const lists = std::vector{1, 2, 3} | rill::fold_by(parity, std::vector<int>(), collect);
    static_assert(std::same_as<decltype(lists), std::unordered_map<int, std::vector<int>> const>);
    CHECK(lists.at(1) == std::vector{1, 3});
    static_assert(std::same_as<decltype(std::vector<int>() | rill::fold_by(parity, 0, std::plus<double>())),
                               std::unordered_map<int, double>>);
    counted::copies = 0;
    auto const sum = [](counted so_far, int x) { return counted(so_far + x); };
    CHECK((std::vector{1, 2, 3, 4} | rill::fold_by<std::map>(parity, counted(0), sum)).at(0) == 6);
    CHECK(counted::copies <= 3); // into the closure's accumulator, and for each key
}

TEST_CASE("fold_by takes elements that can only be moved") {
    move_only owners[] = {move_only(1), move_only(2), move_only(3)};
    auto const size = [](std::size_t n, move_only x) { return n + static_cast<std::size_t>(static_cast<int>(x)); };
    auto const merge = [](move_only a, move_only b) { return move_only(a + b); };
    auto const by = [](move_only const& x) { return static_cast<int>(x) % 2; };
    CHECK((stream<move_only>(owners, owners + 3) | rill::fold_by(by, std::size_t{0}, size)).at(1) == 4);
    static_assert(
        !std::invocable<decltype(rill::fold_by(by, move_only(0), merge)), stream<move_only>>); // init is copied
}

TEST_CASE("keys and results that are views of lines are kept as strings, and known keys allocate nothing") {
    auto const name = [](std::string_view line) { return line.substr(0, line.find('=')); };
    auto const value = [](std::string_view line) { return line.substr(line.find('=') + 1); };
    auto const greater = [value](std::string_view so_far, std::string_view line) {
        return std::max(so_far, value(line));
    };
    std::istringstream text("a=1\nb=2\na=3\n");
    auto const greatest = rill::lines(text) | rill::fold_by<std::map>(name, std::string_view(), greater);
    static_assert(std::same_as<std::remove_const_t<decltype(greatest)>::mapped_type, std::string>);
    CHECK(greatest.at("a") == "3");
    CHECK(greatest.find(std::string_view("b"))->second == "2");

    auto const allocated = [&](int times) {
        std::string many;
        for (int i = 0; i < times; ++i) many += "a name that is too long to be short=1\n";
        std::istringstream source(many);
        auto lines = rill::lines(source);
        auto const before = allocations();
        auto const n = lines | rill::fold_by(name, 0, [](int so_far, std::string_view) { return so_far + 1; });
        auto const after = allocations();
        CHECK(n.begin()->second == times);
        return after - before;
    };
    CHECK(allocated(1) == allocated(1000));
}

TEST_CASE("fold_by refuses keys and functions that do not fit, and what has no end") {
    constexpr auto folds = []<class R, class C>(std::type_identity<R>, C) { return requires(R r, C c) { r | c; }; };
    constexpr std::type_identity<std::vector<int>> ints;
    struct thing {};
    auto const bad_key = [](std::string const&) { return 0; };
    auto const no_hash = [](int) { return thing(); };
    static_assert(folds(ints, rill::fold_by(parity, 0, plus)));
    static_assert(!folds(ints, rill::fold_by(bad_key, 0, plus)));
    static_assert(!folds(ints, rill::fold_by(no_hash, 0, plus)));
    static_assert(!folds(ints, rill::fold_by(parity, 0, [](int x) { return x; })));
    static_assert(!folds(std::type_identity<std::ranges::iota_view<int>>(), rill::fold_by(parity, 0, plus)));
    constexpr auto calls = []<class R>(std::type_identity<R>, auto f) {
        return requires(R r) { rill::fold_by(r, parity, 0, f); };
    };
    static_assert(calls(ints, plus) && !calls(ints, 3));
}
