#include <rill/terminals/counts.hpp>
#include "support/answers.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/io/lines.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <map>
#include <sstream>

using namespace test;

namespace {
using words = std::vector<std::string>;
struct point {
    int x, y;
    friend auto operator<=>(point const&, point const&) = default;
};
std::string repeated(int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += "a line that is too long to be short\nanother line of the same length\n";
    return text;
}
} // namespace

TEST_CASE("counts says how often each value comes") {
    using map = std::unordered_map<int, std::size_t>;
    auto const count = [](auto&& r) { return rill::counts(std::forward<decltype(r)>(r)); };
    auto const pipe = [](auto&& r) { return std::forward<decltype(r)>(r) | rill::counts(); };
    answers(count, {3, 1, 3}, map{{3, 2}, {1, 1}});
    answers(pipe, {3, 1, 3}, map{{3, 2}, {1, 1}});
    answers(pipe, {}, map());
    static_assert(std::same_as<decltype(words() | rill::counts()), std::unordered_map<std::string, std::size_t>>);
    CHECK((std::vector{true, false, true} | rill::counts()) ==
          std::unordered_map<bool, std::size_t>{{true, 2}, {false, 1}});
}

TEST_CASE("counts fills another map if it is named") {
    CHECK((words{"b", "a", "b"} | rill::counts<std::map>()) == std::map<std::string, std::size_t>{{"a", 1}, {"b", 2}});
    CHECK(rill::counts<std::map>(std::vector{point{1, 2}, point{0, 1}}).begin()->first == point{0, 1});
}

TEST_CASE("counts calls what is under it once for each element, and takes part in aggregate") {
    recording story;
    auto const [each, n] = std::vector{1, 2, 3} | rill::map(logged("half", [](int x) { return x / 2; })) |
                           rill::aggregate(rill::counts(), rill::count());
    CHECK(story.text() == "half(1) half(2) half(3)");
    CHECK(each.at(1) == 2);
    CHECK(n == 3);
}

TEST_CASE("counts moves an element in the first time it comes, and copies none that is there") {
    words v(100, "a word that is too long to be short");
    auto before = allocations();
    auto const counts = v | rill::counts();
    CHECK(allocations() - before <= 3); // the node, its text, the buckets
    CHECK(counts.at(v.front()) == 100);
}

TEST_CASE("of lines counts keeps strings, and a line that is there already allocates nothing") {
    auto const allocated = [](int times, auto counts) {
        std::istringstream text(repeated(times));
        auto lines = rill::lines(text);
        auto const before = allocations();
        auto const map = lines | counts;
        auto const after = allocations();
        CHECK(map.size() == 2);
        CHECK(map.find(std::string_view("another line of the same length"))->second == static_cast<std::size_t>(times));
        static_assert(std::same_as<typename decltype(map)::key_type, std::string>);
        return after - before;
    };
    CHECK(allocated(1, rill::counts()) == allocated(1000, rill::counts()));
    CHECK(allocated(1, rill::counts<std::map>()) == allocated(1000, rill::counts<std::map>()));
}

TEST_CASE("what outlives the pipeline counts keeps as it is; what refers to values that pass it owns") {
    words v{"a", "b", "a"};
    auto const view = rill::map([](std::string const& s) { return std::string_view(s); });
    static_assert(std::same_as<decltype(v | view | rill::counts())::key_type, std::string_view>);
    static_assert(std::same_as<decltype(words() | view | rill::counts())::key_type, std::string>);
    CHECK((words(v) | view | rill::counts()).at("a") == 2);
}

TEST_CASE("counts refuses what it cannot hash or order, what it cannot keep, and what has no end") {
    constexpr auto counts = []<class R>(std::type_identity<R>) { return requires(R r) { rill::counts(r); }; };
    constexpr auto pipes = []<class R>(std::type_identity<R>) { return requires(R r) { r | rill::counts(); }; };
    constexpr auto orders = []<class R>(std::type_identity<R>) {
        return requires(R r) { r | rill::counts<std::map>(); };
    };
    struct thing {};
    static_assert(counts(std::type_identity<words>()) && pipes(std::type_identity<words>()));
    static_assert(!counts(std::type_identity<std::vector<point>>()) &&
                  orders(std::type_identity<std::vector<point>>()));
    static_assert(!pipes(std::type_identity<std::vector<thing>>()) &&
                  !orders(std::type_identity<std::vector<thing>>()));
    static_assert(!pipes(std::type_identity<std::ranges::iota_view<int>>()));
    static_assert(!counts(std::type_identity<int>()));
}
