// Makes of the tables that the benchmarks wrote: benchmarks.md with every number, two tables for the plots, and the
// section of bench/README.md between its markers. No number there is typed by hand.
//
//     report DIRECTORY README "COMPILER AND FLAGS"
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/split.hpp>
#include <rill/terminals/to.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using row = std::vector<std::string>;

auto table(fs::path const& file) { // without its first line
    return rill::lines(file) | rill::drop(1) | rill::map([](std::string_view line) {
               return rill::split(line, '\t') | rill::map([](std::string_view cell) { return std::string(cell); }) |
                      rill::to<std::vector>();
           });
}

std::string format(char const* how, double x) {
    char text[64];
    std::snprintf(text, sizeof text, how, x);
    return text;
}
std::string bytes(double n) {
    if (n < 1024) return format("%.0f B", n);
    if (n < 1024 * 1024) return format("%.0f KiB", n / 1024);
    if (n < 1024 * 1024 * 1024) return format("%.0f MiB", n / 1024 / 1024);
    return format("%.1f GiB", n / 1024 / 1024 / 1024);
}

struct result {
    std::string contestant{};
    double ratio = 0, low = 0, high = 0, ns = 0, allocations = 0, allocated = 0, peak = 0, items = 0;
};
struct question {
    std::string name{};
    std::vector<result> results{};

    result const* find(std::string_view contestant) const {
        for (auto& r : results)
            if (r.contestant == contestant) return &r;
        return nullptr;
    }
};

std::vector<question> questions(fs::path const& file) {
    std::vector<question> all;
    for (auto const& r : table(file)) {
        if (all.empty() || all.back().name != r.at(0)) all.push_back({r.at(0)});
        auto const number = [&](std::size_t column) { return std::stod(r.at(column)); };
        all.back().results.push_back(
            {r.at(1), number(2), number(3), number(4), number(5), number(6), number(7), number(8), number(9)});
    }
    return all;
}

struct comparison {
    double mean = 1, worst = 0;
    std::string where{};
    int count = 0;
};
comparison compare(std::vector<question> const& all, std::string_view contestant, std::string_view with) {
    comparison out;
    double logarithms = 0;
    for (auto& q : all) {
        auto const *ours = q.find(contestant), *theirs = q.find(with);
        if (!ours || !theirs) continue;
        auto const ratio = ours->ns / theirs->ns;
        logarithms += std::log(ratio);
        ++out.count;
        if (ratio > out.worst) out.worst = ratio, out.where = q.name;
    }
    if (out.count > 0) out.mean = std::exp(logarithms / out.count);
    return out;
}

constexpr char const* usual[] = {"eager vectors", "one vector", "std::views", "range-v3", "rill, pull", "rill, push"};

/// The bars that the project sets itself, beside what was measured.
std::string bars(std::vector<question> const& pipelines, std::vector<question> const& verbs, bool clang) {
    std::ostringstream out;
    out << "| geometric mean of times | measured | bar | worst | bar | where the worst is "
           "|\n|---|---|---|---|---|---|\n";
    auto* all = &pipelines;
    auto const* what = " pipelines";
    auto const line = [&](char const* a, char const* b, double mean_bar, double worst_bar) {
        auto const c = compare(*all, a, b);
        if (c.count == 0) return;
        auto const bar = [](double x) { return x > 0 ? format("%.2f", x) : std::string(); };
        out << "| " << a << " / " << b << ", " << c.count << what << " | " << format("%.2f", c.mean) << " | "
            << bar(mean_bar) << " | " << format("%.2f", c.worst) << " | " << bar(worst_bar) << " | " << c.where
            << " |\n";
    };
    line("loop again", "loop", 0, 0); // the noise
    line("rill, push", "loop", 1.05, 1.25);
    line("rill, push", "std::views", clang ? 0.8 : 0.95, 1.05);
    line("rill, pull", "std::views", 1, 1.15);
    line("rill, push", "range-v3", 0, 0);
    line("rill, push", "eager vectors", 0, 1);
    line("rill, pull", "eager vectors", 0, 1);
    all = &verbs;
    what = " more verbs";
    line("rill, push", "loop", 1.1, 1.3);
    line("rill, pull", "std::views", 1.05, 0);
    return out.str();
}

