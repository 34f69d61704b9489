#include <rill/core/model/life.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/files.hpp"
#include <rill/rill.hpp>
#include <functional>
#include <map>
#include <memory>
#include <set>

using namespace test;
using rill::core::life, rill::core::place_life, rill::core::referent_life, rill::core::value_t;
using std::string, std::string_view, std::vector;

namespace {

/// A class of the user's that refers, and says so; and what owns what it refers to.
struct field {
    string_view name;
};
struct record {
    string name;
    explicit record(field f) : name(f.name) {}
};
/// One that does not say so.
struct silent {
    string_view name;
};

/// Longer than any string keeps in itself, so that a dead view of it is seen to be dead.
string long_word(int n) { return "a word that is longer than thirty characters: " + std::to_string(n); }

rill::generator<string_view> views_of_one_buffer(int n) {
    string buffer;
    for (int i = 0; i < n; ++i) co_yield buffer = long_word(i);
}
rill::generator<string> strings(int n) {
    for (int i = 0; i < n; ++i) co_yield long_word(i);
}
class file_of_lines {
    temporary_directory here_;
    string path_;

public:
    explicit file_of_lines(int n) {
        string text;
        for (int i = 0; i < n; ++i) text += long_word(i) + "\n";
        path_ = here_.file("lines", text);
    }
    auto lines() const { return rill::lines(path_); }
    auto mapped() const { return rill::mapped(path_); }
};
constexpr auto view_of = [](string const& s) -> string_view { return s; };
constexpr auto tail = [](string_view s) { return s.substr(7); };
constexpr auto longer = [](string_view a, string_view b) { return b.size() > a.size() ? b : a; };

template <class R> using kept = value_t<std::remove_reference_t<R>>;
template <class R, class Terminal> concept collects = requires(R&& r, Terminal t) { std::forward<R>(r) | t; };
template <class C> using into = decltype(rill::to<C>());

} // namespace

template <> inline constexpr bool rill::refers<field> = true;
template <> struct rill::owner<field> {
    using type = record;
};

TEST_CASE("pointers, views, and class templates of such refer to something; what hides in a class is not seen") {
    static_assert(rill::refers<string_view> && rill::refers<std::span<int>> && rill::refers<int*>);
    static_assert(rill::refers<std::reference_wrapper<int>> && rill::refers<vector<int>::iterator>);
    static_assert(rill::refers<std::pair<int, string_view>> && rill::refers<std::optional<string_view>>);
    static_assert(rill::refers<std::array<char const*, 2>> && rill::refers<vector<string_view>>);
    static_assert(rill::refers<rill::tuple<int, string_view>> && rill::refers<std::tuple<int&>>);
    static_assert(rill::refers<decltype(rill::split("a b", ' '))>);
    static_assert(!rill::refers<string> && !rill::refers<int> && !rill::refers<std::pair<int, string>>);
    static_assert(!rill::refers<std::unique_ptr<int>> && !rill::refers<void (*)(int)>);
    static_assert(!rill::refers<decltype(rill::range(3))> && !rill::refers<decltype(rill::split(string(), ' '))>);
    static_assert(rill::refers<field> && !rill::refers<silent>);
}

TEST_CASE("what refers has an owner, member by member") {
    static_assert(std::same_as<rill::owner_t<string_view>, string>);
    static_assert(std::derived_from<rill::owner_t<std::span<std::byte const>>, vector<std::byte>>);
    static_assert(std::derived_from<rill::owner_t<std::span<string_view const>>, vector<string>>);
    static_assert(std::same_as<rill::owner_t<std::pair<int, string_view>>, std::pair<int, string>>);
    static_assert(std::same_as<rill::owner_t<rill::tuple<int, string_view>>, rill::tuple<int, string>>);
    static_assert(
        std::same_as<rill::owner_t<std::optional<std::tuple<string_view>>>, std::optional<std::tuple<string>>>);
    static_assert(std::same_as<rill::owner_t<int*>, int*> && std::same_as<rill::owner_t<field>, record>);
}

