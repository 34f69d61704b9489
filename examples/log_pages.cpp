// Looks at a log that is kept in memory: a page of it, its tail, every hundredth entry, and what came before the first
// error. No entry is copied: each view looks at the log. In Python: log[20:30], log[-2:], log[::100], and
//
//   itertools.takewhile(lambda line: not line.startswith("error"), log)
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/drop_last.hpp>
#include <rill/adaptors/slice.hpp>
#include <rill/adaptors/stride.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_last.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/first.hpp>
#include <rill/terminals/to.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using lines = std::vector<std::string>;

/// A header, 250 entries of which two are errors, and a footer.
lines make_log() {
    lines log{"# log of the day"};
    for (int i = 1; i <= 250; ++i) log.push_back((i == 40 || i == 90 ? "error " : "info ") + std::to_string(i));
    log.push_back("# end");
    return log;
}

/// Pages are counted from 1.
auto page(auto const& entries, int number, int size) {
    return entries | rill::slice((number - 1) * size, number * size);
}

bool is_fine(std::string const& line) { return !line.starts_with("error"); }

} // namespace

int main() {
    auto const log = make_log();
    auto const entries = log | rill::drop(1) | rill::drop_last(1); // a view, which looks at the log

    for (auto const& line : page(entries, 3, 10) | rill::take(2)) std::printf("page 3: %s\n", line.c_str());
    for (auto const& line : entries | rill::take_last(2)) std::printf("tail:   %s\n", line.c_str());

    bool const pages = page(entries, 3, 10).front() == "info 21" && (page(entries, 3, 10) | rill::count()) == 10 &&
                       page(entries, 26, 10).empty();
    bool const tail = (entries | rill::take_last(2) | rill::to<std::vector>()) == lines{"info 249", "info 250"};
    bool const overview =
        (entries | rill::stride(100) | rill::to<std::vector>()) == lines{"info 1", "info 101", "info 201"};
    bool const before_error = (entries | rill::take_while(is_fine) | rill::count()) == 39 &&
                              (entries | rill::take_while(is_fine) | rill::take_last(1) | rill::first()) == "info 39";
    return pages && tail && overview && before_error ? EXIT_SUCCESS : EXIT_FAILURE;
}
