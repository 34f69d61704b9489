#include <rill/io/progress_report.hpp>

#include "support/catch.hpp"
#include <type_traits>
#include <vector>

namespace {

using rill::progress_report;
constexpr auto unknown = std::nullopt;

/// Time that passes when the test says so, and how often it was looked at.
struct hand_clock {
    static inline double now = 0;
    static inline int looks = 0;
    static double seconds() {
        ++looks;
        return now;
    }
};
using meter = rill::core::progress_meter<hand_clock>;

/// One element after the other, each taking so long; how many were done with at each report.
std::vector<std::size_t> reports(meter& m, std::size_t elements, double each) {
    std::vector<std::size_t> counts;
    for (; elements > 0; --elements) {
        hand_clock::now += each;
        if (m.time_to_report()) counts.push_back(m.report().count());
    }
    return counts;
}

} // namespace

TEST_CASE("a report says how far a pass has come, how fast, and what is left") {
    progress_report const r(25, 100, 5, false);
    CHECK(r.count() == 25);
    CHECK(r.total() == 100u);
    CHECK(r.elapsed() == 5);
    CHECK(r.rate() == 5);
    CHECK(r.remaining() == 15.0);
    CHECK(r.percent() == 25.0);
    CHECK_FALSE(r.finished());
    static_assert(!std::is_aggregate_v<progress_report>);
    static_assert(progress_report(1, 2, 3, true).percent() == 50.0);
}

TEST_CASE("without a total there is no percentage, and nothing left that could be told") {
    progress_report const r(25, unknown, 5, false);
    CHECK(r.rate() == 5);
    CHECK(r.total() == unknown);
    CHECK(r.remaining() == unknown);
    CHECK(r.percent() == unknown);
}

TEST_CASE("a report of nothing, of all, and of more than that") {
    CHECK(progress_report(0, 10, 1, false).percent() == 0.0);
    CHECK(progress_report(0, 10, 1, false).remaining() == unknown);
    CHECK(progress_report(0, 10, 0, false).rate() == 0);
    CHECK(progress_report(0, 0, 1, true).percent() == 100.0);
    CHECK(progress_report(0, 0, 1, true).remaining() == 0.0);
    CHECK(progress_report(10, 10, 1, true).percent() == 100.0);
    CHECK(progress_report(10, 10, 1, true).remaining() == 0.0);
    CHECK(progress_report(11, 10, 1, false).total() == unknown);
    CHECK(progress_report(11, 10, 1, false).percent() == unknown);
}

TEST_CASE("slow elements are reported one by one, others ten times a second") {
    meter slow;
    CHECK(reports(slow, 4, 1) == std::vector<std::size_t>{1, 2, 3, 4});
    meter faster;
    CHECK(reports(faster, 10, 0.0625) == std::vector<std::size_t>{2, 4, 6, 8, 10});
    for (double each : {1e-2, 1e-3, 1e-4, 1e-5, 1e-6}) {
        meter fast;
        auto const ten_seconds = static_cast<std::size_t>(10 / each);
        auto const count = reports(fast, ten_seconds, each).size();
        CHECK(count > 80);
        CHECK(count <= 100);
    }
}

TEST_CASE("the clock is looked at rarely where elements come fast, and often again as soon as they come slowly") {
    meter m;
    hand_clock::looks = 0;
    reports(m, 1'000'000, 1e-7);
    CHECK(hand_clock::looks < 4000);
    auto const after = reports(m, 600, 1);
    REQUIRE(after.size() > 300);
    CHECK(after.back() - after[after.size() - 2] == 1);
}

TEST_CASE("a meter tells of one pass") {
    static_assert(!std::is_copy_constructible_v<meter>);
    hand_clock::now = 100;
    meter m;
    m.expect(4);
    hand_clock::now = 102;
    CHECK(m.time_to_report());
    CHECK(m.report().elapsed() == 2);
    CHECK(m.report().remaining() == 6.0);
    hand_clock::now = 103;
    CHECK(m.report().elapsed() == 2);
    CHECK(m.last_report().elapsed() == 3);
    CHECK(m.last_report().finished());
}
