// What raw deflate must come to, by whichever library.
#pragma once
#include "codecs.hpp"

namespace test {

template <class Inflater> void check_inflation() {
    Inflater inflater;
    for (std::size_t const size : {0u, 6u, 10'000u})
        for (int const level : {0, 1, 6, 9}) {
            auto const text = log_of(size), bytes = deflated(text, level);
            for (std::size_t const most_in : {1u, 3u, 1'000'000u})
                for (std::size_t const most_out : {1u, 5u, 1'000'000u}) {
                    auto const found = decode(inflater, bytes + "more than a trailer", most_in, most_out);
                    CHECK(found.text == text);
                    CHECK(found.ended);
                    CHECK(found.taken == bytes.size());
                }
        }
}

template <class Inflater> void check_inflation_of_faults() {
    Inflater inflater;
    auto const text = log_of(200'000);
    std::string bytes; // stored blocks, and one of a type that is none
    for (std::size_t at = 0; at < text.size(); at += 50'000)
        bytes += '\0' + little_endian(50'000, 2) + little_endian(0xffff - 50'000, 2) + text.substr(at, 50'000);
    bytes += '\x07';
    for (std::size_t const most_out : {10u, 1'000'000u}) {
        auto const found = decode(inflater, bytes, 1'000'000, most_out);
        CHECK(found.text == text);
        REQUIRE(!found.fault.empty());
        rill::core::coding io{bytes.data(), bytes.data() + 1, bytes.data(), bytes.data()};
        auto const* const again = inflater.run(io).fault;
        REQUIRE(again != nullptr);
        CHECK(again == found.fault);
    }
}

template <class Inflater> void check_check_sums() {
    CHECK(Inflater::check_sum(0, "123456789", 9) == 0xcbf43926);
    CHECK(Inflater::check_sum(Inflater::check_sum(0, "1234", 4), "56789", 5) == 0xcbf43926);
    CHECK(Inflater::check_sum(7, "", 0) == 7);
}

} // namespace test
