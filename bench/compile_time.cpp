// What does rill cost at compile time? The compiler is run on files that only include a header, and on one pipeline of
// five stages written in several ways (compile_time/*.cpp), whose programs are then run as well. Rounds are interleaved
// and go on for less than a minute; times are the processor's, in medians.
//
//     compile_time INCLUDE SOURCES DIRECTORY FILE COMPILER FLAG...
//
// INCLUDE is where rill lies; what is made goes to DIRECTORY, the table, for report.cpp, to FILE.
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/io/lines.hpp>
#include <rill/io/write_lines.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/for_each.hpp>
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;
using words = std::vector<std::string>;

constexpr std::chrono::seconds enough(50);
constexpr std::size_t fewest_rounds = 3;

struct usage {
    double seconds = 0;
    long peak = 0; // KiB
};

/// Runs a command and waits for it. What the compiler's driver starts itself is counted as well.
usage spend(words command, fs::path const& output) {
    std::vector<char*> arguments;
    for (auto& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    auto const child = ::fork();
    if (child == 0) {
        auto const file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        if (file >= 0 && ::dup2(file, STDOUT_FILENO) >= 0) ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }
    rusage used{};
    int status = 0;
    while (child > 0 && ::wait4(child, &status, 0, &used) < 0 && errno == EINTR) {
    }
    if (child < 0 || status != 0) {
        std::string line;
        for (auto& word : command) line += word + ' ';
        throw std::runtime_error("did not end well: " + line);
    }
    auto const seconds = [](timeval t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
#ifdef __APPLE__
    used.ru_maxrss /= 1024; // bytes there
#endif
    return {seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss};
}

/// A file that is compiled at one level of optimisation.
struct unit {
    std::string name;
    fs::path source;
    std::string level;
    bool runs = false; // linked to compile_time/main.cpp, it is a program
    std::string result{};
    std::vector<double> seconds{}, ns{}; // of the compiler; of the program, for each number
    long peak = 0;
    std::ptrdiff_t lines = 0;
    std::uintmax_t object = 0;
};

double quantile(std::vector<double> v, double q) {
    if (v.empty()) return -1;
    auto const at = v.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(v.size() - 1) * q + 0.5);
    std::ranges::nth_element(v, at);
    return *at;
}

/// The lines of a file that include a header: a standard one, which has no directory and no suffix as the operating
/// system's have, or one of rill.
template <class Insert> void find_includes(fs::path const& file, bool standard, Insert insert) {
    auto const wanted = [=](std::string_view line) {
        auto const name = line.substr(0, line.find('>'));
        return name.starts_with("#include <") &&
               (standard ? name.find_first_of("/.") == name.npos : name.starts_with("#include <rill/"));
    };
    rill::lines(file) | rill::filter(wanted) |
        rill::for_each([&](std::string_view line) { insert(line.substr(0, line.find('>') + 1)); });
}
words standard_headers_in(fs::path const& directory) {
    std::set<std::string> all;
    for (auto& entry : fs::recursive_directory_iterator(directory))
        if (entry.is_regular_file())
            find_includes(entry.path(), true, [&](std::string_view line) { all.emplace(line); });
    return {all.begin(), all.end()};
}
words rill_headers_in(fs::path const& file) {
    words all;
    find_includes(file, false, [&](std::string_view line) { all.emplace_back(line); });
    return all;
}

class contest {
    fs::path sources_, directory_;
    words compiler_;
    std::vector<unit> units_{};

    words command(std::string const& level, words const& rest) const {
        auto all = compiler_;
        all.push_back(level);
        all.insert(all.end(), rest.begin(), rest.end());
        return all;
    }
    fs::path object() const { return directory_ / "unit.o"; }
    fs::path output() const { return directory_ / "output"; }
    fs::path main_object() const { return directory_ / "main.o"; }

    usage compile(unit const& u) const {
        return spend(command(u.level, {"-c", u.source.string(), "-o", object().string()}), output());
    }

    /// What is the same each time; and the headers are in the system's cache afterwards.
    void look_at(unit& u) const {
        spend(command(u.level, {"-E", u.source.string()}), output());
        u.lines =
            static_cast<std::ptrdiff_t>(rill::lines(output()) | rill::filter([](std::string_view line) {
                                            return !line.starts_with('#') && line.find_first_not_of(" \t") != line.npos;
                                        }) |
                                        rill::count());
        compile(u);
        u.object = fs::file_size(object());
    }
    void time(unit& u) const {
        auto const used = compile(u);
        u.seconds.push_back(used.seconds);
        u.peak = std::max(u.peak, used.peak);
        if (!u.runs) return;
        auto const program = (directory_ / "program").string();
        spend(command(u.level, {object().string(), main_object().string(), "-o", program}), output());
        spend({program}, output());
        double ns = 0;
        if (std::ifstream told(output()); !(told >> u.result >> ns))
            throw std::runtime_error(u.name + " tells no result");
        u.ns.push_back(ns);
        if (auto const& first = *std::ranges::find_if(units_, &unit::runs); u.result != first.result)
            throw std::runtime_error(u.name + " gives another result than " + first.name);
    }

public:
    contest(fs::path const& sources, fs::path directory, words compiler)
        : sources_(fs::absolute(sources)), directory_(std::move(directory)), compiler_(std::move(compiler)) {
        fs::create_directories(directory_);
    }

    void includes(std::string const& name, words const& lines) {
        auto const file = directory_ / ("include_" + std::to_string(units_.size()) + ".cpp");
        lines | rill::write_lines(file);
        units_.push_back({name, file, "-O0"});
    }
    void compiles(std::string const& name, fs::path const& source) {
        for (auto* level : {"-O0", "-O2"}) units_.push_back({name, source, level, true});
    }
    void compiles(std::string const& name, char const* source) { compiles(name, sources_ / source); }
    /// The same source behind a header that has everything it includes.
    void compiles_after(std::string const& name, std::string const& header, char const* source) {
        auto const file = directory_ / ("after_" + std::to_string(units_.size()) + ".cpp");
        words{"#include " + header, "#include \"" + (sources_ / source).string() + '"'} | rill::write_lines(file);
        compiles(name, file);
    }

    std::size_t run() {
        spend(command("-O2", {"-c", (sources_ / "main.cpp").string(), "-o", main_object().string()}), output());
        for (auto& u : units_) look_at(u);
        auto const start = std::chrono::steady_clock::now();
        std::size_t rounds = 0;
        do
            for (auto& u : units_) time(u);
        while (++rounds < fewest_rounds || std::chrono::steady_clock::now() - start < enough);
        return rounds;
    }
    void print(std::FILE* tsv) const {
        std::printf("%-38s %8s %8s %10s %8s %9s %8s\n", "", "seconds", "/ ranges", "peak, KiB", "lines", "object, B",
                    "run, ns");
        std::fprintf(tsv, "unit\tlevel\tseconds\tlow\thigh\tpeak_kib\tlines\tobject\trun_ns\n");
        for (auto& u : units_) {
            auto const median = quantile(u.seconds, 0.5), ns = quantile(u.ns, 0.5);
            std::printf("%-34s %s %8.3f %8.2f %10ld %8td %9ju", u.name.c_str(), u.level.c_str(), median,
                        median / quantile(units_[1].seconds, 0.5), u.peak, u.lines, u.object);
            if (u.runs) std::printf(" %8.2f", ns);
            std::printf("\n");
            std::fprintf(tsv, "%s\t%s\t%.4f\t%.4f\t%.4f\t%ld\t%td\t%ju\t%.3f\n", u.name.c_str(), u.level.c_str(),
                         median, quantile(u.seconds, 0.25), quantile(u.seconds, 0.75), u.peak, u.lines, u.object, ns);
        }
    }
};

int run(char** argv, words compiler) {
    fs::path const include = argv[1], sources = argv[2], file = argv[4];
    ::setenv("CCACHE_DISABLE", "1", 1); // a compiler that answers from a cache is no measure
    contest c(sources, argv[3], std::move(compiler));
    c.includes("nothing", {});
    c.includes("<ranges>", {"#include <ranges>"});
    c.includes("the standard headers of rill.hpp", standard_headers_in(include / "rill"));
    c.includes("<rill/rill.hpp>", {"#include <rill/rill.hpp>"});
    c.includes("<rill/adaptors/filter.hpp>", {"#include <rill/adaptors/filter.hpp>"});
    c.includes("the headers of rill, push", rill_headers_in(sources / "rill_push.cpp"));
    c.includes("<rill/sources/generator.hpp>", {"#include <rill/sources/generator.hpp>"});
#if __has_include(<range/v3/all.hpp>)
    c.includes("<range/v3/all.hpp>", {"#include <range/v3/all.hpp>"});
#endif
    c.compiles("five stages, loop", "loop.cpp");
    c.compiles("five stages, std::views", "std_views.cpp");
#if __has_include(<range/v3/all.hpp>)
    c.compiles("five stages, range-v3", "range_v3.cpp");
#endif
    c.compiles("five stages, rill, pull", "rill_pull.cpp");
    c.compiles("five stages, rill, push", "rill_push.cpp");
    c.compiles_after("five stages, <rill/rill.hpp>, push", "<rill/rill.hpp>", "rill_push.cpp");
    auto const rounds = c.run();
    auto* const tsv = std::fopen(file.c_str(), "w");
    if (!tsv) throw std::runtime_error("cannot write " + file.string());
    c.print(tsv);
    std::fclose(tsv);
    std::printf("medians of %zu rounds\n", rounds);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 6)
        return std::fprintf(stderr, "usage: compile_time INCLUDE SOURCES DIRECTORY FILE COMPILER FLAG...\n"), 2;
    try {
        return run(argv, words(argv + 5, argv + argc));
    } catch (std::exception const& e) {
        return std::fprintf(stderr, "compile_time: %s\n", e.what()), 1;
    }
}
