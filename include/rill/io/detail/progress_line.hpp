// SPDX-License-Identifier: BSL-1.0
// progress_line: draws what progress reports as one line on the terminal, over and over:
//
//   reading:  42% 4.20M/10.0M [0:12<0:16, 350k/s]            without a total: reading: 4.20M [0:12, 350k/s]
//
// Where stderr is no terminal (a log file, a pipe) it stays quiet.
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/io/detail/os.hpp>
#include <rill/io/progress_report.hpp>
#include <string>

namespace rill::core {

class progress_line {
    std::string label_;
    std::FILE* out_;
    live drawn_; // a line is drawn and not yet ended

    /// Three digits and the power of thousand that they are of.
    static std::string amount(double x) {
        constexpr char units[] = {0, 'k', 'M', 'G', 'T', 'P', 'E'};
        auto unit = std::begin(units);
        for (; x >= 999.5 && unit + 1 != std::end(units); ++unit) x /= 1000;
        char text[16];
        auto const decimals = (!*unit && x < 1000 && static_cast<double>(static_cast<int>(x)) == x) || x >= 99.95 ? 0
                              : x >= 9.995                                                                        ? 1
                                                                                                                  : 2;
        std::snprintf(text, sizeof text, "%.*f", decimals, x);
        return *unit ? std::string(text) + *unit : text;
    }
    static std::string time(double seconds) {
        constexpr double most = 359'999'999; // 99999:59:59
        auto const s = static_cast<long>(seconds < most ? seconds : most);
        char text[32];
        if (s < 3600) std::snprintf(text, sizeof text, "%ld:%02ld", s / 60, s % 60);
        else std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", s / 3600, s / 60 % 60, s % 60);
        return text;
    }

public:
    explicit progress_line(std::string label, std::FILE* out = stderr) : label_(std::move(label)), out_(out) {}
    progress_line(progress_line&&) = default;
    /// Ends the line of a pass that was left early.
    ~progress_line() {
        if (drawn_) std::fputs("\n", out_);
    }

    std::string text(progress_report const& r) const {
        auto line = label_.empty() ? std::string() : label_ + ": ";
        if (auto const percent = r.percent()) {
            char text[16];
            std::snprintf(text, sizeof text, "%3d%% ", static_cast<int>(*percent));
            line += text;
        }
        line += amount(static_cast<double>(r.count()));
        if (auto const total = r.total()) line += '/' + amount(static_cast<double>(*total));
        line += " [" + time(r.elapsed());
        if (auto const remaining = r.remaining(); remaining && !r.finished()) line += '<' + time(*remaining);
        return line + ", " + amount(r.rate()) + "/s]";
    }
    void operator()(progress_report const& r) {
        if (!os::is_terminal(os::descriptor_of(out_))) return;
        std::fputs(('\r' + text(r) + "\x1b[K" + (r.finished() ? "\n" : "")).c_str(), out_);
        std::fflush(out_);
        drawn_ = !r.finished();
    }
};

} // namespace rill::core
