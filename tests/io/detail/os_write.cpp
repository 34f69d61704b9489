#include <rill/io/detail/os_write.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

namespace os = rill::core::os;

TEST_CASE("a file is created once, and replaced by another") {
    test::temporary_directory const dir;
    auto const old = dir.file("old", "old");
    auto const path = dir.path("new");
    int const fd = os::create(path.c_str());
    CHECK(os::write(fd, "new", 3) == 3);
    CHECK(os::close(fd) == 0);
    CHECK(os::create(path.c_str()) == -1);
    CHECK(errno == EEXIST);
    CHECK(os::replace(path.c_str(), old.c_str()) == 0);
    CHECK(test::text_of(old) == "new");
}

TEST_CASE("only files are replaceable") {
    test::temporary_directory const dir;
    CHECK(os::is_replaceable(dir.path("missing").c_str()));
    CHECK(os::is_replaceable(dir.file("file", "").c_str()));
    CHECK(!os::is_replaceable(dir.path().c_str()));
    CHECK(!os::is_replaceable(test::null_device));
    CHECK(os::followed(dir.path("missing")) == dir.path("missing"));
}

#ifndef _WIN32 // it knows no signal for that
TEST_CASE("a pipe that nobody reads is an error, and the signal is gone with it") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    ::close(ends[0]);
    CHECK(os::write(ends[1], "x", 1) == -1);
    CHECK(errno == EPIPE);
    ::sigset_t pending;
    ::sigpending(&pending);
    CHECK(::sigismember(&pending, SIGPIPE) == 0);
    ::close(ends[1]);
}
#endif
