#include <rill/io/detail/byte_finder.hpp>

#include "support/catch.hpp"

#include <random>
#include <string>
#include <vector>

using places = std::vector<std::size_t>;

namespace {

places found(std::string const& text, std::size_t step) {
    rill::core::byte_finder finder;
    finder.start(text.data());
    places all;
    for (std::size_t known = 0;; known += step) { // the text becomes known in pieces
        auto const end = text.data() + (known < text.size() ? known : text.size());
        while (finder.search(end, '\n'))
            while (auto const hit = finder.found()) all.push_back(static_cast<std::size_t>(hit - text.data()));
        if (known >= text.size()) return all;
    }
}

} // namespace

TEST_CASE("all places of a byte are found, however near or far they are, and in whatever pieces the text comes") {
    std::mt19937 engine;
    for (unsigned const distance : {1u, 2u, 7u, 40u, 64u, 130u, 1000u})
        for (std::size_t const size : {0u, 1u, 63u, 64u, 65u, 127u, 128u, 129u, 5000u}) {
            std::string text(size, 'x');
            places expected;
            for (std::size_t i = 0; i < size; ++i)
                if (engine() % distance == 0) {
                    text[i] = '\n';
                    expected.push_back(i);
                }
            for (std::size_t const step :
                 {std::size_t{1}, std::size_t{63}, std::size_t{64}, std::size_t{200}, size + 1})
                REQUIRE(found(text, step) == expected);
        }
}

TEST_CASE("all places are found where a text is dense here and sparse there") {
    std::mt19937 engine;
    for (int n = 0; n < 200; ++n) {
        std::string text;
        places expected;
        for (int stretch = 0; stretch < 8; ++stretch) {
            unsigned const distances[] = {1, 3, 20, 70, 300, 2000};
            auto const distance = distances[engine() % 6];
            for (auto size = engine() % 1500; size > 0; --size) {
                bool const hit = engine() % distance == 0;
                if (hit) expected.push_back(text.size());
                text += hit ? '\n' : 'x';
            }
        }
        REQUIRE(found(text, 1 + engine() % 700) == expected);
    }
}
