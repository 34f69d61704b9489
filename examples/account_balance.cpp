// A bank statement, with the balance before and after each payment and the lowest point; and a thermometer that is read
// often, of which only the changes are of interest, and which values it has ever shown. In Python:
//
//   itertools.accumulate(payments, initial=opening)
//   (value for value, _ in itertools.groupby(readings))    dict.fromkeys(readings)
#include <rill/adaptors/dedup.hpp>
#include <rill/adaptors/distinct.hpp>
#include <rill/adaptors/exclusive_scan.hpp>
#include <rill/adaptors/scan.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/terminals/min.hpp>
#include <rill/terminals/to.hpp>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

namespace {

constexpr int opening = 100;

std::string statement(std::vector<int> const& payments) {
    auto const before = payments | rill::exclusive_scan(opening, std::plus{});
    auto const after = payments | rill::scan(opening, std::plus{});
    std::string text;
    for (auto const [from, payment, to] : rill::zip(before, payments, after))
        text += std::to_string(from) + (payment < 0 ? " " : " +") + std::to_string(payment) + " = " +
                std::to_string(to) + "\n";
    return text;
}

struct reading {
    int minute;
    int degrees;
    bool operator==(reading const&) const = default;
};

} // namespace

int main() {
    std::vector<int> const payments{50, -120, -45, 200};
    std::printf("%s", statement(payments).c_str());
    bool const balances = statement(payments) == "100 +50 = 150\n150 -120 = 30\n30 -45 = -15\n-15 +200 = 185\n" &&
                          (payments | rill::scan(opening, std::plus{}) | rill::min()) == -15;

    std::vector<reading> const readings{{0, 20}, {1, 20}, {2, 21}, {3, 21}, {4, 20}, {5, 20}};
    auto const changes = readings | rill::dedup(&reading::degrees) | rill::to<std::vector>();
    for (auto const& change : changes) std::printf("minute %d: %d degrees\n", change.minute, change.degrees);

    // distinct looks at all that has been, dedup at the one before.
    auto const first_seen = readings | rill::distinct(&reading::degrees) | rill::to<std::vector>();
    return balances && changes == std::vector<reading>{{0, 20}, {2, 21}, {4, 20}} &&
                   first_seen == std::vector<reading>{{0, 20}, {2, 21}}
               ? EXIT_SUCCESS
               : EXIT_FAILURE;
}
