#include <rill/terminals/to.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/range.hpp>
#include <deque>
#include <map>
#include <set>
#include <unordered_map>

using namespace test;

TEST_CASE("to collects the elements in a container of the type given, or of the elements' own type") {
    CHECK((rill::range(3) | rill::to<std::vector<long>>()) == std::vector<long>{0, 1, 2});
    auto deduced = rill::range(3) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(deduced), std::vector<int>>);
    CHECK(deduced == std::vector{0, 1, 2});
    CHECK(rill::to<std::list<int>>(std::vector{1, 2}) == std::list{1, 2});
    CHECK(rill::to<std::set>(std::vector{2, 1, 2}) == std::set{1, 2});
    CHECK((std::vector{'a', 'b'} | rill::to<std::string>()) == "ab");
    CHECK((std::vector<int>() | rill::to<std::deque>()).empty());
    CHECK((std::vector{true, false} | rill::to<std::vector>()) == std::vector{true, false});
}

TEST_CASE("to makes maps of pairs") {
    std::vector<std::string> names{"a", "b"};
    auto ages = rill::zip(names, rill::range(2)) | rill::to<std::map>();
    static_assert(std::same_as<decltype(ages), std::map<std::string, int>>);
    CHECK(ages == std::map<std::string, int>{{"a", 0}, {"b", 1}});
    CHECK((rill::zip(names, rill::range(2)) | rill::to<std::unordered_map<std::string, long>>()).at("b") == 1);
}

TEST_CASE("to is one pass, and calls what is under it once for each element") {
    int numbers[] = {1, 2};
    auto const square = rill::map(logged("square", [](int x) { return x * x; }));
    recording story;
    CHECK((input<>(numbers, numbers + 2) | square | rill::to<std::vector>()) == std::vector{1, 4});
    CHECK(story.text() == "ask read(1) square(1) ask read(2) square(2) ask");
}

TEST_CASE("to reserves where the number of elements is known") {
    auto const before = allocations();
    auto v = rill::range(1000) | rill::to<std::vector>();
    CHECK(allocations() - before == 1);
    CHECK(v.capacity() == 1000);
}

TEST_CASE("to hands further arguments to the container's constructor") {
    auto descending = std::vector{1, 3, 2} | rill::to<std::set<int, std::greater<>>>(std::greater<>());
    CHECK(*descending.begin() == 3);
    CHECK((std::vector{3} | rill::to<std::vector<int>>(2u, 7)) == std::vector{7, 7, 3});
}

TEST_CASE("to moves what can be moved and copies the rest once") {
    counted::copies = 0;
    counted elements[] = {counted(1), counted(2)};
    CHECK((stream<counted>(elements, elements + 2) | rill::to<std::list>()).size() == 2);
    CHECK(counted::copies == 0);
    CHECK((elements | rill::to<std::list>()).size() == 2);
    CHECK(counted::copies == 2);
    move_only owners[] = {move_only(1)};
    CHECK((stream<move_only>(owners, owners + 1) | rill::to<std::vector>()).front() == 1);
}

TEST_CASE("to refuses what has no end, and elements that the container cannot hold") {
    constexpr auto collects = []<class R, class C>(std::type_identity<R>, C) { return requires(R r, C c) { r | c; }; };
    static_assert(collects(std::type_identity<std::vector<int>>(), rill::to<std::vector<long>>()));
    static_assert(!collects(std::type_identity<std::ranges::iota_view<int>>(), rill::to<std::vector>()));
    static_assert(!collects(std::type_identity<std::vector<int>>(), rill::to<std::vector<std::string>>()));
}
