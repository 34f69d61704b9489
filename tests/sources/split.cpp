#include <rill/sources/split.hpp>
#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/terminals/for_each.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>

using namespace test;

namespace {
using pieces = std::vector<std::string>;

template <class R> pieces all(R&& r) {
    return r | rill::map([](std::string_view s) { return std::string(s); }) | rill::to<std::vector>();
}
} // namespace

TEST_CASE("split gives the pieces between the delimiters, the empty ones, too") {
    CHECK(all(rill::split("usr::local:", ':')) == pieces{"usr", "", "local", ""});
    auto const to_number = [](std::string_view s) { return std::stoi(std::string(s)); };
    CHECK((rill::split("1, 20, 300", ", ") | rill::map(to_number) | rill::sum()) == 321);
    static_assert(gives(rill::split("a b", ' '), {std::string_view("a"), std::string_view("b")}));
    static_assert(
        gives(rill::split("a<>b<>", "<>"), {std::string_view("a"), std::string_view("b"), std::string_view("")}));
    CHECK(gives(rill::split("abc", ','), {"abc"}));
    CHECK(gives(rill::split(",", ','), {"", ""}));
    CHECK(gives(rill::split("aaa", "aa"), {"", "a"}));
    CHECK(gives(rill::split("a,b", "long delimiter"), {"a,b"}));
    CHECK(gives(rill::split(std::string_view("a\0b", 3), '\0'), {"a", "b"}));
}

TEST_CASE("a text is piped into split as it is given to it") {
    std::string line = "a, b";
    auto const borrowed = line | rill::split(", ");
    line = "c, d";
    CHECK(gives(borrowed, {"c", "d"}));
    CHECK(gives(std::string("a b") | rill::split(' '), {"a", "b"})); // owned
    CHECK(gives(std::string_view("a b") | rill::split(std::string(" ")), {"a", "b"}));
    static_assert(gives(std::string_view("a,b") | rill::split(','), {std::string_view("a"), std::string_view("b")}));
    auto const pieces_of_pieces =
        rill::split(';') | rill::flat_map(rill::split(',')) | rill::to<std::vector<std::string>>();
    CHECK((line | pieces_of_pieces) == pieces{"c", " d"});
    CHECK_THROWS_WITH(line | rill::split(""), "rill::split: delimiter must not be empty, got \"\"");
}

TEST_CASE("an empty text has one piece, an empty one") {
    static_assert(gives(rill::split("", ','), {std::string_view("")}));
    CHECK(gives(rill::split("", ", "), {""}));
    CHECK(gives(rill::split(std::string_view(), ','), {""}));
}

TEST_CASE("split is multi-pass, bidirectional if the delimiter is a char, common and const") {
    auto by_char = rill::split("a,,b,", ',');
    static_assert(shape_of<decltype(by_char)> == (bidirectional | common | constant) &&
                  well_formed<decltype(by_char) const>());
    CHECK(reversed(by_char) == "a  b ");
    auto nothing = rill::split("", ',');
    CHECK(reversed(nothing) == "");
    CHECK(*std::ranges::prev(nothing.end()) == "");
    using by_string = decltype(rill::split("", ", "));
    static_assert(shape_of<by_string> == (forward | common | constant) && well_formed<by_string>());
    static_assert(std::same_as<std::ranges::range_value_t<by_string>, std::string_view>);
}

TEST_CASE("a named string is borrowed, as it is when it is split") {
    std::string line = "a b";
    auto const words = rill::split(line, ' ');
    line = "a much longer line, which is kept in another place than the short one";
    CHECK(all(words | rill::take(3)) == pieces{"a", "much", "longer"});
    for (auto word : words | rill::take(1)) CHECK(word.data() == line.data());
    static_assert(std::copyable<decltype(words)> || std::copyable<std::remove_const_t<decltype(words)>>);
}

TEST_CASE("a temporary string is owned, and its pieces refer to the named split, not to a copy of it") {
    auto words = rill::split(std::string("to be"), ' ');
    static_assert(!std::copyable<decltype(words)> && std::movable<decltype(words)>);
    auto const kept = words | rill::filter([](auto s) { return s != ""; }) | rill::to<std::vector>();
    CHECK(kept == std::vector<std::string_view>{"to", "be"});
    auto const moved = std::move(words) | rill::take(5); // the characters of a short string move with it
    CHECK(all(moved) == pieces{"to", "be"});
    CHECK(all(rill::split(std::string("or not"), std::string(" "))) == pieces{"or", "not"});
}

TEST_CASE("texts and delimiters may be anything that converts to a string_view") {
    struct name {
        std::string text;
        operator std::string_view() const { return text; }
    };
    name const n{"a b"};
    CHECK(all(rill::split(n, ' ')) == pieces{"a", "b"});
    CHECK(all(rill::split(name{"a b"}, name{" "})) == pieces{"a", "b"});
    char const* const pointer = "a b";
    char array[] = "a b";
    CHECK(all(rill::split(pointer, std::string_view(" "))) == pieces{"a", "b"});
    CHECK(all(rill::split(array, pointer + 1)) == pieces{"a", ""});
}

TEST_CASE("split allocates nothing") {
    std::string const line = "a,b,c,d";
    auto const before = allocations();
    std::size_t n = 0;
    for (auto piece : rill::split(line, ',')) n += piece.size();
    rill::for_each(rill::split(line, ", ") | rill::take(9), [&](auto piece) { n += piece.size(); });
    CHECK(allocations() == before);
    CHECK(n == 11);
}

TEST_CASE("split refuses an empty delimiter, and what is no text") {
    CHECK(complaint([] { static_cast<void>(rill::split("abc", "")); }) ==
          "rill::split: delimiter must not be empty, got \"\"");
    CHECK(complaint([] { static_cast<void>(rill::split("abc", std::string())); }) ==
          "rill::split: delimiter must not be empty, got \"\"");
    using split = decltype(rill::split);
    static_assert(!std::invocable<split, int, char> && !std::invocable<split, std::string&, int>);
    static_assert(!std::invocable<split, std::string const, char>);
}

TEST_CASE("lookup stays out of split") {
    auto view = rill::split("a", ',');
    CHECK(somebody::found(view.begin()) > 0);
}
