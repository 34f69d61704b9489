// Every line of the READMEs' tables from Python to rill, compiled and checked. tests/readme.cmake holds the two together.
#include <rill/rill.hpp>

#include "support/catch.hpp"

#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

rill::generator<int> g() { co_yield 1; }
rill::generator<int> h(int n) {
    for (int i = 0; i < n; ++i) co_yield i;
}
rill::generator<int> delegating(rill::generator<int> (*h)()) { co_yield rill::elements_of(h()); }

template <class R> std::vector<int> list(R&& r) { return r | rill::to<std::vector<int>>(); }
using ints = std::vector<int>;

ints const xs{3, 1, 2};
ints const ys{7, 8, 9};
constexpr auto p = [](int x) { return x != 1; };

} // namespace

TEST_CASE("README: elements mapped, filtered and collected") {
    auto const f = [](int x) { return 10 * x; };
    CHECK((xs | rill::map(f) | rill::to<std::vector>()) == ints{30, 10, 20});
    CHECK(list(xs | rill::filter(p) | rill::map(f)) == ints{30, 20});
    CHECK((xs | rill::to<std::vector>()) == xs);
    CHECK((xs | rill::to<std::set>()) == std::set{1, 2, 3});
    CHECK((rill::zip(xs, ys) | rill::to<std::map>()) == std::map<int, int>{{3, 7}, {1, 8}, {2, 9}});
}

TEST_CASE("README: generators") {
    CHECK(list(g()) == ints{1});
    CHECK(list(delegating(g)) == ints{1});
}

TEST_CASE("README: the next element of a generator") {
    CHECK([](auto g) { return rill::next(g); }(h(2)) == 0);
    CHECK_FALSE([](auto g) { return rill::next(g); }(h(0)).has_value());
}

TEST_CASE("README: sources") {
    auto f = [n = 0]() mutable { return n < 3 ? std::optional(n++) : std::nullopt; };
    CHECK(list(rill::from_fn(f)) == ints{0, 1, 2});
    CHECK(list(rill::range(10, 0, -3)) == ints{10, 7, 4, 1});
    CHECK((rill::iota(1) | rill::first()) == 1);
}

TEST_CASE("README: the lines of a file") {
    auto const path = std::string("readme_lines.txt");
    std::ofstream(path) << "one\ntwo\n";
    std::string joined;
    for (std::string_view line : rill::lines(path)) joined += line;
    CHECK(joined == "onetwo");
    std::remove(path.c_str());
}

TEST_CASE("README: the rows of a CSV file") {
    auto const path = std::string("readme_rows.csv");
    std::vector<std::pair<std::string, int>> const rows{{"x", 1}, {"y", 2}};
    rows | rill::write_csv(path);
    for (rill::csv_row row : rill::csv(path)) row["x"];
    for (auto row : rill::csv(path, rill::csv_options().header(false))) row[0];
    CHECK(rill::count(rill::csv(path)) == 1);
    std::remove(path.c_str());
}

TEST_CASE("README: ranges side by side, in parts, one after the other") {
    for (auto [x, y] : rill::zip(xs, ys)) CHECK(x < y);
    for (auto [i, x] : xs | rill::enumerate(1)) CHECK(xs[i - 1] == x);
    CHECK(list(xs | rill::take(3)) == xs);
    CHECK(list(xs | rill::drop(3)) == ints{});
    CHECK(list(xs | rill::take_while(p)) == ints{3});
    for (auto [x, y] : xs | rill::pairwise()) CHECK(x != y);
    CHECK(list(rill::chain(xs, ys)) == ints{3, 1, 2, 7, 8, 9});
    CHECK(list(xs | rill::flat_map(h)) == ints{0, 1, 2, 0, 0, 1});
}

TEST_CASE("README: elements in groups, in order, in every choice") {
    auto const f = [](int x) { return -x; };
    auto const pieces = [](auto&& ranges) { return ranges | rill::to<std::vector<ints>>(); };
    CHECK(pieces(xs | rill::chunk(2)) == std::vector<ints>{{3, 1}, {2}});
    CHECK(pieces(xs | rill::slide(2)) == std::vector<ints>{{3, 1}, {1, 2}});
    for (auto [key, group] : xs | rill::group_by(p)) CHECK(rill::count(group) == 1);
    CHECK(pieces(xs | rill::split_on(p)) == std::vector<ints>{{}, {1}, {}});
    CHECK(pieces(xs | rill::combinations(2)) == std::vector<ints>{{3, 1}, {3, 2}, {1, 2}});
    CHECK(rill::count(xs | rill::permutations()) == 6);
    CHECK(list(xs | rill::reverse()) == ints{2, 1, 3});
    CHECK(list(xs | rill::sorted(f)) == ints{3, 2, 1});
    CHECK(list(rill::merge(f, xs, ys)) == ints{7, 8, 9, 3, 1, 2});
}

TEST_CASE("README: a generator for several readers, and one that is looked at before it is read") {
    auto g = h(3);
    auto [one, other] = std::move(g) | rill::tee<2>(100);
    CHECK((rill::sum(one) == 3 && rill::sum(other) == 3));
    g = h(3);
    auto looked_at = std::move(g) | rill::peekable();
    CHECK((*looked_at.peek() == 0 && rill::next(looked_at) == 0));
}

TEST_CASE("README: the pieces of a text") {
    std::string const text = " to be,or ";
    CHECK((text | rill::words() | rill::to_string("|")) == "to|be,or");
    CHECK((text | rill::split(',') | rill::to_string("|")) == " to be|or ");
}

TEST_CASE("README: elements that are counted, and a function called with each") {
    ints passed;
    for (auto& x : xs | rill::progress("reading")) passed.push_back(x);
    CHECK(passed == xs);
    ints seen;
    auto const f = [&](int x) { seen.push_back(x); };
    xs | rill::for_each(f);
    CHECK(seen == xs);
}

TEST_CASE("README: one value of all") {
    auto const f = [](int x, int y = 2) { return x * y; };
    CHECK((xs | rill::sum()) == 6);
    CHECK((xs | rill::count()) == 3);
    CHECK((xs | rill::fold(1, f)) == 6);
    CHECK((xs | rill::min()) == 1);
    auto const negated = [f = [](int x) { return -x; }] { return xs | rill::max(f); };
    CHECK(negated() == 1);
    CHECK((xs | rill::first()) == 3);
    CHECK((xs | rill::product()) == 6);
    CHECK((xs | rill::any_of(p)));
    CHECK(!(xs | rill::all_of(p)));
    CHECK((xs | rill::find_if(p)) == 3);
    CHECK((xs | rill::contains(2)));
    CHECK((xs | rill::median()) == 2.0);
    CHECK((xs | rill::top_k(2)) == ints{3, 2});
    CHECK((xs | rill::counts()).at(1) == 1);
    CHECK((xs | rill::to_string(", ")) == "3, 1, 2");
    CHECK((xs | rill::aggregate(rill::min(), rill::max())) == std::tuple(1, 3));
}
