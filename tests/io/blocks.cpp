#include <rill/io/blocks.hpp>

#include <rill/adaptors/take.hpp>
#include <rill/terminals/for_each.hpp>
#include <rill/terminals/to.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"

using namespace test;

namespace {

using texts = std::vector<std::string>;

std::string text(std::span<std::byte const> block) {
    return {reinterpret_cast<char const*>(block.data()), block.size()};
}

template <class R> texts pulled(R&& blocks) {
    texts all;
    for (auto block : blocks) all.push_back(text(block));
    return all;
}
template <class R> texts pushed(R&& blocks) {
    texts all;
    rill::for_each(blocks, [&](auto block) { all.push_back(text(block)); });
    return all;
}

} // namespace

TEST_CASE("a file in blocks, of which only the last may be smaller") {
    temporary_directory const dir;
    auto const path = dir.file("text", "abcdefgh");
    auto const in_blocks_of = [&](int size, texts const& expected) {
        CHECK(pulled(rill::blocks(path, size)) == expected);
        CHECK(pushed(rill::blocks(path, size)) == expected);
        int const fd = ::open(path.c_str(), O_RDONLY);
        CHECK(pulled(rill::blocks(fd, size)) == expected);
        ::close(fd);
    };
    in_blocks_of(1, {"a", "b", "c", "d", "e", "f", "g", "h"});
    in_blocks_of(3, {"abc", "def", "gh"});
    in_blocks_of(4, {"abcd", "efgh"});
    in_blocks_of(8, {"abcdefgh"});
    in_blocks_of(9, {"abcdefgh"});
    in_blocks_of(1'000'000, {"abcdefgh"});
    CHECK(pulled(rill::blocks(dir.file("empty", ""), 3)) == texts{});
}

TEST_CASE("a block of a pipe is filled from many short reads") {
    int ends[2];
    REQUIRE(open_pipe(ends));
    auto blocks = rill::blocks(ends[0], 5);
    CHECK(::write(ends[1], "abcdefg", 7) == 7);
    CHECK(text(*blocks.begin()) == "abcde");
    CHECK(::write(ends[1], "hij", 3) == 3);
    CHECK(text(*blocks.begin()) == "fghij");
    CHECK(::write(ends[1], "k", 1) == 1);
    ::close(ends[1]);
    CHECK(pulled(blocks) == texts{"k"});
    ::close(ends[0]);
}

TEST_CASE("a file of blocks is opened when asked, closed at the end, and a second loop goes on") {
    temporary_directory const dir;
    auto const before = open_descriptors();
    auto blocks = rill::blocks(dir.path("later"), 2);
    CHECK(open_descriptors() == before);
    dir.file("later", "aabbccdd");
    CHECK(pulled(blocks | rill::take(1)) == texts{"aa"});
    CHECK(pushed(blocks | rill::take(2)) == texts{"bb", "cc"});
    CHECK(open_descriptors() == before + 1);
    CHECK(pulled(blocks) == texts{"dd"});
    CHECK(open_descriptors() == before);
    CHECK(pulled(blocks) == texts{});
}

TEST_CASE("blocks that are kept own their bytes; those that go by share one buffer") {
    temporary_directory const dir;
    auto const path = dir.file("text", std::string(100'000, 'x'));
    auto const kept = rill::blocks(path, 60'000) | rill::to<std::vector>();
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].size() == 60'000);
    CHECK(text(kept[1]) == std::string(40'000, 'x'));
    auto blocks = rill::blocks(path, 10);
    auto const before = allocations();
    rill::for_each(blocks, [](auto) {});
    CHECK(allocations() == before + 1);
}

TEST_CASE("blocks refuse a size of zero, and report what cannot be read") {
    temporary_directory const dir;
    CHECK_THROWS_WITH(rill::blocks("path", 0), "rill::blocks: count must not be zero, got 0");
    CHECK_THROWS_WITH(rill::blocks("path", -1), "rill::blocks: count must not be negative, got -1");
    CHECK_THROWS_WITH(pulled(rill::blocks(dir.path(), 10)), dir.path() + of_a_directory);
    CHECK_THROWS_AS(pulled(rill::blocks(dir.path("missing"), 10)), std::system_error);
}