/// One row for each pipeline, one column for each contestant.
std::string ratios(std::vector<question> const& all) {
    std::ostringstream out;
    out << "| time / loop |";
    for (auto* name : usual) out << ' ' << name << " |";
    out << " eager peak | rill peak |\n|---|---|---|---|---|---|---|---|---|\n";
    for (auto& q : all) {
        out << "| " << q.name << " |";
        for (auto* name : usual) {
            auto* const r = q.find(name);
            out << ' ' << (r ? format("%.2f", r->ratio) : "") << " |";
        }
        for (auto* name : {"eager vectors", "rill, push"}) {
            auto* const r = q.find(name);
            out << ' ' << (r && r->peak >= 0 ? bytes(r->peak) : "") << " |";
        }
        out << '\n';
    }
    return out.str();
}

/// One row for each contestant, whoever they are.
std::string contestants(std::vector<question> const& all) {
    bool const elements = std::ranges::any_of(all, [](auto& q) { return q.results[0].items > 0; });
    bool const heap = std::ranges::any_of(all, [](auto& q) { return q.results[0].allocations >= 0; });
    std::ostringstream out;
    out << "| question | contestant | time / first | middle half | median |" << (elements ? " an element |" : "")
        << (heap ? " allocations | bytes | most at a time |" : "") << "\n|---|---|---|---|---|"
        << (elements ? "---|" : "") << (heap ? "---|---|---|" : "") << '\n';
    for (auto& q : all)
        for (auto& r : q.results) {
            out << "| " << q.name << " | " << r.contestant << " | " << format("%.2f", r.ratio) << " | "
                << format("%.2f", r.low) << " to " << format("%.2f", r.high) << " | " << format("%.0f ns |", r.ns);
            if (elements) out << (r.items > 0 ? format(" %.2f ns |", r.ns / r.items) : " |");
            if (heap) out << format(" %.0f | ", r.allocations) << bytes(r.allocated) << " | " << bytes(r.peak) << " |";
            out << '\n';
        }
    return out.str();
}

struct process {
    std::string contestant;
    double numbers, peak, seconds; // the peak in bytes
};
std::vector<process> processes(fs::path const& file) {
    std::vector<process> all;
    for (auto const& r : table(file))
        all.push_back({r.at(0), std::stod(r.at(1)), std::stod(r.at(2)) * 1024, std::stod(r.at(3))});
    return all;
}

/// How far the peaks of rill's processes lie apart, however many numbers went through.
std::string flatness(std::vector<process> const& all) {
    double least = HUGE_VAL, most = 0;
    for (auto& p : all)
        if (p.contestant.starts_with("rill")) {
            least = std::min(least, p.peak);
            most = std::max(most, p.peak);
        }
    return "Peak memory of rill's processes, from 10^3 to 10^9 numbers: " + format("%.0f KiB to ", least / 1024) +
           format("%.0f KiB; the bar is a difference of 1024 KiB.\n", most / 1024);
}

/// One row for each N, one column for each contestant.
std::string memory(std::vector<process> const& all) {
    std::map<double, std::map<std::string, std::string>> cells;
    std::vector<std::string> names;
    for (auto& p : all) {
        if (std::ranges::find(names, p.contestant) == names.end()) names.push_back(p.contestant);
        cells[p.numbers][p.contestant] = bytes(p.peak) + format(", %.1f ms", p.seconds * 1000);
    }
    std::ostringstream out;
    out << "| numbers |";
    for (auto& name : names) out << ' ' << name << " |";
    out << "\n|---|";
    for (std::size_t i = 0; i < names.size(); ++i) out << "---|";
    for (auto& [n, cell] : cells) {
        out << "\n| " << format("%.0e", n) << " |";
        for (auto& name : names) out << ' ' << cell[name] << " |";
    }
    out << '\n';
    return out.str();
}

