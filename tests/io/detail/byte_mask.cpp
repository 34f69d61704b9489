#include <rill/io/detail/byte_mask.hpp>

#include "support/catch.hpp"

#include <random>
#include <string>

TEST_CASE("a mask has a bit for each byte that is the one looked for, the first byte's the lowest") {
    std::mt19937 engine;
    for (int byte = -128; byte < 128; ++byte)
        for (int round = 0; round < 20; ++round) {
            std::string text(rill::core::byte_mask_width + 1, '\0');
            for (auto& c : text) c = static_cast<char>(engine() % 3 == 0 ? byte : static_cast<int>(engine() % 256));
            auto const from = text.data() + round % 2; // at an odd address, too
            std::uint64_t expected = 0;
            for (std::size_t i = 0; i < rill::core::byte_mask_width; ++i)
                expected |= std::uint64_t{from[i] == static_cast<char>(byte)} << i;
            REQUIRE(rill::core::byte_mask(from, static_cast<char>(byte)) == expected);
            REQUIRE(rill::core::portable_byte_mask(from, static_cast<char>(byte)) == expected);
        }
}
