// How much memory does a pipeline take, and how does that grow? The numbers 0 ... N-1 come from a function; every third
// of their squares is added up. Each contestant runs in a fresh process, this program with two more arguments, whose
// peak resident memory the system tells. Eager vectors stop at 10^8 numbers, which take gigabytes.
//
//     peak_memory [FILE]                 writes the table to FILE, too, for report.cpp
//     peak_memory CONTESTANT N           what the fresh process runs
#include "support/eager.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/sum.hpp>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <ranges>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using number = std::uint64_t;
namespace eager = bench::eager;

constexpr auto square = [](number x) { return x * x; };
constexpr auto every_third = [](number x) { return x % 3 == 1; };
constexpr auto add_up = [](auto&& range) {
    number total = 0;
    for (auto x : range) total += x;
    return total;
};

rill::generator<number> up_to(number n) {
    for (number i = 0; i < n; ++i) co_yield i;
}

struct contestant {
    char const* name;
    number (*run)(number n);
    number most = 1'000'000'000;
};
contestant const contestants[] = {
    {"loop",
     [](number n) {
         number total = 0;
         for (number i = 0; i < n; ++i)
             if (auto const y = square(i); every_third(y)) total += y;
         return total;
     }},
    {"eager vectors",
     [](number n) { return add_up(eager::filter(eager::map(eager::count_up(number{0}, n), square), every_third)); },
     100'000'000},
    {"one vector",
     [](number n) {
         std::vector<number> kept;
         kept.reserve(n);
         for (number i = 0; i < n; ++i)
             if (auto const y = square(i); every_third(y)) kept.push_back(y);
         return add_up(kept);
     },
     100'000'000},
    {"std::views",
     [](number n) {
         return add_up(std::views::iota(number{0}, n) | std::views::transform(square) |
                       std::views::filter(every_third));
     }},
    {"rill, pull", [](number n) { return add_up(rill::range(n) | rill::map(square) | rill::filter(every_third)); }},
    {"rill, push",
     [](number n) { return rill::range(n) | rill::map(square) | rill::filter(every_third) | rill::sum(); }},
    {"rill generator, push",
     [](number n) { return up_to(n) | rill::map(square) | rill::filter(every_third) | rill::sum(); }},
};

[[noreturn]] void fail(char const* what) {
    std::perror(what);
    std::exit(1);
}

struct outcome {
    number result = 0;
    long peak = 0; // KiB
    double seconds = 0;
};

/// The fresh process: tells its result and the processor time that took, through its standard output.
int run(std::string const& name, number n) {
    for (auto& c : contestants) {
        if (c.name != name) continue;
        auto const start = std::clock();
        auto const result = c.run(n);
        auto const seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        std::printf("%llu %.6f\n", static_cast<unsigned long long>(result), seconds);
        return 0;
    }
    return 1;
}

outcome in_a_fresh_process(char const* program, contestant const& c, number n) {
    int ends[2];
    if (::pipe(ends) != 0) fail("pipe");
    auto const count = std::to_string(n);
    auto const child = ::fork();
    if (child < 0) fail("fork");
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        ::execl(program, program, c.name, count.c_str(), static_cast<char*>(nullptr));
        ::_exit(127);
    }
    ::close(ends[1]);
    outcome out;
    unsigned long long result = 0;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> told(::fdopen(ends[0], "r"), std::fclose);
    bool const answered = told && std::fscanf(told.get(), "%llu %lf", &result, &out.seconds) == 2;
    rusage usage{};
    int status = 0;
    while (::wait4(child, &status, 0, &usage) < 0)
        if (errno != EINTR) fail("wait4");
    if (!answered || status != 0) {
        std::fprintf(stderr, "%s with %s numbers did not end well\n", c.name, count.c_str());
        std::exit(1);
    }
    out.result = result;
    out.peak = usage.ru_maxrss;
#ifdef __APPLE__
    out.peak /= 1024; // bytes there
#endif
    return out;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 3) return run(argv[1], std::strtoull(argv[2], nullptr, 10));

    std::unique_ptr<std::FILE, int (*)(std::FILE*)> tsv(nullptr, std::fclose);
    if (argc == 2 && (tsv.reset(std::fopen(argv[1], "w")), !tsv)) fail(argv[1]);
    if (tsv) std::fprintf(tsv.get(), "contestant\tnumbers\tpeak_kib\tseconds\n");
    std::printf("%-24s %12s %14s %12s\n", "", "numbers", "peak, KiB", "seconds");
    for (number n = 1'000; n <= 1'000'000'000; n *= 10) {
        auto const expected = in_a_fresh_process(argv[0], contestants[0], n).result;
        for (auto& c : contestants) {
            if (n > c.most) continue;
            auto const out = in_a_fresh_process(argv[0], c, n);
            if (out.result != expected) {
                std::fprintf(stderr, "%s gives another result than %s\n", c.name, contestants[0].name);
                return 1;
            }
            std::printf("%-24s %12llu %14ld %12.6f\n", c.name, static_cast<unsigned long long>(n), out.peak,
                        out.seconds);
            std::fflush(stdout);
            if (tsv)
                std::fprintf(tsv.get(), "%s\t%llu\t%ld\t%.6f\n", c.name, static_cast<unsigned long long>(n), out.peak,
                             out.seconds);
        }
    }
}
