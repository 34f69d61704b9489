#include <rill/io/detail/progress_line.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"
#include <optional>
#if __has_include(<pty.h>)
#include <pty.h>
#endif

using rill::progress_report;
using rill::core::progress_line;

namespace {

std::string text(progress_report const& r, std::string label = "reading") {
    return progress_line(std::move(label)).text(r);
}

#if __has_include(<pty.h>)
/// A terminal, if the system has one to give, and what was written to it so far.
class terminal {
    int master_ = -1, slave_ = -1;
    std::FILE* out_ = nullptr;

public:
    terminal() {
        ::termios raw{};
        ::cfmakeraw(&raw);
        if (::openpty(&master_, &slave_, nullptr, &raw, nullptr) == 0) out_ = ::fdopen(slave_, "w");
        else WARN("there is no terminal to be tested with");
    }
    terminal(terminal const&) = delete;
    terminal& operator=(terminal const&) = delete;
    ~terminal() {
        if (!out_) return;
        std::fclose(out_);
        ::close(master_);
    }
    std::FILE* out() const { return out_; }
    std::string written() const {
        std::fputs("$", out_); // so that there is something to read
        std::fflush(out_);
        std::string all;
        for (char c; ::read(master_, &c, 1) == 1 && c != '$';) all += c;
        return all;
    }
};
#endif

} // namespace

TEST_CASE("a line tells the share, the count, the time, the time that is left, and the rate") {
    CHECK(text({4'200'000, 10'000'000, 12, false}) == "reading:  42% 4.20M/10.0M [0:12<0:16, 350k/s]");
    CHECK(text({4'200'000, std::nullopt, 12, false}) == "reading: 4.20M [0:12, 350k/s]");
    CHECK(text({10, 10, 2, true}) == "reading: 100% 10/10 [0:02, 5/s]");
    CHECK(text({0, 10, 0, false}, "") == "  0% 0/10 [0:00, 0/s]");
    CHECK(text({999, 1000, 1, false}, "") == " 99% 999/1.00k [0:01<0:00, 999/s]");
}

TEST_CASE("numbers and times of all sizes are short") {
    CHECK(text({1, std::nullopt, 3, false}, "") == "1 [0:03, 0.33/s]");
    CHECK(text({999'499, std::nullopt, 3599.9, false}, "") == "999k [59:59, 278/s]");
    CHECK(text({999'500, std::nullopt, 3600, false}, "") == "1.00M [1:00:00, 278/s]");
    CHECK(text({std::size_t(-1), std::nullopt, 1e300, false}, "") == "18.4E [99999:59:59, 0.00/s]");
}

TEST_CASE("what is no terminal gets nothing") {
    test::temporary_directory const dir;
    auto* const out = std::fopen(dir.path("log").c_str(), "w");
    {
        progress_line line("reading", out);
        line({1, 2, 1, false});
        line({2, 2, 2, true});
        line({1, 2, 1, false});
    }
    std::fclose(out);
    CHECK(test::text_of(dir.path("log")) == "");
}

#if __has_include(<pty.h>)
TEST_CASE("on a terminal the line is drawn over itself, and ended when the pass ends") {
    terminal const t;
    if (!t.out()) return;
    {
        progress_line line("reading", t.out());
        line({1, 2, 1, false});
        CHECK(t.written() == "\rreading:  50% 1/2 [0:01<0:01, 1/s]\x1b[K");
        line({2, 2, 2, true});
        CHECK(t.written() == "\rreading: 100% 2/2 [0:02, 1/s]\x1b[K\n");
    }
    CHECK(t.written() == "");
}

TEST_CASE("a line that was begun is ended once, when whoever has it goes") {
    terminal const t;
    if (!t.out()) return;
    std::optional<progress_line> line(std::in_place, "", t.out());
    (*line)({1, 2, 1, false});
    t.written();
    {
        auto const taken = std::move(*line);
        line.reset();
        CHECK(t.written() == "");
    }
    CHECK(t.written() == "\n");
}
#endif
