// Questions to a file of any size. Each is one pass that holds one line of it.
//
//   large_file [path]        without a path, a file is made, asked, checked and removed
#include <rill/adaptors/flat_map.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/max.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using word_count = std::pair<std::string, std::size_t>;

struct answers {
    std::size_t lines;
    std::string longest;
    std::vector<word_count> words; // the most frequent first
};

rill::generator<std::string_view> words_of(std::string_view line) {
    auto const spaces = " \t\r";
    for (auto begin = line.find_first_not_of(spaces); begin != line.npos;) {
        auto const end = std::min(line.find_first_of(spaces, begin), line.size());
        co_yield line.substr(begin, end - begin);
        begin = line.find_first_not_of(spaces, end);
    }
}

std::vector<word_count> most_frequent_words(std::string const& path, std::size_t n) {
    std::map<std::string, std::size_t, std::less<>> counts;
    for (std::string_view word : rill::lines(path) | rill::flat_map(words_of)) {
        auto known = counts.find(word);
        if (known == counts.end()) known = counts.emplace(word, 0).first;
        ++known->second;
    }
    std::vector<word_count> words(std::min(n, counts.size()));
    std::partial_sort_copy(counts.begin(), counts.end(), words.begin(), words.end(),
                           [](auto const& a, auto const& b) { return a.second > b.second; });
    return words;
}

answers ask(std::string const& path) {
    auto const size = [](std::string_view line) { return line.size(); };
    return {rill::lines(path) | rill::count(), (rill::lines(path) | rill::max({}, size)).value_or(""),
            most_frequent_words(path, 3)};
}

void print(answers const& found) {
    std::printf("%zu lines\nlongest: %s\n", found.lines, found.longest.c_str());
    for (auto const& [word, count] : found.words) std::printf("%zu times: %s\n", count, word.c_str());
}

/// A file of numbers and what is to be said of them, as long as it lives.
class numbers_file {
    std::filesystem::path path_;

public:
    static constexpr std::size_t lines = 200'000;

    numbers_file()
        : path_(std::filesystem::temp_directory_path() / ("numbers." + std::to_string(std::random_device()()))) {
        std::ofstream out(path_);
        for (std::size_t i = 1; i <= lines; ++i) {
            out << i << " is" << (i % 3 == 0 ? " divisible by three" : " not");
            out << (i == 77'777 ? ", but a very nice number to look at\n" : "\n");
        }
    }
    numbers_file(numbers_file const&) = delete;
    numbers_file& operator=(numbers_file const&) = delete;
    ~numbers_file() { std::filesystem::remove(path_); }

    std::string path() const { return path_.string(); }
};

bool as_expected(answers const& found) {
    constexpr auto lines = numbers_file::lines;
    return found.lines == lines && found.longest == "77777 is not, but a very nice number to look at" &&
           found.words.size() == 3 && found.words[0] == word_count("is", lines) &&
           found.words[1] == word_count("not", lines - lines / 3 - 1) && found.words[2].second == lines / 3;
}

} // namespace

int main(int argc, char** argv) try {
    if (argc > 1) {
        print(ask(argv[1]));
        return 0;
    }
    numbers_file const file;
    auto const found = ask(file.path());
    print(found);
    return as_expected(found) ? 0 : 1;
} catch (std::exception const& error) {
    std::fprintf(stderr, "large_file: %s\n", error.what());
    return 1;
}
