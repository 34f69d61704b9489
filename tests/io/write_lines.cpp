#include <rill/io/write_lines.hpp>

#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/range.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/processes.hpp"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sched.h>
#include <sstream>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace test;

namespace {

std::vector<std::string> const words{"one", "", "three"};

struct ::stat about(std::string const& path) {
    struct ::stat result{};
    ::stat(path.c_str(), &result);
    return result;
}
constexpr auto in_place = rill::write_options().in_place();
constexpr auto cannot_be_replaced = ": cannot be replaced; rill::write_options().in_place() writes into it: ";

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
    CHECK(files_in(dir.path()) == 3);
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
    CHECK(files_in(dir.path()) == 1);
    CHECK(open_descriptors() == descriptors);
}

TEST_CASE("a file may be written by a pipeline that reads it") {
    temporary_directory const dir;
    auto const path = dir.file("text", "a\nb");
    rill::lines(path) | rill::map([](auto line) { return "> " + std::string(line); }) | rill::write_lines(path);
    CHECK(text_of(path) == "> a\n> b\n");
}

TEST_CASE("so may it be in place, and nothing that goes wrong in the pipeline changes it") {
    temporary_directory const dir;
    auto const path = dir.file("text", "a\nb\n" + std::string(500'000, 'x') + "\n");
    auto const descriptors = open_descriptors();
    rill::lines(path) | rill::map([](auto line) { return "> " + std::string(line); }) |
        rill::write_lines(path, in_place);
    CHECK(text_of(path) == "> a\n> b\n> " + std::string(500'000, 'x') + "\n");
    rill::write_lines(words, path, in_place);
    CHECK(text_of(path) == "one\n\nthree\n");
    CHECK_THROWS_AS(rill::range(5) | rill::map(failing) | rill::write_lines(path, in_place), int);
    CHECK(text_of(path) == "one\n\nthree\n");
    words | rill::write_lines(dir.path("new"), in_place);
    CHECK(text_of(dir.path("new")) == "one\n\nthree\n");
    CHECK_THROWS_AS(rill::range(5) | rill::map(failing) | rill::write_lines(dir.path("none"), in_place), int);
    CHECK(files_in(dir.path()) == 2);
    CHECK(open_descriptors() == descriptors);
}

TEST_CASE("a name may be as long as names can be") {
    temporary_directory const dir;
    for (std::size_t const size : {253u, 255u}) {
        auto const path = dir.path(std::string(size, 'n'));
        words | rill::write_lines(path);
        CHECK(text_of(path) == "one\n\nthree\n");
    }
    CHECK(files_in(dir.path()) == 2);
    auto const error = error_of([&] { words | rill::write_lines(dir.path(std::string(256, 'n'))); });
    CHECK(error == std::errc::filename_too_long);
    CHECK(files_in(dir.path()) == 2);
}

TEST_CASE(
    "a file that is replaced keeps its owner and its attributes, but its links do not see it; in place all stays") {
    temporary_directory const dir;
    for (bool const replaced : {true, false}) {
        auto const path = dir.file("text", "before\n");
        auto const link = dir.path("link");
        std::filesystem::create_hard_link(path, link);
        if (is_root()) REQUIRE(::chown(path.c_str(), nobody, nobody) == 0);
        REQUIRE(::chmod(path.c_str(), 06751) == 0);
        bool const has_attributes = ::setxattr(path.c_str(), "user.origin", "here", 4, 0) == 0;
        auto const before = about(path);
        rill::write_lines(words, path, rill::write_options().in_place(!replaced));
        auto const after = about(path);
        CHECK(text_of(path) == "one\n\nthree\n");
        CHECK(text_of(link) == (replaced ? "before\n" : "one\n\nthree\n"));
        CHECK((after.st_ino == before.st_ino) == !replaced);
        CHECK(after.st_nlink == (replaced ? 1 : 2));
        CHECK(after.st_uid == before.st_uid);
        CHECK(after.st_gid == before.st_gid);
        CHECK((after.st_mode & 0777) == 0751);
        if (replaced) CHECK((after.st_mode & 07777) == 06751); // the system takes these bits from what is written to
        char value[4] = {};
        if (has_attributes) {
            CHECK(::getxattr(path.c_str(), "user.origin", value, 4) == 4);
            CHECK(std::string_view(value, 4) == "here");
        }
        std::filesystem::remove(path);
        std::filesystem::remove(link);
    }
}

TEST_CASE("a writable file in a directory that is not can be written in place, and the error says so") {
    if (!is_root()) return; // who else could become somebody else?
    temporary_directory const dir;
    std::filesystem::permissions(dir.path(), std::filesystem::perms(0755));
    auto const path = dir.file("text", "before\n");
    REQUIRE(::chmod(path.c_str(), 06666) == 0);
    CHECK(in_a_process([&] {
              if (!become_nobody()) return false;
              try {
                  words | rill::write_lines(path);
                  return false;
              } catch (std::system_error const& error) {
                  return error.code() == std::errc::permission_denied &&
                         error.what() == path + cannot_be_replaced + "Permission denied";
              }
          }) == 0);
    CHECK(text_of(path) == "before\n");
    CHECK(in_a_process([&] { // a file that is not there cannot be written in place either: the option is not named
              if (!become_nobody()) return false;
              try {
                  words | rill::write_lines(dir.path("new"));
                  return false;
              } catch (std::system_error const& error) {
                  return error.what() == dir.path("new") + ": Permission denied";
              }
          }) == 0);
    CHECK(in_a_process([&] {
              if (!become_nobody()) return false;
              words | rill::write_lines(path, in_place);
              return true;
          }) == 0);
    CHECK(text_of(path) == "one\n\nthree\n");
    CHECK(files_in(dir.path()) == 1);
}

TEST_CASE("the owner that a process may not set is its own, and the bits to run as the owner go") {
    if (!is_root()) return;
    temporary_directory const dir;
    std::filesystem::permissions(dir.path(), std::filesystem::perms(0777));
    auto const path = dir.file("text", "before\n");
    REQUIRE(::chmod(path.c_str(), 06666) == 0);
    CHECK(in_a_process([&] {
              if (!become_nobody()) return false;
              words | rill::write_lines(path);
              return true;
          }) == 0);
    CHECK(about(path).st_uid == nobody);
    CHECK((about(path).st_mode & 07777) == 0666);
}

TEST_CASE("a bind-mounted file can be written in place, and the error says so") {
    temporary_directory const dir;
    auto const path = dir.file("text", "before\n");
    auto const from = dir.file("from", "elsewhere\n");
    constexpr int no_mounts = 7; // where the test may not mount
    int const status = in_a_process([&] {
        if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount(from.c_str(), path.c_str(), nullptr, MS_BIND, nullptr) != 0)
            ::_exit(no_mounts);
        try {
            words | rill::write_lines(path);
            return false;
        } catch (std::system_error const& error) {
            if (error.what() != path + cannot_be_replaced + "Device or resource busy") return false;
        }
        if (text_of(path) != "elsewhere\n" || files_in(dir.path()) != 2) return false;
        rill::lines(path) | rill::write_lines(path, in_place);
        if (text_of(path) != "elsewhere\n") return false;
        words | rill::write_lines(path, in_place);
        return true;
    });
    CHECK((status == 0 || status == no_mounts));
    if (status == 0) CHECK(text_of(from) == "one\n\nthree\n");
    CHECK(text_of(path) == "before\n");
}

TEST_CASE("what a process that was killed has left is no data") {
    temporary_directory const dir;
    auto const path = dir.file("text", "before\n");
    auto const killed_while_writing = [&](rill::write_options options) {
        return in_a_process([&] {
            auto const kill = [](int i) {
                if (i == 100'000) std::raise(SIGKILL);
                return std::string_view("part");
            };
            rill::range(200'000) | rill::map(kill) | rill::write_lines(path, options);
            return true;
        });
    };
    CHECK(killed_while_writing(in_place) == SIGKILL);
    CHECK(files_in(dir.path()) == 1);
    CHECK(killed_while_writing({}) == SIGKILL);
    CHECK(text_of(path) == "before\n");
    auto const left = text_of(dir.path(".rill.part0"));
    CHECK(left.starts_with("part\n"));
    words | rill::write_lines(path);
    CHECK(text_of(path) == "one\n\nthree\n");
    CHECK(text_of(dir.path(".rill.part0")) == left); // it may belong to somebody who is still at it
    CHECK(files_in(dir.path()) == 2);
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

TEST_CASE("who waits for each line gets it at once") {
    auto const each = rill::write_options().flush_each();
    SECTION("on a socket: a pipeline reads questions and answers them in one expression") {
        int ends[2];
        REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
        std::thread server([socket = ends[1], each] {
            rill::lines(socket) | rill::take(3) | rill::map([](auto line) { return "you said " + std::string(line); }) |
                rill::write_lines(socket, each);
        });
        auto answers = rill::lines(ends[0]);
        for (std::string const question : {"one\n", "two\n", "three\n"}) {
            CHECK(::send(ends[0], question.data(), question.size(), 0) == ssize_t(question.size()));
            CHECK(*answers.begin() == "you said " + question.substr(0, question.size() - 1));
        }
        server.join();
        ::close(ends[0]);
        ::close(ends[1]);
    }
    SECTION("on a terminal, without being asked") {
        int const terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        if (terminal == -1) return; // where none can be made, as in a bare chroot
        REQUIRE((::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0));
        int const screen = ::open(::ptsname(terminal), O_RDWR | O_NOCTTY);
        std::size_t seen = 0;
        auto const shown = [&](std::string const& line) {
            char text[8]{};
            if (seen++ > 0) CHECK(::read(terminal, text, sizeof text) > 0); // the line before is there
            return line;
        };
        std::vector<std::string> const lines{"a", "b", "c"};
        lines | rill::map(shown) | rill::write_lines(screen);
        CHECK(seen == 3);
        ::close(screen);
        ::close(terminal);
    }
    SECTION("on a stream, which is flushed, too where it is to be flushed after each output") {
        struct counting : std::stringbuf {
            int flushes = 0;
            int sync() override { return ++flushes, 0; }
        } screen;
        std::ostream out(&screen);
        std::vector<std::string> const lines{"a", "b", "c"};
        lines | rill::write_lines(out);
        CHECK(std::exchange(screen.flushes, 0) == 1);
        lines | rill::write_lines(out, each);
        CHECK(std::exchange(screen.flushes, 0) >= 3);
        out << std::unitbuf;
        lines | rill::write_lines(out);
        CHECK(screen.flushes >= 3);
        CHECK(screen.str() == "a\nb\nc\na\nb\nc\na\nb\nc\n");
    }
    SECTION("a file is complete all the same before it takes its name") {
        temporary_directory const dir;
        auto const path = dir.file("text", "old");
        std::vector<std::string> const lines{"a", "b"};
        auto const still_old = [&](auto const& line) {
            CHECK(text_of(path) == "old");
            return line;
        };
        lines | rill::map(still_old) | rill::write_lines(path, each);
        CHECK(text_of(path) == "a\nb\n");
    }
}

TEST_CASE("only a file by its path is written in place") {
    std::ostringstream stream;
    CHECK_THROWS_WITH(rill::write_lines(1, in_place), "rill::write_lines: in_place() is for a file by its path");
    CHECK_THROWS_AS(rill::write_lines(stream, in_place), std::invalid_argument);
}
