#include <rill/io/write_blocks.hpp>

#include <rill/io/blocks.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

using namespace test;

TEST_CASE("write_blocks copies a file in blocks") {
    temporary_directory const dir;
    std::string all;
    for (int i = 0; i < 300'000; ++i) all += static_cast<char>(i);
    rill::blocks(dir.file("from", all), 1000) | rill::write_blocks(dir.path("to"));
    CHECK(text_of(dir.path("to")) == all);
    rill::write_blocks(rill::blocks(dir.path("from"), 1 << 20), dir.path("large"));
    CHECK(text_of(dir.path("large")) == all);
}

TEST_CASE("a block is any bytes in a row") {
    temporary_directory const dir;
    std::vector<std::string>{"a", "", "bc"} | rill::write_blocks(dir.path("text"));
    CHECK(text_of(dir.path("text")) == "abc");
    std::vector<std::vector<unsigned char>>{{'x'}, {'y', 'z'}} | rill::write_blocks(dir.path("bytes"));
    CHECK(text_of(dir.path("bytes")) == "xyz");
    static_assert(!std::invocable<decltype(rill::write_blocks), std::vector<std::vector<int>>&, std::string>);
    CHECK_THROWS_AS(std::vector<std::string>{"x"} | rill::write_blocks("/dev/full"), std::system_error);
}
