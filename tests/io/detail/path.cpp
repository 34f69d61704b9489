#include <rill/io/detail/path.hpp>

#include "support/catch.hpp"

#include <filesystem>

using rill::core::path_like;
namespace op = rill::core::op;

TEST_CASE("a path is a string, or has c_str()") {
    static_assert(path_like<std::string> && path_like<std::string_view> && path_like<char const*> &&
                  path_like<char[5]>);
    static_assert(path_like<std::filesystem::path>);
    static_assert(!path_like<int> && !path_like<std::nullptr_t> && !path_like<void*> && !path_like<std::wstring>);
    CHECK(op::path("lines", "a/b") == "a/b");
    CHECK(op::path("lines", std::string_view("a/bc").substr(0, 3)) == "a/b");
    CHECK(op::path("lines", std::filesystem::path("a/b")) == "a/b");
}

TEST_CASE("what cannot be a path is refused by the verb's name") {
    CHECK_THROWS_WITH(op::path("lines", static_cast<char const*>(nullptr)),
                      "rill::lines: path must not be a null pointer");
    CHECK_THROWS_WITH(op::path("mapped", std::string("a\0b", 3)),
                      "rill::mapped: path must not contain a null byte, got a\\0...");
}

TEST_CASE("a failure names the file and the cause") {
    try {
        op::io_failed("some/file", ENOSPC);
    } catch (std::system_error const& e) {
        CHECK(e.code() == std::errc::no_space_on_device);
        CHECK(std::string(e.what()) == "some/file: No space left on device");
    }
}
