// The most frequent words of all files below a directory, one line in memory at a time; a word is copied when it is met for the
// first time only. In Python: Counter(word for path in paths for line in open(path) for word in line.split()).
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/words.hpp>
#include <rill/terminals/counts.hpp>
#include <rill/terminals/top_k.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>

namespace fs = std::filesystem;

namespace {

rill::generator<fs::path> files(fs::path directory) {
    for (auto const& entry : fs::recursive_directory_iterator(directory))
        if (entry.is_regular_file()) co_yield entry.path();
}
/// Most frequent first, then in the order of the alphabet.
bool ranks_behind(std::pair<std::string const, std::size_t> const& a,
                  std::pair<std::string const, std::size_t> const& b) {
    return a.second != b.second ? a.second < b.second : a.first > b.first;
}

} // namespace

int main() {
    auto const directory = fs::temp_directory_path() / "rill_word_ranking";
    fs::create_directories(directory / "inner");
    std::ofstream(directory / "one") << "to be or not to be\n";
    std::ofstream(directory / "inner" / "two") << "that is\nthe question to ask\n";

    auto const counted = files(directory) | rill::flat_map(rill::lines) | rill::flat_map(rill::words) | rill::counts();
    auto const ranking = counted | rill::top_k(3, ranks_behind);
    fs::remove_all(directory);

    for (auto const& [word, count] : ranking) std::printf("%3zu %s\n", count, word.c_str());
    return ranking.at(0).first == "to" && ranking.at(0).second == 3 && ranking.at(1).first == "be" &&
                   ranking.at(2).first == "ask"
               ? EXIT_SUCCESS
               : EXIT_FAILURE;
}
