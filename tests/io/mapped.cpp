#include <rill/io/mapped.hpp>

#include <rill/adaptors/filter.hpp>
#include <rill/terminals/count.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

#include <string_view>

using namespace test;

namespace {
std::string text(auto&& mapped) { return {mapped.begin(), mapped.end()}; }
} // namespace

TEST_CASE("a mapped file is a contiguous range that owns its mapping") {
    using view = decltype(rill::mapped("path"));
    static_assert(std::ranges::view<view> && std::ranges::contiguous_range<view> && std::ranges::sized_range<view>);
    static_assert(std::ranges::common_range<view> && !std::copy_constructible<view>);
    temporary_directory const dir;
    auto mapped = rill::mapped(dir.file("text", "some text"));
    CHECK(mapped.size() == 9);
    CHECK(mapped[5] == 't');
    CHECK(text(mapped) == "some text");
    CHECK(text(mapped) == "some text");
    CHECK((mapped | rill::filter([](char c) { return c == 'e'; }) | rill::count()) == 2);
    CHECK(text(rill::mapped(dir.file("empty", ""))).empty());
}

TEST_CASE("a file is mapped when it is first asked, and leaves no descriptor open") {
    temporary_directory const dir;
    auto const before = open_descriptors();
    auto mapped = rill::mapped(dir.path("later"));
    dir.file("later", "here");
    CHECK(text(mapped) == "here");
    CHECK(open_descriptors() == before);
    std::filesystem::remove(dir.path("later"));
    auto moved = std::move(mapped);
    CHECK(text(moved) == "here");
    CHECK(text(mapped).empty());
    moved = rill::mapped(dir.file("other", "other"));
    CHECK(text(moved) == "other");
}

TEST_CASE("what cannot be mapped is an error with errno and the path, never an empty range") {
    temporary_directory const dir;
    CHECK_THROWS_WITH(text(rill::mapped(dir.path("missing"))), dir.path("missing") + ": No such file or directory");
    CHECK_THROWS_WITH(text(rill::mapped(dir.path())), dir.path() + of_a_directory);
    CHECK_THROWS_WITH(text(rill::mapped("/proc/self/status")), "/proc/self/status: No such device");
}