/// A file that was compiled.
struct unit {
    std::string name, level;
    double seconds, low, high, peak, lines, object, run; // bytes; what its program takes for a number, in nanoseconds
};
std::vector<unit> units(fs::path const& file) {
    std::vector<unit> all;
    if (!fs::exists(file)) return all; // only where a compiler was at hand
    for (auto const& r : table(file)) {
        auto const number = [&](std::size_t column) { return std::stod(r.at(column)); };
        all.push_back(
            {r.at(0), r.at(1), number(2), number(3), number(4), number(5) * 1024, number(6), number(7), number(8)});
    }
    return all;
}

/// The bars for what the compiler takes.
std::string compile_bars(std::vector<unit> const& all) {
    std::ostringstream out;
    out << "| time to compile, or to run without optimisation | measured | bar |\n|---|---|---|\n";
    auto const find = [&](std::string_view name, std::string_view level) {
        return std::ranges::find_if(all, [&](unit const& u) { return u.name == name && u.level == level; });
    };
    auto const line = [&](std::string_view what, std::string_view with, std::string_view level, double unit::* of,
                          double bar) {
        auto const a = find(what, level), b = find(with, with.starts_with("five") ? level : "-O0");
        if (a == all.end() || b == all.end()) return;
        out << "| `" << what << "` / `" << with << "`, " << level << (of == &unit::run ? ", run" : "") << " | "
            << format("%.2f", *a.*of / *b.*of) << " | " << format("%.2f", bar) << " |\n";
    };
    line("<rill/rill.hpp>", "the standard headers of rill.hpp", "-O0", &unit::seconds, 1.35);
    line("the headers of rill, push", "<ranges>", "-O0", &unit::seconds, 1.25);
    for (auto* level : {"-O0", "-O2"})
        line("five stages, rill, push", "five stages, std::views", level, &unit::seconds, 1);
    line("five stages, rill, push", "five stages, std::views", "-O0", &unit::run, 0.5);
    return out.str();
}

/// One row for each file that was compiled.
std::string compile_time(std::vector<unit> const& all) {
    double ranges = 0;
    for (auto& u : all)
        if (u.name == "<ranges>") ranges = u.seconds;
    std::ostringstream out;
    out << "| file | level | seconds | middle half | / `<ranges>` | compiler's peak | lines | object | run, a number "
           "|\n|---|---|---|---|---|---|---|---|---|\n";
    for (auto& u : all)
        out << "| `" << u.name << "` | " << u.level << " | " << format("%.2f", u.seconds) << " | "
            << format("%.2f", u.low) << " to " << format("%.2f", u.high) << " | " << format("%.2f", u.seconds / ranges)
            << " | " << bytes(u.peak) << " | " << format("%.0f", u.lines) << " | " << bytes(u.object) << " | "
            << (u.run >= 0 ? format("%.2f ns", u.run) : "") << " |\n";
    return out.str();
}
constexpr char const* about_compile_time =
    "Headers alone and a pipeline of five stages, by the processor time of the compiler; `lines` are those after the "
    "preprocessor, without empty ones. The standard headers of rill.hpp are all that it includes but the operating "
    "system's.\n\n";

void replace_section(fs::path const& readme, std::string const& section) {
    std::ostringstream text;
    text << std::ifstream(readme, std::ios::binary).rdbuf();
    auto all = text.str();
    std::string const from = "<!-- made by cmake --workflow --preset bench -->\n", to = "<!-- end of benchmarks -->\n";
    auto const begin = all.find(from), end = all.find(to);
    if (begin == all.npos || end == all.npos || end < begin)
        throw std::runtime_error("README without its markers: " + readme.string());
    all.replace(begin + from.size(), end - begin - from.size(), "\n" + section + "\n");
    std::ofstream(readme, std::ios::binary) << all;
}

