#include <rill/adaptors/stop_on.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <stop_token>

using namespace test;

namespace {
class never_stopped {
public:
    constexpr bool stop_requested() const { return false; }
};
constexpr verb unstopped(rill::stop_on, never_stopped());

// Stops when it has been asked that often.
class patience {
    int* left_;

public:
    constexpr explicit patience(int& left) : left_(&left) {}
    constexpr bool stop_requested() const { return (*left_)-- == 0; }
};
} // namespace

TEST_CASE("stop_on hands on the elements while nobody asks to stop") {
    CHECK(conformance(unstopped, {1, 2}, {1, 2}) == "ask read(1) give(1) ask read(2) give(2) ask");
    conformance(unstopped, {}, {});
    static_assert(constantly(unstopped, {1, 2}, {1, 2}));
    std::stop_source stop;
    std::vector<int> seen;
    for (int x : std::vector{1, 2, 3} | rill::stop_on(stop.get_token())) {
        seen.push_back(x);
        if (x == 2) stop.request_stop();
    }
    CHECK(seen == std::vector{1, 2});
}

TEST_CASE("stop_on keeps const, and one pass") {
    static_assert(over<unstopped, std::vector<int>&> == (single_pass | constant));
    static_assert(over<unstopped, stream<>> == single_pass);
}

TEST_CASE("once stopping is requested the source is asked for no more, and nothing is lost") {
    int numbers[] = {1, 2, 3};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 3);
        int left = 0;
        CHECK(told(g, source | rill::stop_on(patience(left))) == "");
        left = 2;
        CHECK(told(g, source | rill::stop_on(patience(left))) == "ask give(1) ask give(2)");
        left = 9;
        CHECK(told(g, source | rill::stop_on(patience(left))) == "ask give(3) ask");
        CHECK(left == 7);
    }
}

TEST_CASE("an element during which stopping is requested is handed on") {
    int numbers[] = {1, 2, 3};
    for (auto g : gears) {
        std::stop_source stop;
        auto view =
            numbers | rill::map([&](int x) { return stop.request_stop(), x; }) | rill::stop_on(stop.get_token());
        CHECK(told(g, view) == "give(1)");
        CHECK(told(g, view) == "");
    }
}

TEST_CASE("stop_on refuses what cannot say whether to stop") {
    using stop_on = decltype(rill::stop_on);
    static_assert(!std::invocable<stop_on, std::vector<int>&, bool>);
    static_assert(std::invocable<stop_on, std::vector<int>&, std::stop_source>);
}

TEST_CASE("lookup stays out of stop_on") { lookup_stays_out(unstopped); }
