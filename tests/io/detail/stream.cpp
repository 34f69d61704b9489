#include <rill/io/detail/stream.hpp>

#include "support/catch.hpp"

#include <sstream>

using namespace rill::core;

TEST_CASE("a stream is read up to and with the delimiter, and no further") {
    char text[20];
    SECTION("std::istream") {
        std::istringstream in("one;two;three");
        stream_input<std::istream*> input(&in);
        CHECK(input.read(text, 20, ';') == 4);
        CHECK(input.read(text, 2, ';') == 2);
        CHECK(input.read(text, 20, ';') == 2);
        CHECK(input.read(text, 20, ';') == 5);
        CHECK(std::string_view(text, 5) == "three");
        CHECK(input.read(text, 20, ';') == 0);
        CHECK(input.read(text, 20, ';') == 0);
    }
    SECTION("a C stream") {
        std::FILE* const file = std::tmpfile();
        std::fputs("one;two", file);
        std::rewind(file);
        stdio_input input("lines", file);
        CHECK(input.read(text, 20, ';') == 4);
        CHECK(std::ftell(file) == 4);
        CHECK(input.read(text, 20, ';') == 3);
        CHECK(input.read(text, 20, ';') == 0);
        std::fclose(file);
    }
}

TEST_CASE("the buffer for a stream is that of a line") {
    CHECK(stdio_input::room(1'000'000) == 4096);
    CHECK(stream_input<std::istringstream>::room(100) == 100);
}