void write(fs::path const& directory, fs::path const& readme, std::string const& compiler) {
    std::vector<question> pipelines, verbs, coroutines;
    std::ostringstream others;
    std::ofstream elements(directory / "generator_elements.dat");
    for (auto name : {"elementwise", "slicing", "joining"})
        for (auto& q : questions(directory / (std::string("pipelines_") + name + ".tsv"))) pipelines.push_back(q);
    for (auto name : {"elementwise", "slicing", "joining", "sources"})
        for (auto& q : questions(directory / (std::string("verbs_") + name + ".tsv"))) verbs.push_back(q);
    std::vector<fs::path> files;
    for (auto& entry : fs::directory_iterator(directory)) files.push_back(entry.path());
    std::ranges::sort(files);
    for (auto& file : files) {
        auto const name = file.stem().string();
        if (file.extension() != ".tsv" || name == "peak_memory" || name == "compile_time") continue;
        auto const all = questions(file);
        others << "\n## " << name << "\n\n" << contestants(all);
        if (name == "pipelines_coroutine") coroutines = all;
        if (name.starts_with("generator"))
            for (auto& q : all)
                for (auto& r : q.results)
                    if (r.items >= 1000) // below, it is the coroutine's birth and death that are timed
                        elements << '"' << q.name.substr(0, q.name.find('/')) << ": " << r.contestant << "\"\t"
                                 << r.ns / r.items << '\n';
    }

    std::ofstream dots(directory / "ratios.dat");
    for (auto& q : pipelines) {
        dots << '"' << q.name << '"';
        for (auto* name : usual) {
            auto* const r = q.find(name);
            dots << '\t' << (r ? format("%.4f", r->ratio) : "NaN");
        }
        dots << '\n';
    }

    auto const made =
        "Made with " + compiler +
        ". Times are ratios of medians of interleaved repetitions, in processor time; `loop again` is the "
        "loop a second time, so that its distance from 1 is the noise.\n\n";
    auto const bar_table = bars(pipelines, verbs, compiler.find("Clang") != compiler.npos);
    auto const peaks = processes(directory / "peak_memory.tsv");
    auto const peak_table = memory(peaks);
    auto const compiled = units(directory / "compile_time.tsv");
    auto const compile_section =
        compiled.empty() ? std::string() : about_compile_time + compile_bars(compiled) + '\n' + compile_time(compiled);

    std::ofstream(directory / "benchmarks.md")
        << "# Benchmarks\n\n"
        << made << bar_table << '\n'
        << ratios(pipelines) << "\n## Peak memory of a process, and time\n\n"
        << flatness(peaks) << '\n'
        << peak_table << (compiled.empty() ? "" : "\n## compile_time\n\n") << compile_section << others.str();
    replace_section(
        readme, made + "![peak memory](plots/memory.svg)\n![time of pipelines](plots/ratios.svg)\n\n" +
                    flatness(peaks) + '\n' + bar_table +
                    "\nEach pipeline over vectors, and the most that was allocated at a time:\n\n" + ratios(pipelines) +
                    "\nA source that is a coroutine:\n\n" + contestants(coroutines) +
                    "\nNumbers from a function, every third of their squares added up: peak resident memory of a fresh "
                    "process, and processor time:\n\n" +
                    peak_table + (compiled.empty() ? "" : "\nWhat the compiler takes:\n\n") + compile_section);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) return std::fprintf(stderr, "usage: report DIRECTORY README COMPILER\n"), 2;
    try {
        write(argv[1], argv[2], argv[3]);
    } catch (std::exception const& e) {
        return std::fprintf(stderr, "report: %s\n", e.what()), 1;
    }
}
