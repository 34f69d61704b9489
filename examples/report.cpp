// A report on all the text below a directory: lines, bytes, longest line, squared line lengths, most frequent words.
// It is made twice, each time in a process of its own: lazily, by one pipeline that holds one line at a time, and
// eagerly, with a vector for every step. The answers are the same; the memory is not.
//
//   report [--times N] [file or directory]...        --times: as if the input were N times as long
#include "support/allocations.hpp"

#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/inspect.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/for_each.hpp>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

struct request {
    std::vector<std::string> names;
    int times = 1;
};

struct totals {
    std::uint64_t lines = 0;
    std::uint64_t bytes = 0;
    std::uint64_t longest = 0;
    std::uint64_t squares = 0;
};

/// How often each word occurs. A word is copied when it is met for the first time only.
class word_counts {
    struct hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, std::uint64_t, hash, std::equal_to<>> counts_;

public:
    using entry = std::pair<std::string_view, std::uint64_t>;

    void add(std::string_view word) {
        auto const known = counts_.find(word);
        if (known != counts_.end()) ++known->second;
        else counts_.emplace(word, 1);
    }
    std::vector<entry> most_frequent(std::size_t n) const {
        std::vector<entry> all(counts_.begin(), counts_.end());
        auto const more = [](entry const& a, entry const& b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        };
        auto const end = all.begin() + static_cast<std::ptrdiff_t>(std::min(n, all.size()));
        std::partial_sort(all.begin(), end, all.end(), more);
        return {all.begin(), end};
    }
};

/// Takes the first word off the text: letters, digits and underscores. Empty if there is none.
std::string_view next_word(std::string_view& text) {
    auto const in_word = [](unsigned char c) { return std::isalnum(c) || c == '_'; };
    auto const first = std::find_if(text.begin(), text.end(), in_word);
    auto const last = std::find_if_not(first, text.end(), in_word);
    std::string_view const word(first, last);
    text = {last, text.end()};
    return word;
}

/// The files that are named, and all files below the directories that are named.
rill::generator<fs::path> files(request wanted) {
    for (int i = 0; i < wanted.times; ++i)
        for (auto const& name : wanted.names)
            if (fs::is_directory(name)) {
                for (auto const& entry : fs::recursive_directory_iterator(name))
                    if (entry.is_regular_file()) co_yield entry.path();
            } else {
                co_yield fs::path(name);
            }
}

template <class Lines> rill::generator<std::string_view> words(Lines lines) {
    for (std::string_view line : lines)
        for (auto word = next_word(line); !word.empty(); word = next_word(line)) co_yield word;
}

void lazily(request const& wanted, totals& sum, word_counts& counts) {
    auto const measure = [&](std::string_view line) {
        sum.lines += 1;
        sum.bytes += line.size();
        sum.longest = std::max<std::uint64_t>(sum.longest, line.size());
        sum.squares += line.size() * line.size();
    };
    auto lines = files(wanted) | rill::flat_map(rill::lines) | rill::inspect(measure);
    words(std::move(lines)) | rill::for_each([&](std::string_view word) { counts.add(word); });
}

void eagerly(request const& wanted, totals& sum, word_counts& counts) {
    std::vector<fs::path> paths;
    for (fs::path const& path : files(wanted)) paths.push_back(path);

    std::vector<std::string> lines;
    for (fs::path const& path : paths) {
        std::ifstream file(path);
        if (!file) throw std::system_error(errno, std::generic_category(), path.string());
        for (std::string line; std::getline(file, line);) lines.push_back(line);
    }
    std::vector<std::uint64_t> lengths;
    for (std::string const& line : lines) lengths.push_back(line.size());

    std::vector<std::uint64_t> squares;
    for (std::uint64_t length : lengths) squares.push_back(length * length);

    std::vector<std::string> words;
    for (std::string_view line : lines)
        for (auto word = next_word(line); !word.empty(); word = next_word(line)) words.emplace_back(word);

    sum.lines = lines.size();
    sum.bytes = std::accumulate(lengths.begin(), lengths.end(), std::uint64_t{0});
    sum.longest = lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end());
    sum.squares = std::accumulate(squares.begin(), squares.end(), std::uint64_t{0});
    for (std::string const& word : words) counts.add(word);
}

// --- One report, in the process that makes it: rows of a label, a tab and a value on standard output.

void print_row(char const* label, std::uint64_t value) {
    std::printf("%s\t%llu\n", label, static_cast<unsigned long long>(value));
}

