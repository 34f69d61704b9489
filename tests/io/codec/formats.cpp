#include <rill/io/codec/formats.hpp>

#include <rill/io/codec/zlib_inflater.hpp>
#include <rill/io/detail/block_reader.hpp>

#include "support/catch.hpp"
#include "support/compressed.hpp"

using namespace test;

TEST_CASE("the format is told as soon as it can be, and a byte that rules all out is enough") {
    using blocks = std::vector<std::string>;
    using reader = decltype(rill::core::block_inputs::open("test", std::declval<blocks>()));
    auto const first_block = [](blocks bytes) {
        rill::core::compressed_input<reader> in(rill::core::block_inputs::open("test", std::move(bytes)));
        return std::string(rill::core::all_formats<reader, rill::core::zlib_inflater>::tell(in)->next(in));
    };
    CHECK(first_block({"x", "y"}) == "x");
    CHECK(first_block({"B", "Z", "x"}) == "BZx");
    CHECK(first_block({"B"}) == "B");
    CHECK(first_block({}).empty());
    for (auto const& bytes : {gzip("text"), zstd("text"), xz("text"), bzip2("text"), lz4("text"), legacy_lz4("text"),
                              lzip("text"), compress("text")}) {
        CHECK(first_block({bytes}) == "text");
        CHECK(first_block({bytes.substr(0, 1), bytes.substr(1)}) == "text");
    }
}
