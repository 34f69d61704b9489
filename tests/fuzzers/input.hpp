// What a fuzzer makes of the bytes that it is given: numbers, and a text in pieces.
#pragma once
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace test {

class input {
    std::string_view left_;

public:
    input(std::uint8_t const* data, std::size_t size) : left_(reinterpret_cast<char const*>(data), size) {}

    unsigned below(unsigned end) {
        if (left_.empty()) return 0;
        auto const value = static_cast<unsigned char>(left_.front());
        left_.remove_prefix(1);
        return value % end;
    }
    std::string_view left() const { return left_; }
    /// All that is left. What it begins with says how it is cut, over and over.
    std::vector<std::string> pieces() {
        unsigned const sizes[] = {below(256), below(16), below(4)};
        std::vector<std::string> all;
        for (std::size_t n = 0; !left_.empty(); ++n) {
            std::size_t const size = sizes[n % 3] + (n % 3 == 2 ? 1 : 0); // the last is never nothing
            all.emplace_back(left_.substr(0, size));
            left_.remove_prefix(all.back().size());
        }
        return all;
    }
};

inline void demand(bool condition) {
    if (!condition) std::abort();
}

} // namespace test