TEST_CASE("a sequence's type says how long its elements last, and stages inherit it") {
    vector<string> words;
    auto lines = rill::lines("x");
    auto text = rill::mapped("x");
    auto owned = vector<string>() | rill::filter([](auto&) { return true; });
    auto borrowed = words | rill::filter([](auto&) { return true; });
    static_assert(referent_life<decltype(lines)> == life::step);
    static_assert(referent_life<decltype(lines | rill::take(3) | rill::map(tail))> == life::step);
    static_assert(referent_life<decltype(std::move(lines) | std::views::transform(tail) | rill::take(3))> ==
                  life::step);
    static_assert(referent_life<decltype(text | rill::lines())> == life::lasting);
    static_assert(referent_life<decltype(std::move(text) | rill::lines())> == life::pipeline);
    static_assert(place_life<decltype(owned)> == life::pipeline && place_life<decltype(borrowed)> == life::lasting);
    static_assert(place_life<decltype(owned | rill::drop(1))> == life::pipeline); // a copy
    static_assert(place_life<decltype(strings(1) | rill::take(1))> == life::step);
    static_assert(referent_life<decltype(views_of_one_buffer(1) | rill::take(1))> == life::unknown);
    static_assert(place_life<decltype(rill::range(3) | rill::map(long_word))> == life::step);
    static_assert(referent_life<decltype(rill::split(string(), ' '))> == life::pipeline);
    static_assert(referent_life<decltype(lines | rill::flat_map([](string_view l) { return rill::split(l, ' '); }))> ==
                  life::step);
}

TEST_CASE("what may be gone is kept as its owner, and what lasts as it is") {
    vector<string> words;
    vector<string_view> views;
    int numbers[3]{};
    static_assert(std::same_as<kept<decltype(rill::lines("x") | rill::map(tail))>, string>);
    static_assert(std::same_as<kept<decltype(rill::lines("x") | rill::map([](string_view l) { return l.size(); }))>,
                               std::size_t>);
    static_assert(std::same_as<kept<decltype(words | rill::map(view_of))>, string_view>);
    static_assert(std::same_as<kept<decltype(vector<string>() | rill::map(view_of))>, string>);
    static_assert(std::same_as<kept<decltype(strings(1) | rill::map(view_of))>, string>);
    static_assert(std::same_as<kept<decltype(views)>, string_view>);
    static_assert(std::same_as<kept<decltype(vector<string_view>() | rill::take(1))>, string_view>);
    static_assert(std::same_as<kept<decltype(rill::split("a b", ' '))>, string_view>);
    static_assert(std::same_as<kept<decltype(rill::zip(rill::lines("x"), numbers))>, rill::tuple<string, int>>);
    static_assert(std::same_as<kept<decltype(rill::lines("x") | rill::enumerate() | rill::values())>, string>);
    static_assert(std::same_as<kept<decltype(rill::lines("x") | rill::pad(3, string_view()))>, string>);
    static_assert(std::same_as<kept<decltype(rill::lines("x") | rill::intersperse(string_view()))>, string>);
    static_assert(std::same_as<kept<decltype(rill::chain(rill::lines("x"), views))>, string>);
    static_assert(std::same_as<kept<rill::any_range<string_view>>, string>);
    static_assert(std::same_as<kept<rill::generator<string_view>>, string>);
    static_assert(std::same_as<std::ranges::range_value_t<rill::generator<string_view>>, string_view>); // as std's
    static_assert(std::same_as<std::ranges::range_value_t<decltype(rill::lines("x"))>, string>);
    static_assert(
        std::same_as<kept<decltype(rill::lines("x") | rill::map([](string_view l) { return field{l}; }))>, record>);
    static_assert(std::same_as<kept<decltype(words | rill::map([](string const& w) { return std::tie(w); }))>,
                               std::tuple<string>>);
}

TEST_CASE("elements are kept alive by every verb that keeps them") {
    file_of_lines const file(4);
    auto const all = [&] { return file.lines() | rill::map(tail); };
    auto const word = [](int n) { return string(tail(long_word(n))); };
    CHECK((all() | rill::to<vector>()) == vector{word(0), word(1), word(2), word(3)});
    CHECK((all() | rill::to<std::set>()).size() == 4);
    CHECK((all() | rill::first()) == word(0));
    CHECK((all() | rill::max()) == word(3));
    CHECK((all() | rill::min()) == word(0));
    CHECK((all() | rill::take_last(2) | rill::to<vector>()) == vector{word(2), word(3)});
    CHECK((all() | rill::drop_last(3) | rill::to<vector>()) == vector{word(0)});
    CHECK((all() | rill::dedup() | rill::count()) == 4);
    CHECK((all() | rill::distinct() | rill::count()) == 4);
    CHECK((rill::merge(all(), all()) | rill::dedup() | rill::to<vector>()).size() == 4);
    CHECK((all() | rill::cycle(2) | rill::to<vector>()).back() == word(3));
    CHECK((rill::cartesian_product(rill::range(2), all()) | rill::take_last(1) | rill::to<vector>()) ==
          vector{rill::tuple<int, string>{1, word(3)}});
    CHECK((rill::zip_longest(all(), rill::range(5)) | rill::to<vector>()).size() == 5);
    CHECK((all() | rill::with_position() | rill::values() | rill::to<vector>()).back() == word(3));
    rill::any_range<string> erased = all();
    CHECK(rill::next(erased) == word(0));
    auto lines = all();
    CHECK(rill::next(lines) == word(0));
}

