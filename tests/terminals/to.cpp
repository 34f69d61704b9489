#include <rill/terminals/to.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/as_rvalue.hpp>
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/append_to.hpp>
#include <array>
#include <deque>
#include <forward_list>
#include <list>
#include <map>
#include <queue>
#include <set>
#include <stack>
#include <unordered_map>
#include <unordered_set>

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

TEST_CASE("of equal keys a map takes the last, as Python's dict does") {
    std::vector<std::pair<std::string, int>> pairs{{"a", 1}, {"b", 2}, {"a", 3}};
    CHECK((pairs | rill::to<std::map>()) == std::map<std::string, int>{{"a", 3}, {"b", 2}});
    CHECK((pairs | rill::to<std::unordered_map>()).at("a") == 3);
    CHECK((pairs | rill::to<std::multimap>()).size() == 3);
    std::vector<std::pair<int, move_only>> owners;
    owners.emplace_back(1, move_only(1));
    owners.emplace_back(1, move_only(2));
    CHECK((std::move(owners) | rill::as_rvalue() | rill::to<std::map>()).at(1) == 2);
}

TEST_CASE("to fills whatever grows, with what converts explicitly, too") {
    char const* const words[] = {"b", "a", "b"};
    auto const views = words | rill::map([](char const* word) { return std::string_view(word); });
    using strings = std::vector<std::string>;
    CHECK((views | rill::to<std::vector<std::string>>()) == strings{"b", "a", "b"});
    CHECK((views | rill::to<std::set<std::string>>()) == std::set<std::string>{"a", "b"});
    CHECK((views | rill::to<std::multiset<std::string>>()).size() == 3);
    CHECK((views | rill::to<std::unordered_set<std::string>>()).size() == 2);
    CHECK((views | rill::to<std::unordered_multiset<std::string>>()).size() == 3);
    CHECK((views | rill::to<std::stack<std::string>>()).top() == "b");
    CHECK((views | rill::to<std::queue>()).front() == "b");
    CHECK((views | rill::to<std::priority_queue<std::string>>()).top() == "b");
    CHECK((views | rill::to<std::forward_list<std::string>>()) == std::forward_list<std::string>{"b", "a", "b"});
    CHECK((rill::range(2) | rill::to<std::forward_list>(2u, 7)) == std::forward_list{7, 7, 0, 1});
    constexpr auto fills = []<class C>(std::type_identity<C>) { return requires { rill::range(3) | rill::to<C>(); }; };
    static_assert(!fills(std::type_identity<std::array<int, 3>>()));
}

TEST_CASE("ranges in a range become containers in the container") {
    std::vector<std::vector<int>> const rows{{1, 2}, {3}};
    CHECK((rows | rill::to<std::vector<std::list<long>>>()) == std::vector<std::list<long>>{{1, 2}, {3}});
    auto const squares = rill::range(3) | rill::map([](int n) { return rill::range(n); });
    CHECK((squares | rill::to<std::vector<std::vector<int>>>()) == std::vector<std::vector<int>>{{}, {0}, {0, 1}});
    CHECK((rill::zip(std::vector{7, 8}, rows) | rill::to<std::map<int, std::set<int>>>()).at(7) == std::set{1, 2});
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

TEST_CASE("to calls once for each element where the container takes a range at once, too") {
    int calls = 0;
    auto const doubled = rill::range(100) | rill::map([&](int x) { return ++calls, 2 * x; });
    auto const all = doubled | rill::drop(1) | rill::to<std::vector<int>>(2u, 7);
    CHECK(calls == 99);
    CHECK((all.size() == 101 && all[1] == 7 && all[2] == 2 && all.back() == 198));
    std::vector<int> some{1};
    doubled | rill::append_to(some);
    CHECK((calls == 199 && some.size() == 101 && some.back() == 198));
}

TEST_CASE("to makes room for what take says, where nobody knows better, and not for a take without a limit") {
    auto const numbers = [](int end) { return rill::range(end) | rill::filter([](int x) { return x % 2 == 0; }); };
    auto const before = allocations();
    auto all = numbers(1000) | rill::take(100) | rill::map([](int x) { return x / 2; }) | rill::to<std::vector>();
    CHECK(allocations() - before == 1);
    CHECK(all.capacity() == 100);
    CHECK((numbers(10) | rill::take(UINT64_MAX) | rill::to<std::vector>()).capacity() == 4096);
    CHECK((numbers(0) | rill::take(10) | rill::to<std::vector>()).capacity() == 0);
}

TEST_CASE("to begins with room for a few elements, and gives it back if there are none") {
    auto const some = [](int least) { return rill::filter([=](int x) { return x >= least; }); };
    auto const before = allocations();
    auto few = rill::range(16) | some(0) | rill::to<std::vector>();
    CHECK(allocations() - before == 1);
    CHECK((few.size() == 16 && few.capacity() == 16));
    CHECK((rill::range(100) | some(100) | rill::to<std::vector>()).capacity() == 0);
    CHECK((rill::range(0) | rill::to<std::vector>()).capacity() == 0);
    CHECK((rill::range(9) | some(8) | rill::to<std::vector<int>>(1u, 7)).capacity() == 2);
}

TEST_CASE("to reserves in containers that count in signed or narrow numbers, as far as those go") {
    struct narrow : std::vector<int> {
        signed char reserved = 0;
        signed char size() const { return static_cast<signed char>(std::vector<int>::size()); }
        signed char capacity() const { return 1; }
        void reserve(signed char n) { reserved = n; }
    };
    CHECK((std::list<int>(100) | rill::to<narrow>()).reserved == 100);
    CHECK((std::list<int>(200) | rill::to<narrow>()).reserved == 0);
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
