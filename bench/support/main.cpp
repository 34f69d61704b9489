// The main of every benchmark: repetitions are interleaved at random, and what it prints are ratios of medians. On a
// shared machine absolute times say little; the contestants of one question are slowed down alike.
//
// A benchmark is named question/contestant. The first contestant of a question is what the others are compared with; a
// second one that runs the same code ("loop again") shows how much of a ratio is noise. A core may be half as fast for
// seconds: a question that was disturbed is asked again, up to three times, and its last answer counts. Whether it was is
// not told by a ratio that anybody hopes for, but by "loop again" and by how far repetitions of the same code are apart.
//
// --tsv=FILE writes the table for report.cpp.
#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

struct contestant {
    std::string family, question, name;
    std::int64_t number; // in the order of registration
    std::vector<double> times{};
    double allocations = -1, allocated = -1, peak = -1, items = -1; // below zero: not counted

    double quantile(double q) {
        auto const at = times.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(times.size() - 1) * q + 0.5);
        std::nth_element(times.begin(), at, times.end());
        return *at;
    }
    double median() { return quantile(0.5); }
};

class ratios : public benchmark::BenchmarkReporter {
    std::vector<contestant> contestants_{};
    std::FILE* tsv_;

    contestant& find(Run const& run) {
        auto const& full = run.run_name.function_name;
        auto const slash = full.find('/');
        auto const arguments = run.run_name.args.empty() ? "" : "/" + run.run_name.args;
        auto const family = full.substr(0, slash), question = family + arguments;
        auto const name = slash == std::string::npos ? full : full.substr(slash + 1);
        for (auto& c : contestants_)
            if (c.question == question && c.name == name) return c;
        return contestants_.emplace_back(
            contestant{family, question, name, run.family_index * 1000 + run.per_family_instance_index});
    }
    static double counter(Run const& run, char const* name) {
        auto const found = run.counters.find(name);
        return found == run.counters.end() ? -1 : found->second.value;
    }

public:
    explicit ratios(std::FILE* tsv) : tsv_(tsv) {}

    bool ReportContext(Context const&) override { return true; }
    void ReportRuns(std::vector<Run> const& runs) override {
        for (auto const& run : runs) {
            if (run.run_type != Run::RT_Iteration) continue;
            auto& c = find(run);
            c.times.push_back(run.GetAdjustedCPUTime()); // what others do meanwhile on the machine is not in it
            c.allocations = counter(run, "allocations");
            c.allocated = counter(run, "allocated");
            c.peak = counter(run, "peak");
            if (auto const rate = counter(run, "items_per_second"); rate > 0)
                c.items = rate * run.cpu_accumulated_time / static_cast<double>(run.iterations);
        }
    }

    // Forgets what was measured of the questions that were disturbed, and returns the filter that asks them again.
    std::string ask_again() {
        std::map<std::string, double> loops;
        for (auto& c : contestants_)
            if (c.name == "loop") loops[c.question] = c.median();
        std::set<std::string> disturbed;
        for (auto& c : contestants_) {
            auto const apart = c.name == "loop again" ? c.median() / loops[c.question] : 1;
            if (apart > 1.05 || apart < 0.95 || c.quantile(0.75) > 1.15 * c.quantile(0.25)) disturbed.insert(c.family);
        }
        for (auto& c : contestants_)
            if (disturbed.contains(c.family)) c.times.clear();
        std::string filter;
        for (auto family : disturbed) {
            for (auto& c : family)
                if (std::string_view("+*?.()[]{}|^$\\").find(c) != std::string_view::npos) c = '.';
            filter += (filter.empty() ? "^(" : "|") + family;
        }
        return filter.empty() ? filter : filter + ")(/|$)";
    }

    void print() {
        std::map<std::string, std::int64_t> begins; // questions stand in the order of their first contestants
        for (auto& c : contestants_) {
            auto const first = begins.try_emplace(c.question, c.number).first;
            first->second = std::min(first->second, c.number);
        }
        std::ranges::sort(contestants_, {}, [&](auto& c) { return std::pair(begins[c.question], c.number); });
        if (tsv_)
            std::fprintf(tsv_, "question\tcontestant\tratio\tlow\thigh\tns\tallocations\tallocated\tpeak\titems\n");
        double base = 0;
        std::string question;
        for (auto& c : contestants_) {
            if (c.question != question) {
                question = c.question;
                base = c.median();
                std::printf("\n%-28s  ratio  of the middle half        median  allocations, bytes    peak bytes\n",
                            question.c_str());
            }
            auto const ratio = c.median() / base, low = c.quantile(0.25) / base, high = c.quantile(0.75) / base;
            std::printf("    %-24s %6.2f   %5.2f to %5.2f  %11.0f ns", c.name.c_str(), ratio, low, high, c.median());
            if (c.allocations >= 0) std::printf("  %11.0f %12.0f  %12.0f", c.allocations, c.allocated, c.peak);
            std::printf("\n");
            if (tsv_)
                std::fprintf(tsv_, "%s\t%s\t%.4f\t%.4f\t%.4f\t%.1f\t%.0f\t%.0f\t%.0f\t%.0f\n", question.c_str(),
                             c.name.c_str(), ratio, low, high, c.median(), c.allocations, c.allocated, c.peak, c.items);
        }
    }
};

} // namespace

int main(int argc, char** argv) {
    std::string interleaved = "--benchmark_enable_random_interleaving=true", repeated = "--benchmark_repetitions=9";
    std::vector<char*> arguments{argv[0], interleaved.data(), repeated.data()};
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> tsv(nullptr, std::fclose);
    for (char* argument : std::vector<char*>(argv + 1, argv + argc)) {
        if (std::string_view(argument).substr(0, 6) != "--tsv=") arguments.push_back(argument); // the last of two wins
        else if (tsv.reset(std::fopen(argument + 6, "w")); !tsv) return std::perror(argument + 6), 1;
    }
    auto count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 1;
    ratios reporter(tsv.get());
    benchmark::RunSpecifiedBenchmarks(&reporter);
    for (int again = 0; again < 3; ++again) {
        auto const filter = reporter.ask_again();
        if (filter.empty()) break;
        std::fprintf(stderr, "asked again: %s\n", filter.c_str());
        benchmark::SetBenchmarkFilter(filter);
        benchmark::RunSpecifiedBenchmarks(&reporter);
    }
    reporter.print();
}