TEST_CASE("words of lines are counted right") {
    temporary_directory const here;
    string text;
    for (int i = 0; i < 2000; ++i) text += "word" + std::to_string(i % 101) + " and more\n";
    auto const words = [path = here.file("text", text)] {
        return rill::lines(path) | rill::flat_map([](string_view l) { return rill::split(l, ' '); });
    };
    CHECK((words() | rill::distinct() | rill::count()) == 103);
    CHECK((words() | rill::max({}, &string_view::size)) == "word100");
    CHECK((words() | rill::filter([](string_view w) { return w.size() > 4; }) | rill::distinct() | rill::count()) ==
          101);
}

TEST_CASE("keys and accumulators are kept alive") {
    file_of_lines const file(12);
    auto const all = [&] { return file.lines(); };
    CHECK((all() | rill::max({}, tail)) == long_word(9));
    CHECK((all() | rill::min({}, [](string_view l) { return std::pair(l.size(), tail(l)); })) == long_word(0));
    CHECK((all() | rill::dedup(tail) | rill::count()) == 12);
    CHECK((all() | rill::distinct([](string_view l) { return l.substr(0, 47); }) | rill::count()) == 10);
    CHECK((all() | rill::fold(string_view(), longer)) == long_word(10));
    CHECK((all() | rill::fold([](auto a, auto b) { return std::max(a, b); })) == long_word(9));
    CHECK((all() | rill::scan(string_view(), longer) | rill::take_last(1) | rill::first()) == long_word(10));
    CHECK((all() | rill::scan(longer) | rill::to<vector>()).back() == long_word(10));
    CHECK((all() | rill::exclusive_scan(string_view("none"), longer) | rill::take(1) | rill::first()) == "none");
    CHECK((all() | rill::exclusive_scan(string_view(), longer) | rill::to<vector>()).back() == long_word(10));
    auto of_strings = strings(3) | rill::map([](string s) { return s; }); // made by value
    static_assert(rill::core::life_of<decltype(of_strings), string_view>(place_life<decltype(of_strings)>) ==
                  life::step);
    CHECK((strings(3) | rill::map([](string s) { return s; }) | rill::max({}, view_of)) == long_word(2));
}

TEST_CASE("views that come from somebody's one buffer are kept alive") {
    CHECK((views_of_one_buffer(3) | rill::to<vector>()) == vector{long_word(0), long_word(1), long_word(2)});
    CHECK((views_of_one_buffer(3) | rill::dedup() | rill::count()) == 3);
    string buffer;
    auto const next = [&, n = 0]() mutable -> std::optional<string_view> {
        if (n == 3) return std::nullopt;
        return buffer = long_word(n++);
    };
    CHECK((rill::from_fn(next) | rill::max()) == long_word(2));
    CHECK((rill::any_range<string_view>(views_of_one_buffer(3)) | rill::max()) == long_word(2));
}

TEST_CASE("what a pipeline owns is not referred to when it is gone") {
    CHECK((vector{long_word(1), long_word(2)} | rill::map(view_of) | rill::max()) == long_word(2));
    CHECK((rill::split(long_word(1), ' ') | rill::to<vector>()).at(1) == "word");
    CHECK((vector{long_word(1)} | rill::fold(string_view(), longer)) == long_word(1));
    CHECK((file_of_lines(2).mapped() | rill::lines() | rill::to<vector>()).back() == long_word(1));
}

