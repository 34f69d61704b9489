#include <rill/io/detail/os_map.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

namespace os = rill::core::os;

TEST_CASE("a file is mapped and unmapped; what fails says so by errno") {
    test::temporary_directory const dir;
    int const fd = os::open(dir.file("text", "text").c_str());
    char const* const bytes = os::map(fd, 4);
    REQUIRE(bytes != nullptr);
    CHECK(std::string_view(bytes, 4) == "text");
    os::unmap(bytes, 4);
    os::close(fd);
    CHECK(os::map(-1, 4) == nullptr);
    CHECK(errno == EBADF);
}
