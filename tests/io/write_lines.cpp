#include <rill/io/write_lines.hpp>

#include <rill/adaptors/map.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/range.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"

#include <sstream>
#include <sys/stat.h>
#include <vector>

using namespace test;

namespace {

std::vector<std::string> const words{"one", "", "three"};

std::error_code error_of(auto&& f) {
    try {
        f();
    } catch (std::system_error const& e) {
        return e.code();
    }
    return {};
}
std::ptrdiff_t files_in(temporary_directory const& dir) {
    auto const entries = std::filesystem::directory_iterator(dir.path());
    return std::distance(begin(entries), end(entries));
}
constexpr auto failing = [](int i) {
    if (i == 2) throw i;
    return std::string_view("fine");
};

} // namespace

TEST_CASE("write_lines writes each text and a newline, piped and called") {
    temporary_directory const dir;
    words | rill::write_lines(dir.path("a"));
    CHECK(text_of(dir.path("a")) == "one\n\nthree\n");
    rill::write_lines(words, dir.path("b").c_str());
    CHECK(text_of(dir.path("b")) == "one\n\nthree\n");
    std::vector<std::string_view>() | rill::write_lines(std::filesystem::path(dir.path("c")));
    CHECK(text_of(dir.path("c")).empty());
    CHECK(files_in(dir) == 3);
    static_assert(!std::invocable<decltype(rill::write_lines), std::vector<int>&, std::string>);
    static_assert(!std::invocable<decltype(rill::write_lines), double>);
}

TEST_CASE("write_lines writes to a std::ostream, which it flushes, and to a descriptor, which stays open") {
    std::ostringstream out;
    words | rill::write_lines(out);
    rill::write_lines(words, out);
    CHECK(out.str() == "one\n\nthree\none\n\nthree\n");
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    words | rill::write_lines(ends[1]);
    words | rill::write_lines(ends[1]);
    char text[100];
    CHECK(::read(ends[0], text, 100) == 22);
    CHECK(std::string_view(text, 22) == out.str());
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST_CASE("many lines and long ones go through one buffer") {
    temporary_directory const dir;
    std::string const longest(1'000'000, 'x');
    std::string expected;
    for (int i = 0; i < 100'000; ++i) expected += "line\n";
    auto const path = dir.path("out");
    auto const before = allocations();
    rill::range(100'000) | rill::map([](int) { return std::string_view("line"); }) | rill::write_lines(path);
    CHECK(allocations() - before < 10);
    CHECK(text_of(path) == expected);
    std::vector{longest, std::string("short"), longest} | rill::write_lines(path);
    CHECK(text_of(path) == longest + "\nshort\n" + longest + "\n");
}

TEST_CASE("a file takes its name when it is complete, whatever goes wrong before") {
    temporary_directory const dir;
    auto const path = dir.file("out", "before\n");
    auto const descriptors = open_descriptors();
    CHECK_THROWS_AS(rill::range(5) | rill::map(failing) | rill::write_lines(path), int);
    CHECK(text_of(path) == "before\n");
    CHECK_THROWS_AS(rill::lines(dir.path("missing")) | rill::write_lines(dir.path("new")), std::system_error);
    CHECK(files_in(dir) == 1);
    CHECK(open_descriptors() == descriptors);
}

TEST_CASE("a file may be written by a pipeline that reads it") {
    temporary_directory const dir;
    auto const path = dir.file("text", "a\nb");
    rill::lines(path) | rill::map([](auto line) { return "> " + std::string(line); }) | rill::write_lines(path);
    CHECK(text_of(path) == "> a\n> b\n");
}

TEST_CASE("a file that is replaced keeps its mode, and a link its target") {
    temporary_directory const dir;
    auto const path = dir.file("text", "");
    ::chmod(path.c_str(), 0640);
    std::filesystem::create_symlink(path, dir.path("link"));
    words | rill::write_lines(dir.path("link"));
    CHECK(std::filesystem::is_symlink(dir.path("link")));
    CHECK(text_of(path) == "one\n\nthree\n");
    struct ::stat about{};
    ::stat(path.c_str(), &about);
    CHECK((about.st_mode & 07777) == 0640);
}

TEST_CASE("what cannot be written is an error with errno and the path") {
    temporary_directory const dir;
    auto const write_to = [](auto&& destination) { return error_of([&] { words | rill::write_lines(destination); }); };
    CHECK(write_to("/dev/full") == std::errc::no_space_on_device); // which is still a device
    CHECK(std::filesystem::is_character_file("/dev/full"));
    CHECK(write_to(dir.path()) == std::errc::is_a_directory);
    CHECK(write_to(dir.path("no/such/directory")) == std::errc::no_such_file_or_directory);
    CHECK(write_to(-1) == std::errc::bad_file_descriptor);
    std::ofstream full("/dev/full");
    CHECK(write_to(full) == std::errc::no_space_on_device);
    CHECK_THROWS_WITH(words | rill::write_lines(dir.path("a/b")), dir.path("a/b") + ": No such file or directory");

    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    ::close(ends[0]);
    CHECK(write_to(ends[1]) == std::errc::broken_pipe); // and not the end of the process by SIGPIPE
    ::close(ends[1]);
}
