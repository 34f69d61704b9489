// Lines of blocks that are cut anywhere, with any options, are those that a naive loop over the whole text finds; in both
// gears, and stopped anywhere and gone on with.
#include <rill/io/lines.hpp>

#include <rill/adaptors/take.hpp>
#include <rill/io/rest.hpp>
#include <rill/terminals/for_each.hpp>

#include "fuzzers/input.hpp"

#include <string>
#include <vector>

namespace {

using texts = std::vector<std::string>;

struct settings {
    char delimiter;
    bool keep, strip;
};

texts naive(std::string_view text, settings const& how) {
    texts lines;
    while (!text.empty()) {
        auto const size = text.find(how.delimiter);
        bool const ended = size != text.npos;
        auto line = ended ? text.substr(0, size + (how.keep ? 1 : 0)) : text;
        if (ended && how.strip && !how.keep && line.ends_with('\r')) line.remove_suffix(1);
        lines.emplace_back(line);
        text.remove_prefix(ended ? size + 1 : text.size());
    }
    return lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    test::input input(data, size);
    settings const how{input.below(2) == 0 ? '\n' : static_cast<char>(input.below(256)), input.below(2) == 0,
                       input.below(2) == 0};
    auto const blocks = input.pieces();
    std::string text;
    for (auto const& block : blocks) text += block;
    auto const expected = naive(text, how);
    auto const options = rill::line_options().delimiter(how.delimiter).keep_delimiter(how.keep).strip_cr(how.strip);

    texts pulled, pushed, by_turns;
    for (auto line : blocks | rill::lines(options)) pulled.emplace_back(line);
    rill::for_each(blocks | rill::lines(options), [&](auto line) { pushed.emplace_back(line); });
    auto lines = blocks | rill::lines(options);
    for (std::size_t n = 0; by_turns.size() < expected.size(); ++n) {
        auto const before = by_turns.size();
        auto const add = [&](auto line) { by_turns.emplace_back(line); };
        if (n % 2 == 0) rill::for_each(lines | rill::take(n % 5), add);
        else add(*lines.begin());
        test::demand(by_turns.size() > before || n % 5 == 0);
    }
    test::demand(pulled == expected && pushed == expected && by_turns == expected);
    test::demand(lines.begin() == lines.end() && rill::rest(lines).empty());
    return 0;
}
