// SPDX-License-Identifier: BSL-1.0
// What progress tells its listener, and the count that it is taken from.
#pragma once
#include <cstddef>
#include <optional>

namespace rill {

/// How far a pass has come: what progress tells its listener.
///
///     records | rill::progress([](rill::progress_report const& r) { log(r.count(), r.rate()); })
///
/// Python: tqdm's n, total and rate
/// std:    none
/// Memory: itself
class progress_report {
    std::size_t count_;
    std::optional<std::size_t> total_;
    double elapsed_;
    bool finished_;

public:
    constexpr progress_report(std::size_t count, std::optional<std::size_t> total, double elapsed, bool finished)
        : count_(count), total_(total && count > *total ? std::nullopt : total), elapsed_(elapsed),
          finished_(finished) {}

    /// The elements that are done with, and of how many; not known, either, once there were more than that.
    constexpr std::size_t count() const { return count_; }
    constexpr std::optional<std::size_t> total() const { return total_; }
    /// The last report of a pass, when the elements have run out.
    constexpr bool finished() const { return finished_; }

    /// In seconds, since the pass began.
    constexpr double elapsed() const { return elapsed_; }
    /// In elements a second, over the whole pass.
    constexpr double rate() const { return elapsed_ > 0 ? static_cast<double>(count_) / elapsed_ : 0; }

    /// In seconds, if it goes on at this rate.
    constexpr std::optional<double> remaining() const {
        if (!total_ || (count_ == 0 && *total_ > 0)) return std::nullopt;
        return count_ == *total_ ? 0 : static_cast<double>(*total_ - count_) / static_cast<double>(count_) * elapsed_;
    }
    constexpr std::optional<double> percent() const {
        if (!total_) return std::nullopt;
        return *total_ == 0 ? 100 : 100 * static_cast<double>(count_) / static_cast<double>(*total_);
    }
};

namespace core {

/// Counts the elements of a pass and looks at the clock now and then: after each one where they come slowly, up to
/// every 256th where they come fast. So the clock costs nothing, and a source that turns slow is soon noticed.
template <class Clock> class progress_meter {
    static constexpr double report_interval = 0.1, look_interval = 0.01;
    static constexpr std::size_t longest_stride = 256;

    std::optional<std::size_t> total_{};
    double begun_ = Clock::seconds(), looked_ = begun_, reported_ = begun_;
    std::size_t count_ = 0, stride_ = 1, look_at_ = 1;

    bool look() {
        double const now = Clock::seconds();
        if (now - looked_ > report_interval) stride_ = 1;
        else if (now - looked_ < look_interval && stride_ < longest_stride) stride_ *= 2;
        looked_ = now;
        look_at_ = count_ + stride_;
        if (now - reported_ < report_interval) return false;
        reported_ = now;
        return true;
    }

public:
    progress_meter() = default;
    progress_meter(progress_meter&&) = default; // and not copied: a pass has one

    void expect(std::optional<std::size_t> total) { total_ = total; }

    /// One more element is done with; true where it is time for a report.
    bool time_to_report() { return ++count_ == look_at_ && look(); }

    progress_report report() const { return {count_, total_, looked_ - begun_, false}; }
    progress_report last_report() const { return {count_, total_, Clock::seconds() - begun_, true}; }
};

} // namespace core
} // namespace rill
