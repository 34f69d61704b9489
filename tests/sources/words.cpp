#include <rill/sources/words.hpp>
#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/flat_map.hpp>
#include <rill/io/lines.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/counts.hpp>
#include <rill/terminals/to.hpp>
#include <sstream>

using namespace test;

namespace {
using strings = std::vector<std::string>;
strings all(auto&& words) {
    strings copy;
    for (std::string_view word : words) copy.emplace_back(word);
    return copy;
}
} // namespace

TEST_CASE("words are what stands between runs of white space, and none is empty") {
    CHECK(all(rill::words("  to be or\tnot ")) == strings{"to", "be", "or", "not"});
    CHECK(all(rill::words("a\n\v\f\r\t b")) == strings{"a", "b"});
    CHECK(all(rill::words("a")) == strings{"a"});
    CHECK(all(rill::words(std::string_view("a\0b c", 5))) == strings{std::string("a\0b", 3), "c"});
    CHECK(all(rill::words("caf\u00e9 \xa0")) == strings{"caf\u00e9", "\xa0"});
    for (auto text : {"", " ", " \t\n "}) CHECK(all(rill::words(text)).empty());
    CHECK(all(rill::words(std::string_view())).empty());
    static_assert(gives(rill::words(" a bc"), {std::string_view("a"), std::string_view("bc")}));
}

TEST_CASE("a text is piped into words as it is given to it") {
    std::string line = "to be";
    auto const borrowed = line | rill::words();
    line = "or not";
    CHECK(all(borrowed) == strings{"or", "not"});
    CHECK(all(std::string("a b") | rill::words()) == strings{"a", "b"}); // owned
    std::istringstream text("to be\nor not");
    CHECK((rill::lines(text) | rill::flat_map(rill::words()) | rill::count()) == 4);
}

TEST_CASE("words are multi-pass, bidirectional, common and const") {
    auto words = rill::words(" one two  ");
    static_assert(shape_of<decltype(words)> == (bidirectional | common | constant) &&
                  well_formed<decltype(words) const>());
    CHECK(reversed(words) == "one two");
    auto none = rill::words("  ");
    CHECK(none.begin() == none.end());
    for (auto g : gears) CHECK(told(g, words) == "give(one) give(two)");
}

TEST_CASE("a named string is borrowed, a temporary one owned") {
    std::string line = "a b";
    auto const words = rill::words(line);
    line = "a much longer line, which is kept in another place than the short one";
    CHECK(rill::count(words) == 14);
    auto owned = rill::words(std::string("a word that is long enough to be on the heap"));
    static_assert(!std::copyable<decltype(owned)>);
    auto moved = std::move(owned);
    CHECK(all(moved).size() == 11);
    CHECK((rill::words(std::string("a b")) | rill::to<std::vector>()) == strings{"a", "b"});
    static_assert(std::same_as<decltype(rill::words("a b") | rill::to<std::vector>()), std::vector<std::string_view>>);
}

TEST_CASE("the words of lines can be counted") {
    std::istringstream text("a b\n a\n");
    auto const counted_words = rill::lines(text) | rill::flat_map(rill::words) | rill::counts();
    CHECK((counted_words.at("a") == 2 && counted_words.at("b") == 1));
    auto const before = allocations();
    CHECK(rill::count(rill::words("one two three")) == 3);
    CHECK(allocations() == before);
}

TEST_CASE("words refuses what is no text") {
    static_assert(!std::invocable<decltype(rill::words), int>);
    static_assert(!std::invocable<decltype(rill::words), std::vector<char>&>);
    static_assert(!std::invocable<decltype(rill::words), std::string const>);
}