void make_report(std::string const& how, request const& wanted) {
    totals sum;
    word_counts counts;
    if (how == "lazily") lazily(wanted, sum, counts);
    if (how == "eagerly") eagerly(wanted, sum, counts);
    print_row("bytes allocated", bytes_allocated);
    print_row("lines", sum.lines);
    print_row("bytes in lines", sum.bytes);
    print_row("longest line", sum.longest);
    print_row("sum of squared lengths", sum.squares);
    for (auto const& [word, count] : counts.most_frequent(10))
        std::printf("\"%.*s\"\t%llu\n", static_cast<int>(word.size()), word.data(),
                    static_cast<unsigned long long>(count));
}

// --- Both reports, in the process that compares them.

struct outcome {
    bool succeeded = false;
    double milliseconds = 0;
    double peak_mib = 0;
    double allocated_mib = 0;
    std::vector<std::pair<std::string, std::string>> answers;
};

/// Runs this program again. Its peak memory begins with what this process has at the fork, so there is not much here.
outcome run(char* program, char const* how, request const& wanted) {
    auto const start = std::chrono::steady_clock::now();
    int ends[2];
    if (::pipe(ends) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
    ::pid_t const child = ::fork();
    if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        std::vector<std::string> arguments{program, "--as", how, "--times", std::to_string(wanted.times)};
        arguments.insert(arguments.end(), wanted.names.begin(), wanted.names.end());
        std::vector<char*> argv;
        for (auto& argument : arguments) argv.push_back(argument.data());
        argv.push_back(nullptr);
        ::execvp(program, argv.data());
        std::perror(program);
        std::_Exit(1);
    }
    ::close(ends[1]);
    outcome result;
    for (std::string_view row : rill::lines(ends[0])) {
        auto const tab = row.find('\t');
        result.answers.emplace_back(row.substr(0, tab), row.substr(tab + 1));
    }
    ::close(ends[0]);
    int status = 0;
    ::rusage usage{};
    ::wait4(child, &status, 0, &usage);
    result.succeeded = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    result.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    result.peak_mib = static_cast<double>(usage.ru_maxrss) / 1024; // Linux counts it in KiB
    if (!result.answers.empty()) {
        result.allocated_mib = std::stod(result.answers.front().second) / (1024 * 1024);
        result.answers.erase(result.answers.begin());
    }
    return result;
}

int compare(char* program, request const& wanted) {
    auto const empty = run(program, "nothing", {});
    auto const lazy = run(program, "lazily", wanted);
    if (!lazy.succeeded) return 1; // it has said why
    auto const eager = run(program, "eagerly", wanted);
    if (!eager.succeeded) return 1;

    std::printf("%-26s%18s%18s\n", "", "lazily", "eagerly");
    for (std::size_t i = 0; i < std::min(lazy.answers.size(), eager.answers.size()); ++i)
        std::printf("%-26s%18s%18s\n", lazy.answers[i].first.c_str(), lazy.answers[i].second.c_str(),
                    eager.answers[i].second.c_str());
    std::printf("%-26s%15.0f ms%15.0f ms\n", "wall time", lazy.milliseconds, eager.milliseconds);
    std::printf("%-26s%14.1f MiB%14.1f MiB\n", "allocated in all", lazy.allocated_mib, eager.allocated_mib);
    std::printf("%-26s%14.1f MiB%14.1f MiB\n", "peak memory (RSS)", lazy.peak_mib, eager.peak_mib);
    std::printf("%-26s%14.1f MiB%14.1f MiB\n", "above an empty program", lazy.peak_mib - empty.peak_mib,
                eager.peak_mib - empty.peak_mib);

    bool const same = lazy.answers == eager.answers;
    std::printf("%s\n", same ? "The answers are the same." : "THE ANSWERS DIFFER.");
    return same ? 0 : 1;
}

int times_of(std::string const& text) {
    char* end = nullptr;
    long const times = std::strtol(text.c_str(), &end, 10);
    if (*end != '\0' || times < 1 || times > 1'000'000)
        throw std::invalid_argument("--times needs a number from 1, not '" + text + "'");
    return static_cast<int>(times);
}

} // namespace

int main(int argc, char** argv) try {
    request wanted;
    std::string how;
    for (int i = 1; i < argc; ++i) {
        std::string const argument = argv[i];
        if (argument == "--times" && i + 1 < argc) wanted.times = times_of(argv[++i]);
        else if (argument == "--as" && i + 1 < argc) how = argv[++i];
        else wanted.names.push_back(argument);
    }
    if (wanted.names.empty()) wanted.names.push_back(RILL_REPORT_DEFAULT_DIRECTORY);
    if (how.empty()) return compare(argv[0], wanted);
    make_report(how, wanted);
    return 0;
} catch (std::exception const& error) {
    std::fprintf(stderr, "report: %s\n", error.what());
    return 1;
}
