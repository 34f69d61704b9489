#include <rill/io/codec/decoder.hpp>

#include <rill/io/detail/block_reader.hpp>

#include "support/catch.hpp"

namespace {

using blocks = std::vector<std::string_view>;
using reader = decltype(rill::core::block_inputs::open("test", std::declval<blocks>()));
using input = rill::core::compressed_input<reader>;

input input_of(blocks bytes) { return input(rill::core::block_inputs::open("test", std::move(bytes))); }

/// Members are "<" and text in capitals, which is given in small letters, and ">". A digit is a fault.
struct small_letters {
    static constexpr char const* name = "capitals";
    static constexpr std::size_t padding = 2;
    static constexpr rill::core::match told(std::string_view first) { return rill::core::op::begins(first, "<"); }
    static constexpr bool may_end() { return false; }
    static void begin() {}
    static rill::core::coded run(rill::core::coding& io) {
        while (io.left() != 0) {
            if (*io.from >= '0' && *io.from <= '9') return {.fault = "a digit"};
            auto const c = *io.from++;
            if (c == '>') return {.ended = true};
            if (c != '<') *io.into++ = static_cast<char>(c - 'A' + 'a');
        }
        return {};
    }
};

struct result {
    std::string text, error;
    bool operator==(result const&) const = default;
};
result decoded(blocks bytes) {
    auto in = input_of(std::move(bytes));
    rill::core::member_decoder<reader, small_letters> decoder;
    result all;
    try {
        for (auto block = decoder.next(in); !block.empty(); block = decoder.next(in)) all.text += block;
    } catch (rill::decompression_error const& e) {
        all.error = e.what();
    }
    return all;
}

} // namespace

TEST_CASE("members one behind the other, with padding, faults and ends where they are") {
    CHECK(decoded({"<AB><", "><C", ">"}) == result{"abc", ""});
    CHECK(decoded({"<A>", std::string_view("\0", 1), std::string_view("\0<B>", 4)}) == result{"ab", ""});
    CHECK(decoded({"<A>", std::string_view("\0", 1)}) ==
          result{"a", "blocks: capitals: padding of a wrong size at offset 4"});
    CHECK(decoded({"<A>x"}) == result{"a", "blocks: capitals: trailing data at offset 3"});
    CHECK(decoded({"<AB7C>"}) == result{"ab", "blocks: capitals: a digit at offset 3"});
    CHECK(decoded({"<AB", "C"}) == result{"abc", "blocks: capitals: truncated at offset 4"});
}

TEST_CASE("what is plain is handed on where it stands") {
    blocks const bytes{"ab", "c"};
    auto in = input_of(bytes);
    rill::core::plain_decoder<reader> decoder;
    CHECK(decoder.next(in).data() == bytes[0].data());
    CHECK(decoder.next(in) == "c");
    CHECK(decoder.next(in).empty());
}
