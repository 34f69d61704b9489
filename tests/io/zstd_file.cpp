#include <rill/io/zstd_file.hpp>

#include <rill/adaptors/map.hpp>
#include <rill/io/decompressed.hpp>
#include <rill/io/lines.hpp>
#include <rill/io/write_blocks.hpp>
#include <rill/io/write_lines.hpp>
#include <rill/sources/range.hpp>

#include "support/decompressing.hpp"

using namespace test;

TEST_CASE("lines and blocks are written to a file that is compressed, and complete or not there") {
    temporary_directory const dir;
    auto const path = dir.path("file");
    auto const text = log_of(500'000);
    std::span(text) | rill::lines() | rill::write_lines(rill::zstd_file(path));
    auto const bytes = text_of(path);
    CHECK(pulled(rill::decompressed(path)).text == text + "\n");
    CHECK(bytes.size() < text.size() / 2);
    CHECK(bytes.starts_with(zstd("").substr(0, 2)));
    std::span(text) | rill::lines() | rill::write_lines(rill::zstd_file(path));
    CHECK(text_of(path) == bytes); // nothing of the time or the name is in it
    rill::write_blocks(std::vector{text, std::string(), text}, rill::zstd_file(path, 19));
    CHECK(pulled(rill::decompressed(path)) == outcome{text + text, ""});
    std::vector<std::string>() | rill::write_lines(rill::zstd_file(path, -7));
    CHECK(pulled(rill::decompressed(path)) == outcome{"", ""});

    auto const failing = rill::range(5) | rill::map([](int i) {
                             if (i == 3) throw i;
                             return std::string_view("fine");
                         });
    auto const before = text_of(path);
    CHECK_THROWS_AS(failing | rill::write_lines(rill::zstd_file(path)), int);
    CHECK(text_of(path) == before);
    CHECK_THROWS_AS(failing | rill::write_lines(rill::zstd_file(dir.path("new"))), int);
    CHECK(!std::filesystem::exists(dir.path("new")));
}

TEST_CASE("it may be written in place, and by a pipeline that reads it") {
    temporary_directory const dir;
    auto const path = dir.file("file", zstd("a\nb\n"));
    std::filesystem::create_hard_link(path, dir.path("link"));
    auto const marked = [](std::string_view line) { return "> " + std::string(line); };
    rill::decompressed(path) | rill::lines() | rill::map(marked) |
        rill::write_lines(rill::zstd_file(path, 3, rill::write_options().in_place()));
    CHECK(pulled(rill::decompressed(dir.path("link"))) == outcome{"> a\n> b\n", ""});
}

TEST_CASE("levels that are none, paths that are none, and disks that are full") {
    CHECK_THROWS_WITH(rill::zstd_file("file", 23), "rill::zstd_file: level must be from -7 to 22, got 23");
    CHECK_THROWS_WITH(rill::zstd_file(static_cast<char const*>(nullptr)),
                      "rill::zstd_file: path must not be a null pointer");
    CHECK_THROWS_AS(std::vector<std::string>{"x"} | rill::write_lines(rill::zstd_file("/dev/full")), std::system_error);
}
