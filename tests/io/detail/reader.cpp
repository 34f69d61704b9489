#include <rill/io/detail/reader.hpp>

#include <rill/io/detail/file.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

#include <string_view>

using namespace test;

TEST_CASE("a reader keeps what is left in front of what it reads, and grows when that fills the buffer") {
    temporary_directory const dir;
    rill::core::reader reader(rill::core::file(dir.file("text", "abcdefgh")));
    auto const left = [&] { return std::string(reader.unread(), reader.left()); };
    CHECK(reader.left() == 0);
    reader.read_more(4, '\n');
    CHECK(left() == "abcd");
    reader.take_to(reader.unread() + 3);
    reader.read_more(4, '\n');
    CHECK(left() == "defg");
    reader.read_more(4, '\n');
    CHECK(left() == "defgh");
    CHECK(!reader.read_more(4, '\n'));
    CHECK(!reader.read_more(4, '\n'));
    CHECK(left() == "defgh");
    reader.close();
    CHECK(reader.left() == 0);
}