TEST_CASE("what lasts is not copied, and may be asked for by name") {
    vector<string> const words{long_word(1)};
    CHECK((words | rill::map(view_of) | rill::max())->data() == words[0].data());
    CHECK((words | rill::map(view_of) | rill::to<vector>())[0].data() == words[0].data());
    auto pieces = rill::split(long_word(1), ' '); // a named pipeline
    auto const views = pieces | rill::to<vector<string_view>>();
    CHECK(views.at(1) == "word");
    static_assert(std::same_as<decltype(pieces | rill::to<vector>()), vector<string_view>>);
    file_of_lines const file(2);
    auto text = file.mapped();
    CHECK((text | rill::lines() | rill::to<vector<string_view>>()).back() == long_word(1));
    static_assert(collects<decltype(views_of_one_buffer(1)), into<vector<string_view>>>); // who asks may know
}

TEST_CASE("views of what is gone are refused when asked for by name") {
    using lines = decltype(rill::lines("x"));
    static_assert(collects<lines, into<vector<string>>> && !collects<lines, into<vector<string_view>>>);
    static_assert(!collects<decltype(rill::split(string(), ' ')), into<vector<string_view>>>);
    static_assert(!collects<decltype(rill::lines("x") | rill::enumerate()), into<std::map<std::size_t, string_view>>>);
    static_assert(!collects<decltype(vector<string>() | rill::map(view_of)), into<std::set<string_view>>>);
}

TEST_CASE("a pointer has no owner: into what the next step reuses it is refused, elsewhere it is kept") {
    vector<int> table{10, 20, 30};
    auto const entry = [&](int n) { return &table[static_cast<std::size_t>(n)]; };
    auto const numbers = []() -> rill::generator<int> {
        for (int i = 0; i < 3; ++i) co_yield i;
    };
    CHECK(*(numbers() | rill::map(entry) | rill::to<vector>())[2] == 30);
    auto into_line = rill::lines("x") | rill::map([](string_view l) { return l.data(); });
    static_assert(!collects<decltype(into_line), decltype(rill::first())>);
    static_assert(!collects<decltype(into_line), into<vector<char const*>>>);
    static_assert(!std::invocable<decltype(rill::distinct), decltype(into_line)>);
    static_assert(!std::invocable<decltype(rill::dedup), decltype(into_line)>);
    static_assert(!collects<decltype(rill::lines("x")),
                            decltype(rill::fold(nullptr, [](char const*, string_view l) { return l.data(); }))>);
}

namespace {

struct row {
    string name;
    vector<string> tags;
};
vector<row> const rows{{long_word(1), {long_word(2), "b"}}, {"n", {"c"}}};
/// Rows by value, multi-pass and single pass.
auto made() {
    return rows | rill::map([](row const& r) { return r; });
}
auto made_once() {
    return [](vector<row> const& all) -> rill::generator<row const&> {
        for (auto& r : all) co_yield r;
    }(rows) | rill::map([](row const& r) { return r; });
}
/// Both gears give these.
bool both_give(auto make, vector<string> const& expected) {
    vector<string> pulled, pushed;
    auto first = make();
    for (auto&& x : first) pulled.emplace_back(x);
    auto second = make();
    rill::core::op::for_each_while(second, [&](auto&& x) {
        pushed.emplace_back(x);
        return true;
    });
    return pulled == expected && pushed == expected;
}
constexpr auto name_of = [](row const& r) -> string const& { return r.name; };
constexpr auto tags_of = [](row const& r) -> vector<string> const& { return r.tags; };
constexpr auto keeps_all = [](auto const&) { return true; };

} // namespace

TEST_CASE("what a function refers to in an element that is made by value is handed on by value, in both gears") {
    vector const names{long_word(1), string("n")};
    auto const over = [&](auto source) {
        CHECK(both_give([&] { return source() | rill::map(&row::name); }, names));
        CHECK(both_give([&] { return source() | rill::map(name_of); }, names));
        CHECK(both_give([&] { return source() | rill::map([](auto&& r) -> auto& { return r.name; }); }, names));
        CHECK(both_give([&] { return source() | rill::map([](row const& r) { return string_view(r.name); }); }, names));
        CHECK(both_give([&] { return source() | rill::filter(keeps_all) | rill::map(name_of); }, names));
        CHECK(both_give([&] { return source() | rill::enumerate() | rill::values() | rill::map(&row::name); }, names));
        CHECK(both_give(
            [&] {
                return source() | rill::enumerate() | rill::starmap([](auto, row const& r) -> auto& { return r.name; });
            },
            names));
        CHECK(both_give(
            [&] { return rill::zip_with([](row const& r, int) -> auto& { return r.name; }, source(), rill::range(2)); },
            names));
        CHECK(both_give([&] { return source() | rill::filter_map([](row const& r) { return &r.name; }); }, names));
        CHECK(both_give([&] { return source() | rill::map_while([](row const& r) { return &r.name; }); }, names));
    };
    over(made);
    over(made_once);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(made() | rill::map(name_of))>, string>);
}

