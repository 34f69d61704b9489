// What does an element of a pipeline cost in instructions? Unlike times, their number is the same in every run, so that
// a stored budget finds out what a change made slower. callgrind counts them in this program, run without arguments;
// the difference between n and 2n elements leaves out what a pipeline costs however short it is.
//
//     instructions                                     runs every pipeline over n and over 2n elements
//     instructions VALGRIND DIRECTORY BUDGETS COMPILER [record]
//                                                      has that counted (its files go to DIRECTORY) and compares with
//                                                      the compiler's rows of BUDGETS, or writes them
#include "pipelines.hpp"
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/io/lines.hpp>
#include <rill/io/write_lines.hpp>
#include <rill/sources/split.hpp>
#include <rill/terminals/to.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using namespace instructions;

constexpr std::size_t few = 10'000;
constexpr double tolerance = 0.02; // another patch of the same compiler
constexpr double step = 0.01;      // budgets have two decimals

/// Where callgrind starts from zero, and what it writes its counts after.
extern "C" [[gnu::noinline]] number measured(number (*run)(input const&), input const& in) { return run(in); }

int run_all() {
    unsigned state = 1;
    auto const random = [&] { return number{(state = state * 1664525 + 1013904223) >> 8}; };
    std::vector<number> a(8 * few), b(2 * few);
    for (auto& x : a) x = random();
    for (auto& x : b) x = random();
    std::string text;
    std::size_t half = 0;
    for (std::size_t i = 0; i < 2 * few; ++i) {
        if (i == few) half = text.size();
        text.append(random() % 80, 'x').push_back('\n');
    }
    input const once{a, std::span(a).first(few), std::span(b).first(few), std::string_view(text).substr(0, half), few};
    input const twice{a, std::span(a).first(2 * few), b, text, 2 * few};
    std::map<std::string_view, number> expected;
    for (auto& c : contestants()) {
        measured(c.run, once);
        auto const result = measured(c.run, twice);
        if (expected.try_emplace(c.pipeline, result).first->second == result) continue;
        std::fprintf(stderr, "%s, %s: another result than the loop's\n", c.pipeline, c.name);
        return 1;
    }
    return 0;
}

/// The instructions of the n-th run, which callgrind wrote to a file of its own.
double count(fs::path const& directory, std::size_t n) {
    constexpr std::string_view title = "totals: ";
    for (std::string_view line : rill::lines(directory / ("counts." + std::to_string(n))))
        if (line.starts_with(title)) return std::stod(std::string(line.substr(title.size())));
    throw std::runtime_error("callgrind counted nothing");
}

/// One number for each contestant.
std::vector<double> count_all(char const* program, char const* valgrind, fs::path const& directory) {
    fs::remove_all(directory);
    fs::create_directories(directory);
    auto const to = "--callgrind-out-file=" + (directory / "counts").string();
    auto const child = ::fork();
    if (child == 0) {
        // The C library has a memchr for each kind of processor: the count must not depend on the machine.
        ::setenv("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-AVX2,-AVX2_Usable", 1);
        ::execl(valgrind, valgrind, "--quiet", "--tool=callgrind", "--zero-before=measured", "--dump-after=measured",
                to.c_str(), program, static_cast<char*>(nullptr));
        ::_exit(127);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || status != 0)
        throw std::runtime_error("the pipelines did not end well in " + std::string(valgrind));
    std::vector<double> counts;
    for (std::size_t i = 0; i < contestants().size(); ++i)
        counts.push_back((count(directory, 2 * i + 2) - count(directory, 2 * i + 1)) / double{few});
    return counts;
}

struct budget {
    std::string compiler, pipeline, gear;
    double instructions;
};
constexpr char const* columns = "compiler\tpipeline\tgear\tinstructions an element";

std::vector<budget> read_budgets(fs::path const& file) {
    return rill::lines(file) | rill::drop(1) | rill::map([](std::string_view line) {
               auto const cells = rill::split(line, '\t') | rill::to<std::vector<std::string>>();
               return budget{cells.at(0), cells.at(1), cells.at(2), std::stod(cells.at(3))};
           }) |
           rill::to<std::vector>();
}
void write_budgets(fs::path const& file, std::vector<budget> const& budgets) {
    std::vector<std::string> lines{columns};
    for (auto& b : budgets) {
        char number[32];
        std::snprintf(number, sizeof number, "%.2f", b.instructions);
        lines.push_back(b.compiler + '\t' + b.pipeline + '\t' + b.gear + '\t' + number);
    }
    lines | rill::write_lines(file);
}

int check(std::vector<double> const& counts, std::vector<budget> const& budgets, std::string const& compiler) {
    bool const any = std::ranges::count(budgets, compiler, &budget::compiler) > 0;
    int above = 0;
    double loop = 0;
    std::printf("%-26s %-5s %8s %8s %6s\n", compiler.c_str(), "gear", "measured", "budget", "/ loop");
    for (std::size_t i = 0; i < counts.size(); ++i) {
        auto& c = contestants()[i];
        std::string const gear = c.name;
        if (gear == "loop") loop = counts[i];
        std::printf("%-26s %-5s %8.2f", c.pipeline, c.name, counts[i]);
        auto const found = std::ranges::find_if(budgets, [&](budget const& b) {
            return b.compiler == compiler && b.pipeline == c.pipeline && b.gear == gear;
        });
        if (found != budgets.end()) std::printf(" %8.2f", found->instructions);
        else std::printf(" %8s", "");
        if (gear != "loop") std::printf(" %6.2f", counts[i] / loop);
        if (found != budgets.end()) {
            if (counts[i] > found->instructions * (1 + tolerance) + step) std::printf("  ABOVE THE BUDGET"), ++above;
            else if (counts[i] < found->instructions * (1 - tolerance) - step)
                std::printf("  the budget can be lowered");
        } else if (any && gear != "loop") std::printf("  HAS NO BUDGET"), ++above;
        std::printf("\n");
    }
    if (!any) std::printf("%s has no budgets: nothing was compared.\n", compiler.c_str());
    if (above > 0)
        std::printf("%d pipelines need more instructions than before. Is it worth it? Then record them anew: "
                    "build the target instructions_record.\n",
                    above);
    return above > 0;
}

int run(char const* program, char const* valgrind, fs::path const& directory, fs::path const& file,
        std::string const& compiler, bool record) {
    auto budgets = read_budgets(file);
    auto const counts = count_all(program, valgrind, directory);
    if (!record) return check(counts, budgets, compiler);
    std::erase_if(budgets, [&](budget const& b) { return b.compiler == compiler; });
    auto at = std::ranges::lower_bound(budgets, compiler, {}, &budget::compiler);
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (auto& c = contestants()[i]; c.name != std::string_view("loop"))
            at = std::next(budgets.insert(at, {compiler, c.pipeline, c.name, counts[i]}));
    write_budgets(file, budgets);
    return check(counts, budgets, compiler);
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 1) return run_all();
    if (argc < 5) return std::fprintf(stderr, "usage: instructions VALGRIND DIRECTORY BUDGETS COMPILER [record]\n"), 2;
    try {
        return run(argv[0], argv[1], argv[2], argv[3], argv[4], argc > 5);
    } catch (std::exception const& e) {
        return std::fprintf(stderr, "instructions: %s\n", e.what()), 1;
    }
}
