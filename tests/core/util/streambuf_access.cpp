#include <rill/core/util/streambuf_access.hpp>
#include "support/catch.hpp"
#include <sstream>

using area = rill::core::streambuf_access<std::streambuf>;

TEST_CASE("a get area tells what a stream buffer holds ready, and lets it be taken") {
    std::istringstream in("one two");
    auto& buffer = *in.rdbuf();
    in.peek();
    CHECK(area::ready(buffer) == "one two");
    area::take(buffer, 4);
    CHECK(area::ready(buffer) == "two");
    CHECK(in.get() == 't');
}

TEST_CASE("a get area tells what has been given out, unless it was not there") {
    std::istringstream in("one two");
    auto& buffer = *in.rdbuf();
    in.peek();
    auto const from = area::here(buffer);
    std::string word;
    in >> word;
    CHECK(area::since(from, buffer) == "one");
    CHECK(area::since(nullptr, buffer).empty());
    CHECK(area::since(from + 5, buffer).empty());
    char elsewhere = 0;
    CHECK(area::since(&elsewhere, buffer).empty());
}
