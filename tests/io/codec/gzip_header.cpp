#include <rill/io/codec/gzip_header.hpp>

#include "support/catch.hpp"
#include "support/compressed.hpp"

using namespace test;

namespace {

constexpr auto no_check_sum = [](std::uint32_t, char const*, std::size_t) { return std::uint32_t{0x12345678}; };

/// How many bytes are the header, and what is wrong with it.
std::pair<std::size_t, std::string> header_of(std::string const& bytes) {
    rill::core::gzip_header<no_check_sum> header;
    for (std::size_t i = 0; i != bytes.size(); ++i) {
        if (header.is_done()) return {i, ""};
        if (auto const* fault = header.add(bytes[i])) return {i, fault};
    }
    return {bytes.size(), header.is_done() ? "" : "not done"};
}
std::string with(int flags, std::string const& promised) {
    return raw({0x1f, 0x8b, 8, flags, 1, 2, 3, 4, 5, 6}) + promised + "data";
}

} // namespace

TEST_CASE("a header ends behind the last thing that its flags promise") {
    using found = std::pair<std::size_t, std::string>;
    CHECK(header_of(with(0, "")) == found{10, ""});
    CHECK(header_of(with(4, raw({2, 0, 9, 9}))) == found{14, ""});
    CHECK(header_of(with(4, raw({0, 0}))) == found{12, ""});
    CHECK(header_of(with(8, raw({'a', 0}))) == found{12, ""});
    CHECK(header_of(with(16, raw({0}))) == found{11, ""});
    CHECK(header_of(with(2, raw({0x78, 0x56}))) == found{12, ""});
    CHECK(header_of(with(31, raw({1, 0, 9, 'a', 0, 'b', 0, 0x78, 0x56}))) == found{19, ""});
    CHECK(header_of(with(2, raw({0x78, 0x57}))) == found{11, "check sum of the header is wrong"});
    CHECK(header_of(with(32, "")) == found{3, "reserved flags are set"});
    CHECK(header_of(raw({0x1f, 0x8b, 7})) == found{2, "method is not deflate"});
    CHECK(header_of(with(8, "name without an end")).second == "not done");
}
