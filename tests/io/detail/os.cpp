#include <rill/io/detail/os.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

namespace os = rill::core::os;

TEST_CASE("a file is opened, measured, read and closed; what fails says so by errno") {
    test::temporary_directory const dir;
    auto const path = dir.file("text", "four");
    auto const before = test::open_descriptors();
    int const fd = os::open(path.c_str());
    CHECK(os::size(fd) == 4);
    char text[10];
    CHECK(os::read(fd, text, 3) == 3);
    CHECK(os::read(fd, text, 3) == 1);
    CHECK(os::read(fd, text, 3) == 0);
    os::close(fd);
    CHECK(test::open_descriptors() == before);
    CHECK(os::open(dir.path("missing").c_str()) == -1);
    CHECK(errno == ENOENT);
    CHECK(os::size(fd) == 0);
}

TEST_CASE("only what may come right is tried again") {
    CHECK(os::try_again(-1, EINTR));
    CHECK(!os::try_again(-1, EIO));
    CHECK(!os::try_again(-1, EBADF));
}

TEST_CASE("a file is no terminal, and time goes on") {
    test::temporary_directory const dir;
    int const fd = os::open(dir.file("text", "four").c_str());
    CHECK(!os::is_terminal(fd));
    os::close(fd);
    CHECK(!os::is_terminal(fd));
    auto const before = os::steady_clock::seconds();
    CHECK(before > 0);
    CHECK(os::steady_clock::seconds() >= before);
}
