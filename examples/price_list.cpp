// Compares two lists of prices, prints them as a table with numbered rows, and names what became dearer. In Python:
//
//   for i, (old, new) in enumerate(itertools.zip_longest(before, after), 1): ...
//   [a.name for a, b in zip(before, after) if b.cents > a.cents]
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/with_position.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/adaptors/zip_longest.hpp>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace {

struct item {
    std::string name;
    int cents;
};

std::string cents(std::optional<item> const& entry) { return entry ? std::to_string(entry->cents) : "-"; }

/// One row an item; a list that is shorter has a dash there.
std::string table(std::vector<item> const& before, std::vector<item> const& after) {
    std::string text;
    for (auto const& [number, pair] : rill::zip_longest(before, after) | rill::enumerate(1)) {
        auto const& [old_entry, new_entry] = pair;
        auto const& name = new_entry ? new_entry->name : old_entry->name;
        text += std::to_string(number) + " " + name + " " + cents(old_entry) + " " + cents(new_entry) + "\n";
    }
    return text;
}

/// "bread, milk and tea"
std::string dearer(std::vector<item> const& before, std::vector<item> const& after) {
    auto const rose = [](auto const& pair) { return std::get<1>(pair).cents > std::get<0>(pair).cents; };
    auto const name = [](auto const& pair) { return std::get<0>(pair).name; };
    std::string text;
    for (auto&& [at, word] : rill::zip(before, after) | rill::filter(rose) | rill::map(name) | rill::with_position())
        text += (at.first() ? "" : at.last() ? " and " : ", ") + word;
    return text;
}

} // namespace

int main() {
    std::vector<item> const before{{"bread", 310}, {"milk", 120}, {"salt", 80}, {"tea", 450}};
    std::vector<item> const after{{"bread", 330}, {"milk", 135}, {"salt", 80}, {"tea", 470}, {"figs", 240}};

    std::printf("%sdearer: %s\n", table(before, after).c_str(), dearer(before, after).c_str());
    return table(before, after) == "1 bread 310 330\n2 milk 120 135\n3 salt 80 80\n4 tea 450 470\n5 figs - 240\n" &&
                   dearer(before, after) == "bread, milk and tea"
               ? EXIT_SUCCESS
               : EXIT_FAILURE;
}
