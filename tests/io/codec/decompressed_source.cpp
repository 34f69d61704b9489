#include <rill/io/codec/decompressed_source.hpp>

#include <rill/io/codec/zlib_inflater.hpp>

#include "support/catch.hpp"
#include "support/compressed.hpp"

using namespace test;

TEST_CASE("a source of decompressed blocks is made by a call and by a pipe") {
    constexpr rill::core::decompressed_verb<rill::core::zlib_inflater> verb;
    auto const bytes = gzip("text");
    std::vector const blocks{bytes};
    for (auto block : verb(blocks)) CHECK(block.size() == 4);
    for (auto block : blocks | verb()) CHECK(block.size() == 4);
    for (auto block : std::span(bytes) | verb()) CHECK(block.size() == 4);
    static_assert(!std::invocable<decltype(verb), std::vector<int>&>);
    static_assert(std::same_as<decltype(verb(bytes)), decltype(verb("path"))>); // a string is a path
}
