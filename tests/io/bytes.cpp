#include <rill/io/bytes.hpp>

#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/for_each.hpp>
#include <rill/terminals/to.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

#include <vector>

using namespace test;

namespace {
constexpr auto as_char = [](std::byte b) { return static_cast<char>(b); };
} // namespace

TEST_CASE("bytes are those of the file, in both gears") {
    temporary_directory const dir;
    std::string const all("a\n\0\xff\r\n", 6);
    auto const path = dir.file("bytes", all);
    std::string pulled;
    for (std::byte b : rill::bytes(path)) pulled += as_char(b);
    CHECK(pulled == all);
    CHECK((rill::bytes(path) | rill::map(as_char) | rill::to<std::string>()) == all);
    CHECK((rill::bytes(dir.file("many", std::string(1'000'000, 'x'))) | rill::count()) == 1'000'000);
    CHECK((rill::bytes(dir.file("none", "")) | rill::count()) == 0);
}

TEST_CASE("a second loop goes on with the next byte; the file is closed at the end") {
    temporary_directory const dir;
    auto const before = open_descriptors();
    auto bytes = rill::bytes(dir.file("text", "abcd"));
    CHECK((bytes | rill::map(as_char) | rill::take(3) | rill::to<std::string>()) == "abc");
    CHECK(open_descriptors() == before + 1);
    CHECK(*bytes.begin() == std::byte{'d'});
    CHECK((bytes | rill::count()) == 0);
    CHECK(open_descriptors() == before);
}

TEST_CASE("a byte from a descriptor is handed out as soon as it is there") {
    int ends[2];
    REQUIRE(open_pipe(ends));
    CHECK(::write(ends[1], "x", 1) == 1);
    CHECK(*rill::bytes(ends[0]).begin() == std::byte{'x'});
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST_CASE("bytes of blocks and of what is in memory, in both gears, stopped and gone on with") {
    std::vector<std::string> const blocks{"ab", "", "c", "def"};
    std::vector<char> const text{'x', 'y', 'z'};
    CHECK((blocks | rill::bytes() | rill::map(as_char) | rill::to<std::string>()) == "abcdef");
    CHECK((rill::bytes(text) | rill::map(as_char) | rill::to<std::string>()) == "xyz");
    CHECK((std::vector<std::string>{"", ""} | rill::bytes() | rill::count()) == 0);
    auto bytes = blocks | rill::bytes();
    auto const taken = [&](int n) { return bytes | rill::map(as_char) | rill::take(n) | rill::to<std::string>(); };
    CHECK(taken(1) == "a");
    CHECK(taken(2) == "bc");
    CHECK(*bytes.begin() == std::byte{'d'});
    CHECK(taken(9) == "ef");
    CHECK(taken(9) == "");
    CHECK_THROWS(rill::for_each(bytes = blocks | rill::bytes(), [](std::byte b) {
        if (b == std::byte{'c'}) throw 1;
    }));
    CHECK(*bytes.begin() == std::byte{'d'});
    static_assert(!std::invocable<decltype(rill::bytes()), std::string&>);
}

TEST_CASE("bytes that cannot be read are an error") {
    temporary_directory const dir;
    CHECK_THROWS_WITH(rill::count(rill::bytes(dir.path())), dir.path() + of_a_directory);
    CHECK_THROWS_AS(rill::count(rill::bytes(dir.path("missing"))), std::system_error);
}
