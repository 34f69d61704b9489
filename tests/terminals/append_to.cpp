#include <rill/terminals/append_to.hpp>
#include "support/answers.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/range.hpp>
#include <array>
#include <forward_list>
#include <map>
#include <set>
#include <sstream>

using namespace test;

namespace {
using ints = std::vector<int>;
using strings = std::vector<std::string>;
} // namespace

TEST_CASE("append_to adds the elements to a container, and answers nothing") {
    auto const append = [](auto&& r) {
        ints v{7};
        static_assert(std::is_void_v<decltype(std::forward<decltype(r)>(r) | rill::append_to(v))>);
        std::forward<decltype(r)>(r) | rill::append_to(v);
        return v;
    };
    answers(append, {3, 1}, ints{7, 3, 1});
    answers(append, {}, ints{7});
    ints v{7};
    rill::append_to(rill::range(2), v);
    CHECK(v == ints{7, 0, 1});
}

TEST_CASE("append_to fills whatever grows") {
    std::set<int> set{1, 5};
    rill::range(3) | rill::append_to(set);
    CHECK(set == std::set{0, 1, 2, 5});
    std::map<std::string, int> map{{"a", 1}, {"b", 2}};
    rill::zip(strings{"b", "c"}, rill::range(7, 9)) | rill::append_to(map);
    CHECK(map == std::map<std::string, int>{{"a", 1}, {"b", 7}, {"c", 8}});
    std::forward_list<int> list{7};
    rill::range(2) | rill::append_to(list);
    CHECK(list == std::forward_list{7, 0, 1});
    auto const descending = [](int a, int b) { return a > b; };
    std::set<int, bool (*)(int, int)> other(descending);
    rill::range(2) | rill::append_to(other);
    CHECK(*other.begin() == 1);
}

TEST_CASE("append_to calls what is under it once, and a closure of it adds each time") {
    int numbers[] = {1, 2};
    ints v;
    auto const to_v = rill::append_to(v);
    recording story;
    input<>(numbers, numbers + 2) | rill::map(logged("square", [](int x) { return x * x; })) | to_v;
    CHECK(story.text() == "ask read(1) square(1) ask read(2) square(2) ask");
    rill::range(1) | to_v;
    CHECK(v == ints{1, 4, 0});
}

TEST_CASE("append_to makes room where the length is known, and for many small ranges not each time") {
    ints v;
    auto before = allocations();
    rill::range(1000) | rill::append_to(v);
    CHECK(allocations() - before == 1);
    CHECK(v.capacity() == 1000);
    before = allocations();
    for (int i = 0; i < 1000; ++i) rill::range(3) | rill::append_to(v);
    CHECK(allocations() - before == 2);
    CHECK(v.size() == 4000);
}

TEST_CASE("append_to takes what can be moved, and owns what it keeps of lines") {
    move_only owners[] = {move_only(1)};
    std::vector<move_only> kept;
    stream<move_only>(owners, owners + 1) | rill::append_to(kept);
    CHECK(kept.front() == 1);
    std::istringstream text("a\nb\n");
    strings all{"first"};
    rill::lines(text) | rill::append_to(all);
    CHECK(all == strings{"first", "a", "b"});
}

TEST_CASE("append_to refuses what does not grow or has no name, what does not fit, and what has no end") {
    using append_to = decltype(rill::append_to);
    static_assert(std::invocable<append_to, ints&> && std::invocable<append_to, ints, ints&>);
    static_assert(!std::invocable<append_to, ints> && !std::invocable<append_to, ints const&>);
    static_assert(!std::invocable<append_to, std::array<int, 3>&>);
    static_assert(!std::invocable<append_to, ints, strings&>);
    static_assert(!std::invocable<append_to, ints, ints const&> && !std::invocable<append_to, ints, ints>);
    static_assert(!std::invocable<append_to, std::ranges::iota_view<int>, ints&>);
    static_assert(!std::invocable<append_to, decltype(rill::lines(std::declval<std::istream&>())),
                                  std::vector<std::string_view>&>);
}
