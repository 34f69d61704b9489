// The main of every benchmark: repetitions are interleaved at random, and what it prints are ratios of medians. On a
// shared machine absolute times say little; the contestants of one question are slowed down alike.
//
// A benchmark is named question/contestant. The first contestant of a question is what the others are compared with; a
// second one that runs the same code ("loop again") shows how much of a ratio is noise.
#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

namespace {

struct contestant {
    std::string question, name;
    std::int64_t number;  // in the order of registration
    std::vector<double> times{};

    double median() {
        auto const middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
        std::nth_element(times.begin(), middle, times.end());
        return *middle;
    }
};

class ratios : public benchmark::BenchmarkReporter {
    std::vector<contestant> contestants_;

    contestant& find(Run const& run) {
        auto const number = run.family_index * 1000 + run.per_family_instance_index;
        for (auto& c : contestants_)
            if (c.number == number) return c;
        auto const& name = run.run_name.function_name;
        auto const slash = name.find('/');
        auto const arguments = run.run_name.args.empty() ? "" : "/" + run.run_name.args;
        return contestants_.emplace_back(
            contestant{name.substr(0, slash) + arguments, slash == std::string::npos ? name : name.substr(slash + 1), number});
    }

public:
    bool ReportContext(Context const&) override { return true; }
    void ReportRuns(std::vector<Run> const& runs) override {
        for (auto const& run : runs)
            if (run.run_type == Run::RT_Iteration) find(run).times.push_back(run.GetAdjustedRealTime());
    }
    void Finalize() override {
        std::stable_sort(contestants_.begin(), contestants_.end(), [](auto& a, auto& b) { return a.number < b.number; });
        std::stable_sort(contestants_.begin(), contestants_.end(), [](auto& a, auto& b) { return a.question < b.question; });
        double base = 0;
        std::string question;
        for (auto& c : contestants_) {
            if (c.question != question) {
                question = c.question;
                base = c.median();
                std::printf("\n%s\n", question.c_str());
            }
            std::printf("    %-28s %6.2f   %12.0f ns\n", c.name.c_str(), c.median() / base, c.median());
        }
    }
};

} // namespace

int main(int argc, char** argv) {
    std::string interleaved = "--benchmark_enable_random_interleaving=true", repeated = "--benchmark_repetitions=9";
    std::vector<char*> arguments{argv[0], interleaved.data(), repeated.data()};
    arguments.insert(arguments.end(), argv + 1, argv + argc);  // the last of two wins
    auto count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 1;
    ratios reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
}