TEST_CASE("an inner range that is part of an element made by value is kept with that element, in both gears") {
    vector const tags{long_word(2), string("b"), string("c")};
    auto const over = [&](auto source) {
        CHECK(both_give([&] { return source() | rill::flat_map(tags_of); }, tags));
        CHECK(both_give([&] { return source() | rill::flat_map(&row::tags); }, tags));
        CHECK(both_give([&] { return source() | rill::map(&row::tags) | rill::flatten(); }, tags));
        CHECK(both_give([&] { return source() | rill::map(tags_of) | rill::flatten(); }, tags));
        CHECK(both_give([&] { return source() | rill::flat_map([](row const& r) { return r.tags | rill::drop(0); }); },
                        tags));
        CHECK(both_give(
            [&] {
                return source() | rill::map(&row::name) |
                       rill::flat_map([](string const& s) { return rill::split(s, ' '); }) | rill::take_last(1);
            },
            {"n"}));
    };
    over(made);
    over(made_once);
}

TEST_CASE("what a function refers to elsewhere stays a reference") {
    std::map<string, int> counts;
    auto const count_of = [&](row const& r) -> int& { return counts[r.name]; };
    made() | rill::map(count_of) | rill::for_each([](int& n) { ++n; });
    CHECK(counts["n"] == 1);
    int table[] = {1, 2, 3};
    auto const entry = [&](int i) -> int const& { return table[i]; };
    static_assert(
        std::same_as<std::ranges::range_reference_t<decltype(rill::range(3) | rill::map(entry))>, int const&>);
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(rows | rill::map(name_of))>, string const&>);
    auto const pairs = rill::zip(table, table) | rill::map([](auto&& t) -> auto& { return std::get<0>(t); });
    static_assert(std::same_as<std::ranges::range_reference_t<decltype(pairs)>, int&>);
}

TEST_CASE("a view into a container that is made by value is refused") {
    auto const pieces = [](string const& s) { return rill::split(s, ' '); };
    static_assert(!std::invocable<decltype(rill::map), decltype(made() | rill::map(&row::name)), decltype(pieces)>);
    static_assert(std::invocable<decltype(rill::flat_map), decltype(made() | rill::map(&row::name)), decltype(pieces)>);
    static_assert(std::invocable<decltype(rill::map), vector<string>&, decltype(pieces)>);
}

TEST_CASE("a proxy of vector<bool> is no element that is gone with the step") {
    std::vector<std::string> names{"a", "b"};
    std::vector<bool> bits{true, false};
    auto const name = [](auto const& pair) { return std::string_view(std::get<0>(pair)); };
    auto const views = rill::zip(names, bits) | rill::map(name) | rill::to<std::vector>();
    static_assert(std::same_as<decltype(views), std::vector<std::string_view> const>);
    CHECK(views == std::vector<std::string_view>{"a", "b"});
}

TEST_CASE(
    "a bit of a vector<bool> is kept as a bool, as an element, a key and a result, whatever becomes of the vector") {
    vector<bool> bits{true, true, false};
    auto const bit = [](auto b) { return b; };
    auto const most = bits | rill::max(bit), least = bits | rill::min(bit);
    auto const best = bits | rill::top_k(2, bit);
    auto const different = bits | rill::dedup(bit) | rill::to<vector>();
    auto const in_order = bits | rill::sorted(bit) | rill::to<vector>();
    auto const folded = bits | rill::fold_by<std::map>(bit, 0, [](int n, bool) { return n + 1; });
    auto const counted_bits = bits | rill::map(bit) | rill::counts<std::map>();
    auto const mapped = bits | rill::map(bit) | rill::to<vector>();
    static_assert(std::same_as<decltype(mapped), vector<bool> const>);
    bits.assign(3, false);
    CHECK((most == true && least == false && best == vector{true, true}));
    CHECK((different == vector{true, false} && in_order == vector{false, true, true} &&
           mapped == vector{true, true, false}));
    CHECK((folded == std::map<bool, int>{{false, 1}, {true, 2}} && counted_bits.at(true) == 2));
}
