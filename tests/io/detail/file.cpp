#include <rill/io/detail/file.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

using namespace test;

TEST_CASE("a file is opened when it is first asked, and closed when it is destroyed or assigned to") {
    temporary_directory const dir;
    auto const before = open_descriptors();
    {
        rill::core::file file(dir.path("text"));
        CHECK(file.name() == dir.path("text"));
        dir.file("text", "some text");
        CHECK(open_descriptors() == before);
        CHECK(file.room(1000) == 10); // one more than the file has
        CHECK(open_descriptors() == before + 1);
        char text[20];
        CHECK(file.read(text, 4, '\n') == 4);
        auto moved = std::move(file);
        CHECK(moved.read(text, 20, '\n') == 5);
        CHECK(moved.read(text, 20, '\n') == 0);
        moved = rill::core::file(dir.path("text"));
        CHECK(open_descriptors() == before);
        CHECK(moved.room(5) == 5);
    }
    CHECK(open_descriptors() == before);
}

TEST_CASE("a descriptor stays open, and may have no size") {
    temporary_directory const dir;
    int const fd = ::open(dir.file("text", "text").c_str(), O_RDONLY);
    auto const before = open_descriptors();
    char text[20];
    CHECK(rill::core::descriptor(fd).room(1000) == 5);
    CHECK(rill::core::descriptor(fd).read(text, 20, '\n') == 4);
    CHECK(open_descriptors() == before);
    ::close(fd);
    int ends[2];
    REQUIRE(open_pipe(ends));
    CHECK(rill::core::descriptor(ends[0]).room(1000) == 1000);
    ::close(ends[0]);
    ::close(ends[1]);
}
