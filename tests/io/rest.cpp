#include <rill/io/rest.hpp>

#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/io/detail/os_write.hpp>
#include <rill/io/lines.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/to.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

#include <sstream>
#include <vector>

using namespace test;
using texts = std::vector<std::string>;

TEST_CASE("what lines have read ahead of a descriptor can be had back, once, and what follows is still in it") {
    int ends[2];
    REQUIRE(open_pipe(ends));
    auto const write = [&](std::string_view text) {
        CHECK(rill::core::os::write(ends[1], text.data(), text.size()) >= 0);
    };
    write("GET / HTTP/1.1\r\nContent-Length: 11\r\n\r\nhello");
    auto head = rill::lines(ends[0], rill::line_options().strip_cr());
    CHECK(rill::rest(head).empty()); // nothing has been read
    CHECK((head | rill::take_while([](auto line) { return !line.empty(); }) | rill::count()) == 2);
    CHECK(rill::rest(head) == "hello");
    CHECK(rill::rest(head).empty());
    write(" world\nmore");
    char next[7]{};
    CHECK(::read(ends[0], next, 6) == 6);
    CHECK(std::string_view(next) == " world");
    ::close(ends[1]);
    CHECK((head | rill::to<std::vector>()) == texts{"", "more"}); // the lines go on behind it
    CHECK(rill::rest(head).empty());
    ::close(ends[0]);
}

TEST_CASE("so can what is left of a block") {
    std::vector<std::string> const blocks{"one\ntw", "o\nthree\nfo", "ur"};
    auto lines = blocks | rill::lines();
    CHECK((lines | rill::take(2) | rill::to<std::vector>()) == texts{"one", "two"});
    CHECK(rill::rest(lines) == "three\nfo");
    CHECK((lines | rill::to<std::vector>()) == texts{"ur"});
    auto again = blocks | rill::lines();
    CHECK((again | rill::take(1) | rill::to<std::vector>()) == texts{"one"});
    CHECK(rill::rest(again) == "tw");
    auto moved = std::move(again);
    CHECK(rill::rest(again).empty());
    CHECK((moved | rill::to<std::vector>()) == texts{"o", "three", "four"});
}

TEST_CASE("of a stream nothing is read ahead") {
    std::istringstream in("one\ntwo");
    auto lines = rill::lines(in);
    CHECK((lines | rill::take(1) | rill::to<std::vector>()) == texts{"one"});
    CHECK(rill::rest(lines).empty());
}
