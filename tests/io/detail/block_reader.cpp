#include <rill/io/detail/block_reader.hpp>

#include "support/catch.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::string left(auto const& reader) { return std::string(reader.unread(), reader.left()); }

} // namespace

TEST_CASE("what stands inside a block is not copied; what spans blocks is put together up to the first stop") {
    std::vector<std::string_view> const blocks{"one\ntw", "", "o", "\nthree\nfour\n", "five"};
    auto reader = rill::core::block_inputs::open("test", blocks);
    CHECK(reader.left() == 0);
    CHECK(reader.read_more(0, '\n'));
    CHECK(reader.unread() == blocks[0].data());
    reader.take_to(reader.unread() + 4);
    CHECK(left(reader) == "tw");
    CHECK(reader.read_more(0, '\n'));
    CHECK(left(reader) == "two");
    CHECK(reader.read_more(0, '\n'));
    CHECK(left(reader) == "two\n");
    reader.take_to(reader.filled());
    CHECK(reader.read_more(0, '\n'));
    CHECK(reader.unread() == blocks[3].data() + 1);
    CHECK(left(reader) == "three\nfour\n");
    CHECK(reader.read_more(0, '\n')); // nothing was taken
    CHECK(left(reader) == "three\nfour\nfive");
    CHECK(!reader.read_more(0, '\n'));
    CHECK(!reader.read_more(0, '\n'));
    CHECK(left(reader) == "three\nfour\nfive");
    reader.close();
    CHECK(reader.left() == 0);
}

TEST_CASE("a text in memory is one block, and a reader of blocks moves with what it stands on") {
    auto reader = rill::core::block_inputs::open("test", std::array{'a', 'b', 'c'});
    CHECK(reader.read_more(0, '\n'));
    reader.take_to(reader.unread() + 1);
    auto moved = std::move(reader);
    CHECK(left(moved) == "bc");
    CHECK(!moved.read_more(0, '\n'));
    CHECK(left(moved) == "bc");
}

TEST_CASE("blocks are bytes side by side, of any type that is one") {
    using rill::core::blocks_like;
    static_assert(blocks_like<std::vector<std::string>> && blocks_like<std::vector<std::vector<unsigned char>> const>);
    static_assert(blocks_like<std::vector<std::span<std::byte const>>>);
    static_assert(!blocks_like<std::vector<int>> && !blocks_like<std::vector<char const*>> &&
                  !blocks_like<std::string>);
    static_assert(!blocks_like<std::vector<std::vector<int>>>);
    static_assert(rill::core::text_like<std::vector<char>&> && rill::core::text_like<std::span<std::byte const>>);
    static_assert(!rill::core::text_like<std::string&> && !rill::core::text_like<std::string_view>);
}
