// Bytes that may be of any format are the same decompressed, or the same error, however they are cut into blocks, in both
// gears, and gzip by either library; what was handed out before an error is the beginning of what is right.
#include <rill/io/decompressed.hpp>

#include <rill/io/decompressed_isal.hpp>
#include <rill/terminals/for_each.hpp>

#include "fuzzers/input.hpp"

#include <span>

namespace {

struct outcome {
    std::string text, error;
    bool operator==(outcome const&) const = default;
};

/// Where they found that something is wrong depends on how the input is cut.
outcome found(auto const& walk) {
    outcome all;
    try {
        walk([&](std::span<std::byte const> block) {
            all.text.append(reinterpret_cast<char const*>(block.data()), block.size());
            if (all.text.size() > (1 << 20)) throw 1; // a little can become very much
        });
    } catch (rill::decompression_error const& e) {
        all.error = e.what();
        all.error.resize(std::min(all.error.size(), all.error.find(" at offset")));
    } catch (int) {
        all.text.resize(1 << 20);
    }
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    test::input input(data, size);
    auto const blocks = input.pieces();
    std::string whole;
    for (auto const& block : blocks) whole += block;
    std::vector<std::string> const at_once{whole};
    auto const expected = found([&](auto add) { rill::for_each(at_once | rill::decompressed(), add); });
    test::demand(found([&](auto add) {
                     for (auto block : blocks | rill::decompressed()) add(block);
                 }) == expected);
    auto const by_isal = found([&](auto add) { rill::for_each(blocks | rill::decompressed_isal(), add); });
    test::demand(by_isal.error.empty() == expected.error.empty());
    test::demand(expected.text.starts_with(by_isal.text) || by_isal.text.starts_with(expected.text));
    if (expected.error.empty()) test::demand(by_isal == expected);
    return 0;
}
