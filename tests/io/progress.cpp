#include <rill/io/progress.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/range.hpp>
#include <forward_list>
#include <memory>

using namespace test;
using rill::progress_report;

namespace {

/// Every look at it takes a second: each element is worth a report.
struct slow_clock {
    static inline double now = 0;
    static double seconds() { return now += 1; }
};
struct stopped_clock {
    static double seconds() { return 0; }
};
template <class Clock> constexpr rill::core::adaptor_verb<rill::core::progress_verb<Clock>, 1, 2> progress_by{};

void note(progress_report const& r) { happens(r.finished() ? "finish" : "report", r.count()); }
constexpr verb seen(progress_by<slow_clock>, note);

/// What is told of a pass, in percents.
template <class R> std::string percents(gear g, R&& source, auto const&... total) {
    recording story;
    auto told = source | progress_by<slow_clock>(total..., [](progress_report const& r) {
                    if (auto p = r.percent()) happens("percent", *p);
                    else happens("unknown");
                });
    walk(told, g, [](auto const&) {});
    return story.text();
}

} // namespace

TEST_CASE("progress reports what is done with when the next element is asked for, and at the end") {
    CHECK(conformance(seen, {1, 2}, {1, 2}) ==
          "ask read(1) give(1) report(1) ask read(2) give(2) report(2) ask finish(2)");
    CHECK(conformance(seen, {}, {}) == "ask finish(0)");
    CHECK(conformance(verb(progress_by<slow_clock>, 7, note), {1}, {1}) ==
          "ask read(1) give(1) report(1) ask finish(1)");
}

TEST_CASE("progress is single pass and keeps the size") {
    static_assert(over<seen, std::vector<int>&> == (single_pass | sized));
    static_assert(over<seen, std::forward_list<int>&> == single_pass);
    static_assert(over<seen, std::ranges::iota_view<int>> == (single_pass | endless));
    static_assert(over<seen, input<>> == single_pass);
    CHECK((std::vector{1, 2, 3} | rill::progress("three")).size() == 3);
}

TEST_CASE("within a tenth of a second nothing is told but the end") {
    for (auto g : gears) {
        recording story;
        auto all = rill::range(100'000) | progress_by<stopped_clock>(note);
        walk(all, g, [](auto const&) {});
        CHECK(story.text() == "finish(100000)");
    }
}

TEST_CASE("the total is the argument, or the base's length, or not known") {
    std::vector<int> const v(4);
    std::forward_list<int> const unsized(4);
    for (auto g : gears) {
        CHECK(percents(g, v) == "percent(25) percent(50) percent(75) percent(100) percent(100)");
        CHECK(percents(g, v, 8u) == "percent(12) percent(25) percent(37) percent(50) percent(50)");
        CHECK(percents(g, unsized, 4) == "percent(25) percent(50) percent(75) percent(100) percent(100)");
        CHECK(percents(g, unsized, 3) == "percent(33) percent(66) percent(100) unknown unknown");
        CHECK(percents(g, unsized) == "unknown unknown unknown unknown unknown");
        CHECK(percents(g, rill::range(0), 0) == "percent(100)");
    }
}

TEST_CASE("times are those of the pass") {
    std::vector<double> elapsed, remaining;
    auto all = rill::range(3) | progress_by<slow_clock>([&](progress_report const& r) {
                   elapsed.push_back(r.elapsed());
                   remaining.push_back(*r.remaining());
                   CHECK(r.rate() == static_cast<double>(r.count()) / r.elapsed());
               });
    for (auto g : gears) {
        elapsed.clear(), remaining.clear();
        walk(all, g, [](auto const&) {});
        CHECK(elapsed == std::vector<double>{1, 2, 3, 4});
        CHECK(remaining == std::vector<double>{2, 1, 0, 0});
    }
}

TEST_CASE("a pass that is left early has no last report, and the next one counts from nothing") {
    int n = 0;
    auto numbers = rill::from_fn([&]() -> std::optional<int> { return n < 5 ? std::optional(++n) : std::nullopt; });
    auto counted = numbers | progress_by<slow_clock>(note);
    CHECK(told(gear::pull, counted | rill::take(2)) == "give(1) report(1) give(2)");
    CHECK(told(gear::push, counted | rill::take(2)) == "give(3) report(1) give(4)");
    CHECK(told(gear::pull, counted) == "give(5) report(1) finish(1)");
    CHECK(told(gear::push, counted) == "finish(0)");
}

TEST_CASE("what the source throws is no end") {
    for (auto g : gears) {
        int n = 0;
        recording story;
        auto counted =
            rill::from_fn([&]() -> std::optional<int> { return ++n < 3 ? n : throw std::runtime_error("three"); }) |
            progress_by<slow_clock>(note);
        CHECK_THROWS_WITH(walk(counted, g, give), "three");
        CHECK(story.text() == "give(1) report(1) give(2) report(2)");
    }
}

TEST_CASE("what the listener throws leaves the next element in the source") {
    for (auto g : gears) {
        int n = 0;
        auto numbers = rill::from_fn([&]() -> std::optional<int> { return ++n; });
        auto counted =
            numbers | progress_by<slow_clock>([](progress_report const&) { throw std::runtime_error("stop"); });
        CHECK_THROWS_WITH(walk(counted, g, [](int) {}), "stop");
        CHECK(n == 1);
    }
}

TEST_CASE("a listener may be mutable, move-only and keep what it likes; a label is text of any kind") {
    auto owning = std::vector{1, 2} | rill::progress([p = std::make_unique<int>()](progress_report const& r) mutable {
                      *p = static_cast<int>(r.count());
                  });
    CHECK(gives(owning, {1, 2}));
    std::string const label = "reading";
    CHECK(gives(std::vector{1, 2} | rill::progress(label), {1, 2}));
    CHECK(gives(std::vector{1, 2} | rill::progress(2, "reading"), {1, 2}));
    CHECK(gives(rill::progress(std::vector{1, 2}, "reading"), {1, 2}));
    CHECK(gives(rill::progress(std::vector{1, 2}, 2, "reading"), {1, 2}));
    auto const twice = rill::map([](int x) { return 2 * x; }) | rill::progress("doubling");
    CHECK(gives(std::vector{1, 2} | twice, {2, 4}));
}

TEST_CASE("progress refuses what it cannot tell") {
    using progress = decltype(rill::progress);
    static_assert(!std::invocable<progress, std::vector<int>&, int>);
    static_assert(!std::invocable<progress, std::vector<int>&, void (*)(std::string)>);
    static_assert(!std::invocable<progress, std::vector<int>&, double, char const*>);
    CHECK(complaint([] { return rill::progress(-1, "reading"); }) ==
          "rill::progress: count must not be negative, got -1");
}

TEST_CASE("lookup stays out of progress") { lookup_stays_out(verb(rill::progress, note)); }
